import type { Precedence } from '../../../src/model/rule-set.ts';
import type { Asked } from './answer.ts';
import { decimal, decimalText, times } from './rational.ts';
import type { Rational } from './rational.ts';
import { holdsOn, takesIn } from './place.ts';
import type { Place } from './place.ts';
import type { Moment, ParameterInText, Value } from './text.ts';

/** What the law asks, or why it is not known what it asks. */
export interface Level {
  readonly is: 'number' | 'yes-no' | 'not-required' | 'threshold-missing' | 'threshold-delegated' | 'threshold-unconfirmed';
  readonly limit?: Rational | undefined;
  readonly wanted?: boolean | undefined;
  readonly asked: Asked;
}

const STRONGEST_FIRST = ['official', 'reported', 'recalled', 'assumed', 'missing'];
const weaker = (a: string, b: string): string => (STRONGEST_FIRST.indexOf(a) > STRONGEST_FIRST.indexOf(b) ? a : b);

/** Only what was asked for by grade counts, and what was asked for by name. */
export function isTooWeak(grade: string, { accept = 'recalled' }: Moment): boolean {
  return grade !== 'assumed' && STRONGEST_FIRST.indexOf(grade) > STRONGEST_FIRST.indexOf(accept);
}

export const yearOf = ({ on, year }: Moment): number => year ?? Number(on.slice(0, 4));

const KINDS = ['provinces', 'traits', 'levels', 'regions', 'groups', 'columns'] as const;

/** Whether the first of two values that both hold is the one that counts. */
function wins(a: Value, b: Value, { order, scope, rank }: Precedence): boolean {
  for (const key of order) {
    if (key === 'scope') {
      const kinds = [...scope, ...KINDS.filter((kind) => !scope.includes(kind))];
      const first = kinds.find((kind) => (a.scope?.[kind] === undefined) !== (b.scope?.[kind] === undefined));
      if (first !== undefined) return a.scope?.[first] !== undefined;
    } else if (key === 'rank') {
      const [ranked, other] = [a, b].map((value) => rank.indexOf(value.rank as never)) as [number, number];
      if (ranked !== other) return ranked < other;
    } else {
      // A level of the year is that of the year whatever text is in force when it is judged.
      if ((a.year === undefined) !== (b.year === undefined)) return a.year !== undefined;
      if (a.from !== b.from) return a.from! > b.from!;
    }
  }
  throw new Error('a tie');
}

/** The value that holds for the unit on the day. */
function valueFor(values: readonly Value[], place: Place, moment: Moment, precedence: Precedence): Value | undefined {
  const holding = values.filter(
    (value) =>
      holdsOn(value, moment.on) &&
      takesIn(value.scope ?? {}, place) &&
      (value.year === undefined || value.year === yearOf(moment)) &&
      (moment.knownOn === undefined || value.recordedOn! <= moment.knownOn),
  );
  return holding.find((value) => holding.every((other) => other === value || wins(value, other, precedence)));
}

const saysNothing = (value: Value | undefined): boolean => value === undefined || value.state === 'missing' || value.state === 'delegated';

/** The law wins; what is assumed stands in only where it says nothing. */
function valueOrAssumed({ values }: ParameterInText, place: Place, moment: Moment, precedence: Precedence): Value | undefined {
  const law = valueFor(
    values.filter(({ isAssumed }) => !isAssumed),
    place,
    moment,
    precedence,
  );
  if (!saysNothing(law)) return law;
  const assumed = valueFor(
    values.filter(({ isAssumed }) => isAssumed),
    place,
    moment,
    precedence,
  );
  return assumed ?? law;
}

/** What a value of a presupposed set is at the same place on the same day. */
export type OfPresupposed = (parameter: string) => Level;

function levelOf(value: Value | undefined, moment: Moment, ofPresupposed: OfPresupposed): Level {
  if (value === undefined) return { is: 'threshold-missing', asked: { value: null, state: 'missing', grade: 'missing', year: null } };
  const asked = { value: value.value ?? null, state: value.state ?? null, grade: value.grade, year: value.year ?? null };
  if (value.relativeTo !== undefined) {
    const base = ofPresupposed(value.relativeTo.parameter);
    const limit = base.limit && times(base.limit, decimal(value.relativeTo.factor));
    const known = limit === undefined ? null : decimalText(limit);
    const is = base.is === 'number' && isTooWeak(value.grade, moment) ? 'threshold-unconfirmed' : base.is;
    return { is, limit, asked: { ...asked, value: known, state: base.asked.state, grade: weaker(value.grade, base.asked.grade) } };
  }
  if (value.state === 'missing') return { is: 'threshold-missing', asked };
  if (value.state === 'delegated') return { is: 'threshold-delegated', asked };
  if (isTooWeak(value.grade, moment)) return { is: 'threshold-unconfirmed', asked };
  if (value.state === 'not-required') return { is: 'not-required', asked };
  if (typeof value.value === 'boolean') return { is: 'yes-no', wanted: value.value, asked };
  return { is: 'number', limit: decimal(value.value!), asked };
}

/** Where the unit stands by its own region, and where a column rule puts it, with the grade of that rule. */
export interface Standing {
  readonly own: Place;
  readonly held: Place;
  readonly ruleGrade: string | undefined;
  readonly ruleId: string | null;
}

/** The level that holds for the unit. */
export function levelFor(
  parameter: ParameterInText,
  { own, held, ruleGrade }: Standing,
  moment: Moment,
  precedence: Precedence,
  ofPresupposed: OfPresupposed,
): Level {
  const value = valueOrAssumed(parameter, held, moment, precedence);
  const level = levelOf(value, moment, ofPresupposed);
  // The rule that chose the column counts only where another value would hold without it.
  const restsOnRule = ruleGrade !== undefined && value !== valueOrAssumed(parameter, own, moment, precedence);
  if (restsOnRule && isTooWeak(ruleGrade, moment) && level.is !== 'threshold-missing') return { ...level, is: 'threshold-unconfirmed' };
  return level;
}
