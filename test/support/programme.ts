import type { Assessment, RuleSet, Unit } from '../../src/index.ts';
import type { Status } from '../../src/vocabulary.ts';
import { assess } from '../../src/index.ts';
import { commune } from '../../rules/index.ts';
import { criterion, indicator, inventedSet, yes } from './law-fixtures.ts';

/** How many criteria of the invented sets there are, by set. */
const CRITERIA = { 'advanced-commune': 19, 'model-residential-area': 10, 'ethnic-minority-village': 10 } as const;
const LEVELS = {
  commune: 'commune',
  'advanced-commune': 'commune',
  'model-residential-area': 'residential-area',
  'ethnic-minority-village': 'village',
} as const;
export type SetId = keyof typeof LEVELS;

/** A set with the id of a real one and invented criteria: what is tested here are counts, not the law. */
function numberedSet(id: keyof typeof CRITERIA): RuleSet {
  const level = LEVELS[id];
  const numbers = Array.from({ length: CRITERIA[id] }, (_, index) => String(index + 1));
  const criteria = numbers.map((no) => criterion(no, [indicator(`${no}.1`, yes('b0'))]));
  return inventedSet(criteria, { id, text: { level }, rest: { level } });
}

export const SETS: Readonly<Record<SetId, RuleSet>> = {
  commune,
  'advanced-commune': numberedSet('advanced-commune'),
  'model-residential-area': numberedSet('model-residential-area'),
  'ethnic-minority-village': numberedSet('ethnic-minority-village'),
};

interface Judged {
  readonly on?: string;
  /** The first criteria are met … */
  readonly met?: number;
  /** … the next ones are not, … */
  readonly notMet?: number;
  /** … and the next ones do not apply. The rest is undetermined. */
  readonly notApplicable?: number;
  readonly unit?: Partial<Unit>;
  readonly illustrative?: boolean;
}

/** An assessment by judgements alone: so many criteria met, so many not. */
export function judged(unit: string, set: SetId, { on = '2025-12-31', ...rest }: Judged = {}): Assessment {
  const { met = 0, notMet = 0, notApplicable = 0, illustrative } = rest;
  const statuses: Exclude<Status, 'undetermined'>[] = [
    ...Array.from({ length: met }, () => 'met' as const),
    ...Array.from({ length: notMet }, () => 'not-met' as const),
    ...Array.from({ length: notApplicable }, () => 'not-applicable' as const),
  ];
  const judgements = Object.fromEntries(statuses.map((status, index) => [String(index + 1), { status, by: 'Hội đồng', on }]));
  const whole: Unit = { id: unit, level: LEVELS[set], province: 'kon-tum', region: 'central-highlands', ...rest.unit };
  return assess(SETS[set], { unit: whole, facts: {}, judgements, ...(illustrative === undefined ? {} : { illustrative }) }, { on });
}

/** Every criterion of the set is met. */
export function meets(unit: string, set: SetId, rest: Omit<Judged, 'met'> = {}): Assessment {
  return judged(unit, set, { ...rest, met: set === 'commune' ? 19 : CRITERIA[set] });
}
