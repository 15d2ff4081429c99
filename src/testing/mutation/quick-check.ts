import { canonicalJson } from '../../value/canonical-json.ts';
import type { Instrument } from '../../model/instrument.ts';
import type { Problem } from '../../model/errors.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { Scenario } from '../../model/scenario.ts';
import { checkRuleSet } from '../../law/check/rule-set.ts';
import { indicatorDifferences } from '../assessment-differences.ts';
import { answerOfRow, namesOfRow, rowAlone, scenarioOfRow } from './row-alone.ts';

/** How a scenario noticed a mutant: by a status or a reason, or only by the text and value that it names. */
export type Notice = { readonly by: 'verdict' | 'text'; readonly scenario: string };

/** One row alone, looked at for all the mutants of it. */
export interface QuickCheck {
  /** What scenarios of the row itself notice. */
  readonly notice: (instruments: Instrument[]) => Notice | undefined;
  /** True if the row answers the scenario otherwise than the unchanged row does, in whatever respect. */
  readonly differs: (instruments: Instrument[], scenario: Scenario) => boolean;
  /** What loading has to say against the row. */
  readonly problems: (instruments: Instrument[]) => readonly Problem[];
}

/** Makes the checks of one row. */
export function quickCheck(ruleSet: RuleSet, row: string, scenarios: readonly Scenario[]): QuickCheck {
  const alone = rowAlone(ruleSet, row);
  const names = namesOfRow(ruleSet, row);
  const frozen = Object.freeze({ ...alone });
  const noticed = (candidate: RuleSet, scenario: Scenario): Notice['by'] | undefined => {
    const answer = answerOfRow(candidate, row, scenario);
    if (typeof answer === 'string') return 'verdict';
    const fields = indicatorDifferences(row, scenario.expect.indicators![row]!, answer).map(({ path }) => path[2]);
    if (fields.includes('status') || fields.includes('code')) return 'verdict';
    return fields.length > 0 ? 'text' : undefined;
  };
  // Only what the unchanged row answers as expected can say anything about a changed one.
  const probes = scenarios
    .filter(({ expect }) => expect.indicators?.[row] !== undefined)
    .flatMap((scenario) => scenarioOfRow(scenario, row, alone, names) ?? [])
    .filter((scenario) => noticed(frozen, scenario) === undefined);
  const before = new Map<Scenario, string>();
  const answerText = (candidate: RuleSet, scenario: Scenario): string => {
    const probe = scenarioOfRow(scenario, row, alone, names);
    return probe === undefined ? '' : canonicalJson(answerOfRow(candidate, row, probe) ?? null);
  };
  const mutant = (instruments: Instrument[]): RuleSet => Object.freeze({ ...alone, instruments });
  return {
    notice: (instruments) => {
      const candidate = mutant(instruments);
      let byText: Notice | undefined;
      for (const scenario of probes) {
        const by = noticed(candidate, scenario);
        if (by === 'verdict') return { by, scenario: scenario.name };
        if (by === 'text') byText ??= { by, scenario: scenario.name };
      }
      return byText;
    },
    differs: (instruments, scenario) => {
      if (scenarioOfRow(scenario, row, alone, names) === undefined) return true;
      const was = before.get(scenario) ?? answerText(frozen, scenario);
      before.set(scenario, was);
      return was !== answerText(mutant(instruments), scenario);
    },
    problems: (instruments) => checkRuleSet(mutant(instruments)),
  };
}
