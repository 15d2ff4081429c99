import { withPresupposed } from '../../law/rows.ts';
import { textAt } from '../../law/in-force.ts';
import { isNtmError } from '../../model/errors.ts';
import type { Fact } from '../../model/fact.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { isIsoDate } from '../../value/iso-date.ts';
import { foldDiacritics, nearest } from '../../value/text.ts';
import { amender } from '../scenario-context.ts';
import type { ScenarioContext } from '../scenario-context.ts';
import { folded } from './written-words.ts';

/** What the law of one scenario calls its facts and its rows. */
export interface Names {
  /** The facts that a key names: by id, else by the label in either language, else none. */
  readonly factsNamed: (key: string) => readonly Fact[];
  /** The id or label nearest to a key. */
  readonly nearestFact: (key: string) => string | undefined;
  /** Numbers of all rows, as printed on a day; `undefined` where there is no such text. */
  readonly rowsOn: (fields: Readonly<Record<string, unknown>>) => readonly string[] | undefined;
}

/** Labels are long: where one goes wrong, its beginning tells which was meant. */
const TOLD_APART = 60;

function labelsOf(facts: readonly Fact[]): Map<string, Fact[]> {
  const byLabel = new Map<string, Fact[]>();
  for (const fact of facts) {
    for (const label of new Set([fact.label.vi, fact.label.en ?? fact.label.vi].map(folded))) {
      byLabel.set(label, [...(byLabel.get(label) ?? []), fact]);
    }
  }
  return byLabel;
}

function factNames(ruleSet: RuleSet): Pick<Names, 'factsNamed' | 'nearestFact'> {
  const [own = [], ...presupposed] = withPresupposed(ruleSet).map(({ facts }) => facts);
  const all = [...own, ...presupposed.flat()];
  const byId = new Map(all.map((fact) => [fact.id, fact]));
  const labels = [labelsOf(own), labelsOf([...byId.values()])];
  const begun = new Map(all.flatMap(({ label: { vi, en = vi } }) => [vi, en].map((text) => [text.slice(0, TOLD_APART), text] as const)));
  return {
    factsNamed: (key) => {
      const known = byId.get(key);
      if (known !== undefined) return [known];
      return labels.map((byLabel) => byLabel.get(folded(key)) ?? []).find((found) => found.length > 0) ?? [];
    },
    nearestFact: (key) => {
      if (/^[a-z][A-Za-z0-9]*$/.test(key)) return nearest(key, byId.keys());
      // Labels are long: most of what goes wrong is that only a part of one is written.
      const part = foldDiacritics(key).trim();
      const whole = part.length < 3 ? undefined : [...begun.values()].find((label) => foldDiacritics(label).includes(part));
      return whole ?? begun.get(nearest(key.slice(0, TOLD_APART), begun.keys()) ?? '');
    },
  };
}

/** Numbers of the rows of one text. */
function numbersIn(
  ruleSet: RuleSet,
  { on, knownOn, submittedOn, drafts, assume, unit }: Readonly<Record<string, unknown>>,
): string[] | undefined {
  if (typeof on !== 'string' || !isIsoDate(on)) return undefined;
  const province = (unit as { readonly province?: unknown } | undefined)?.province;
  try {
    const moment = { on, knownOn, submittedOn, drafts, assume, place: { province } } as Parameters<typeof textAt>[1];
    return textAt(ruleSet, moment).criteria.flatMap((criterion) => [criterion, ...criterion.indicators].map(({ no }) => no));
  } catch (error) {
    // A day, a draft or an amendment that does not fit is told when the scenario runs, or is what it expects.
    if (isNtmError(error)) return undefined;
    throw error;
  }
}

/** Finds the names of the law that a scenario asks, its amendments on top; none where there is no such law. */
export function namesIn(context: Partial<ScenarioContext>): (fields: Readonly<Record<string, unknown>>) => Names | undefined {
  const amended = amender(context);
  const known = new Map<RuleSet, Pick<Names, 'factsNamed' | 'nearestFact'>>();
  return ({ set = 'commune', amendments = [] }) => {
    const base = context.ruleSets?.find(({ id }) => id === set);
    if (base === undefined || !Array.isArray(amendments) || !amendments.every((name) => typeof name === 'string')) return undefined;
    try {
      const whole = amended(base, amendments)();
      const names = known.get(whole) ?? factNames(whole);
      known.set(whole, names);
      const texts = amendments.length === 0 ? [whole] : [whole, base];
      const rowsOn: Names['rowsOn'] = (fields) => {
        const numbers = texts.map((ruleSet) => numbersIn(ruleSet, fields));
        // A row that an amendment repeals or adds is a row on one side of it.
        return numbers[0] === undefined ? undefined : [...new Set(numbers.flatMap((list) => list ?? []))];
      };
      return { ...names, rowsOn };
    } catch (error) {
      if (isNtmError(error)) return undefined;
      throw error;
    }
  };
}
