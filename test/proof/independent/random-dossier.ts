import type { Dossier, FactInput, Judgement } from '../../../src/model/dossier.ts';
import type { Fact } from '../../../src/model/fact.ts';
import type { Instrument } from '../../../src/model/instrument.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import { levelsOf } from './levels-of-facts.ts';
import { compare, decimal, plus } from './rational.ts';
import { WHOLES, numberIn, randomFigure } from './random-figure.ts';
import { aboutSet, randomMoment, shifted, timesOf, withBehind } from './random-moment.ts';
import type { Times } from './random-moment.ts';
import { randomUnit } from './random-unit.ts';
import type { Tape } from './tape.ts';
import type { Moment } from './text.ts';

/** A set with all that cases are made from. */
export interface Ground {
  readonly ruleSet: RuleSet;
  readonly facts: readonly Fact[];
  readonly levels: ReadonlyMap<string, readonly string[]>;
  readonly rows: readonly string[];
  readonly times: Times;
  /** The facts of the set itself and of those that it presupposes. */
  readonly own: ReadonlySet<string>;
  /** By a fact, the first that it is a part of. */
  readonly made: ReadonlyMap<string, Fact>;
}

export function groundOf(ruleSet: RuleSet, assumptions: readonly Instrument[]): Ground {
  const about = aboutSet(ruleSet, assumptions);
  const sets = withBehind(ruleSet);
  const catalogue = [...sets.flatMap(({ facts }) => facts), ...about.flatMap(({ facts = [] }) => facts)];
  const rows = sets.flatMap(({ id, instruments }) => {
    const criteria = instruments.flatMap(({ ruleSets = [] }) => ruleSets.flatMap((each) => (each.id === id ? each.criteria : [])));
    const ids = criteria.flatMap((criterion) => [criterion.id, ...criterion.indicators.map((indicator) => indicator.id)]);
    return id === ruleSet.id ? ids : [id, ...ids.map((row) => `${id}/${row}`)];
  });
  const facts = [...new Map(catalogue.map((fact) => [fact.id, fact])).values()];
  return {
    ruleSet,
    facts,
    levels: levelsOf(ruleSet, about),
    rows: [...new Set(rows)],
    times: timesOf(ruleSet, assumptions),
    own: new Set(sets.flatMap((set) => set.facts.map(({ id }) => id))),
    made: new Map(facts.toReversed().flatMap((fact) => [...(fact.totalOf ?? []), ...(fact.sumOf ?? [])].map((part) => [part, fact]))),
  };
}

/** Facts that a dossier may give under a moment: those of an assumption only where it is named. */
function isReadable(fact: Fact, { own }: Ground, named: readonly Instrument[]): boolean {
  return own.has(fact.id) || named.some(({ facts = [] }) => facts.some(({ id }) => id === fact.id));
}

/** Whether a figure given beside those that it is made of can be true with them; what is not known for certain is left out. */
function agrees(fact: Fact, input: FactInput, facts: Readonly<Record<string, FactInput>>): boolean {
  const beside = [...(fact.totalOf ?? []), ...(fact.sumOf ?? [])].map((id) => facts[id]);
  if (beside.every((each) => each === undefined)) return true;
  const [value, ...parts] = [numberIn(input), ...beside.map(numberIn)];
  if (value === undefined || parts.some((part, index) => part === undefined && beside[index] !== undefined)) return false;
  const known = parts.filter((part) => part !== undefined);
  if (fact.sumOf !== undefined) {
    const sum = known.reduce((total, part) => plus(total, part), decimal('0'));
    return known.length === parts.length ? compare(sum, value) === 0 : compare(sum, value) <= 0;
  }
  const isBetween = known.some((part) => compare(part, value) <= 0) && known.some((part) => compare(part, value) >= 0);
  return known.length < parts.length || isBetween;
}

const isMadeOfOthers = ({ totalOf, sumOf }: Fact): boolean => totalOf !== undefined || sumOf !== undefined;

function randomFacts(ground: Ground, named: readonly Instrument[], { on }: Moment, tape: Tape): Record<string, FactInput> {
  const readable = ground.facts.filter((fact) => isReadable(fact, ground, named));
  const share = tape.oneOf([0, 90, 55, 30, 100]);
  const households = tape.oneOf(WHOLES);
  const given: Record<string, FactInput> = {};
  // Those that others are made of first, so that what is made of them can agree.
  for (const fact of [...readable.filter((each) => !isMadeOfOthers(each)), ...readable.filter(isMadeOfOthers)]) {
    if (!tape.chance(share)) continue;
    const related = ground.made.get(fact.id);
    if (related !== undefined && tape.chance(50)) continue;
    // The levels of a total are those of its parts, and the other way round those of a sum.
    const levels =
      (fact.totalOf ? ground.levels.get(fact.totalOf[0]!) : undefined) ??
      ground.levels.get(related?.id ?? '') ??
      ground.levels.get(fact.id) ??
      [];
    const figure = randomFigure(fact, levels, shifted(on, -tape.below(800)), fact.sumOf || related?.sumOf ? households : undefined, tape);
    if (agrees(fact, figure, given)) given[fact.id] = figure;
  }
  for (const { sumOf = [] } of readable) {
    const parts = sumOf.map((id) => numberIn(given[id]) ?? decimal('0'));
    // More than all of them is no figure.
    if (parts.length > 0 && compare(parts.reduce(plus), decimal('100')) > 0) for (const id of sumOf) delete given[id];
  }
  return given;
}

function randomJudgements({ rows }: Ground, { on }: Moment, tape: Tape): Record<string, Judgement> {
  const many = tape.oneOf([0, 0, 0, 2, 6, 30]);
  const picked = Array.from({ length: many }, () => tape.oneOf(rows));
  return Object.fromEntries(
    picked.map((row) => [
      row,
      { status: tape.oneOf(['met', 'met', 'not-met', 'not-applicable'] as const), by: 'UBND huyện', on: shifted(on, -tape.below(100)) },
    ]),
  );
}

/** What is asked about whom: of one unit at one moment, with one set of figures after the other. */
export interface Case {
  readonly dossiers: readonly Dossier[];
  readonly moment: Moment;
}

export function randomCase(ground: Ground, assumptions: readonly Instrument[], count: number, tape: Tape): Case {
  const moment = randomMoment(ground.times, tape);
  const { on, assume = [], knownOn } = moment;
  const named = assumptions.filter(({ id, recordedOn }) => assume.includes(id) && (knownOn === undefined || recordedOn <= knownOn));
  const unit = randomUnit(ground.ruleSet, on, tape);
  const dossiers = Array.from({ length: count }, (): Dossier => {
    const judgements = randomJudgements(ground, moment, tape);
    const facts = randomFacts(ground, named, moment, tape);
    const measuredOn = tape.chance(20) ? shifted(on, -tape.below(500)) : undefined;
    return { unit, facts, ...(Object.keys(judgements).length > 0 && { judgements }), ...(measuredOn && { measuredOn }) };
  });
  return { moment, dossiers };
}
