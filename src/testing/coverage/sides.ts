import type { Assessment, CriterionResult, IndicatorResult, LeafTrace } from '../../model/assessment.ts';
import { isNtmError } from '../../model/errors.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { Scenario } from '../../model/scenario.ts';
import { assess } from '../../assess.ts';
import { sideOf } from '../boundary/reading.ts';
import { pairsOf } from '../flips.ts';
import { dossierOf, momentOf } from '../run-scenario.ts';
import { resultLeaves } from '../../model/trace-leaves.ts';

/** One scenario with what it looks at. */
export interface Looking {
  readonly scenario: Scenario;
  /** Comparisons of the rows that the scenario expects something of. */
  readonly results: readonly IndicatorResult[];
  readonly leaves: readonly LeafTrace[];
}

/** Rows that a scenario expects something of; of a whole criterion or set, all of them. */
function isLookedAt({ expect }: Scenario, criterion: CriterionResult, indicator: IndicatorResult): boolean {
  const { status, tally, flips, rows, indicators, criteria } = expect;
  const isWhole = status !== undefined || tally !== undefined || flips !== undefined || pairsOf(expect).size > 0;
  const isNumbered = rows?.[criterion.no] !== undefined || rows?.[indicator.no] !== undefined;
  return isWhole || isNumbered || indicators?.[indicator.id] !== undefined || criteria?.[criterion.id] !== undefined;
}

function answerOf(ruleSet: RuleSet, scenario: Scenario): Assessment | undefined {
  try {
    return assess(ruleSet, dossierOf(scenario), momentOf(scenario));
  } catch (error) {
    // A dossier, day or draft that is refused looks at nothing.
    if (isNtmError(error)) return undefined;
    throw error;
  }
}

/** What a scenario looks at in a set, with its amendments on top: what it supposes is not the law that is to be covered. */
export function lookingOf(ruleSet: RuleSet, scenario: Scenario): Looking | undefined {
  if (scenario.suppose !== undefined) return undefined;
  const assessment = answerOf(ruleSet, scenario);
  if (assessment === undefined) return undefined;
  const results = assessment.criteria.flatMap((criterion) => criterion.indicators.filter((row) => isLookedAt(scenario, criterion, row)));
  return { scenario, results, leaves: results.flatMap(resultLeaves) };
}

/** On which side of its limit a comparison's fact lies; `asked` where there is no value. */
export function sideOfLeaf({ actual, required }: LeafTrace): string | undefined {
  if (required.value === null) return 'asked';
  if (actual === null) return undefined;
  if (typeof actual === 'boolean') return actual ? 'yes' : 'no';
  return sideOf(actual, String(required.value));
}
