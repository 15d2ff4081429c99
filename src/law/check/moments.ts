import type { Instrument } from '../../model/instrument.ts';
import type { Province } from '../../model/provinces.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { activeInstruments, daysOfChange, isKnown } from '../layers.ts';
import type { LayerMoment } from '../moment.ts';
import type { Days } from './thresholds.ts';

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

/**
 * Nothing, or one draft with the drafts that it builds on, or one assumption. Whether two of them go together is said when both
 * are named.
 */
export function namedOf({ instruments }: RuleSet): string[][] {
  const drafts = instruments.filter(({ status }) => status === 'draft' || status === 'assumption');
  const byId = new Map(drafts.map((draft) => [draft.id, draft]));
  // Bases are added behind while the set is walked; each is in it once, also where drafts amend one another in a circle.
  const withBases = (draft: Instrument): string[] => {
    const names = new Set([draft.id]);
    for (const name of names) for (const id of byId.get(name)?.amends ?? []) if (byId.has(id)) names.add(id);
    return [...names];
  };
  return [[], ...drafts.map(withBases)];
}

/** Nobody's province, and each that has decisions of its own. */
export function provincesOf({ instruments }: RuleSet): (Province | undefined)[] {
  return unique([undefined, ...instruments.map(({ province }) => province)]);
}

/** Ways to look at the law besides the plain one: as known on a day, for dossiers submitted before a day. */
function viewsOf({ instruments }: RuleSet): Pick<LayerMoment, 'knownOn' | 'submittedOn'>[] {
  const recorded = unique(instruments.map(({ recordedOn }) => recordedOn));
  const submitted = unique(instruments.flatMap(({ transition }) => transition?.submittedBefore ?? []));
  const beforeAll = submitted.length === 0 ? [] : [{ submittedOn: '0001-01-01' }];
  return [{}, ...recorded.map((knownOn) => ({ knownOn })), ...submitted.map((submittedOn) => ({ submittedOn })), ...beforeAll];
}

/** Moments at which everything of a set that can count does so alike: one of them stands for all. */
export interface Standing {
  readonly moment: LayerMoment;
  readonly days: Days[];
}

/** What the instruments of others, and drafts of others, cannot change for a province. */
export function within(ruleSet: RuleSet, province: Province | undefined): RuleSet {
  return { ...ruleSet, instruments: ruleSet.instruments.filter((item) => item.province === undefined || item.province === province) };
}

/** The ways to look at a set in a province: every day of change × drafts × what was known or submitted. */
function momentsIn(ruleSet: RuleSet, province: Province | undefined): (LayerMoment & { readonly days: Days })[] {
  const views = viewsOf(ruleSet);
  const named = namedOf(ruleSet);
  return daysOfChange(ruleSet).flatMap((on, index, days) =>
    named.flatMap((names) =>
      views.map((view) => ({ on, days: { from: on, until: days[index + 1] }, drafts: names, assume: names, province, ...view })),
    ),
  );
}

/** How many moments {@link standings} looks at. */
export function momentsOf(ruleSet: RuleSet): number {
  return provincesOf(ruleSet).reduce((sum, province) => {
    const own = within(ruleSet, province);
    return sum + daysOfChange(own).length * namedOf(own).length * viewsOf(own).length;
  }, 0);
}

/** What decides the text at a moment: the instruments that count, and which of their operations were known. */
function layersKey(ruleSet: RuleSet, moment: LayerMoment): string {
  const active = activeInstruments(ruleSet, moment);
  const unknown = active.flatMap((instrument) =>
    (instrument.operations ?? []).filter((operation) => !isKnown(operation, moment.knownOn)).map(({ id }) => `${instrument.id}/${id}`),
  );
  return [...active.map(({ id }) => id), ...unknown].join(' ');
}

/** Each text of a set once, with the days on which it stands. */
export function standings(ruleSet: RuleSet): Standing[] {
  return provincesOf(ruleSet).flatMap((province) => {
    const own = within(ruleSet, province);
    const found = new Map<string, Standing>();
    for (const { days, ...moment } of momentsIn(own, province)) {
      const key = layersKey(own, moment);
      const before = found.get(key);
      if (before === undefined) found.set(key, { moment, days: [days] });
      else before.days.push(days);
    }
    return [...found.values()];
  });
}
