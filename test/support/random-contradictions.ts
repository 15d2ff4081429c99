import * as fc from 'fast-check';
import type { Fact, FactInput } from 'ntm-rules';
import type { RuleSet } from 'ntm-rules/rules';
import { factsOf, randomDossiers } from './random-dossiers.ts';
import type { DatedDossier } from './random-dossiers.ts';

/*
 * Dossiers of which a figure may contradict one beside it: a percentage its counts, a least its most, a total what it is the total of,
 * a sum what it is the sum of. The draw does not say whether it does; `assess` does.
 */

type Spoil = Readonly<Record<string, FactInput>>;

/** A percentage beside counts, rounded to whole points, tenths, hundredths or not at all, and moved by up to two of the last place. */
function besideCounts({ id }: Fact): fc.Arbitrary<Spoil> {
  const draw = { whole: fc.integer({ min: 0, max: 900 }), part: fc.nat(900), places: fc.nat(3), off: fc.integer({ min: -2, max: 2 }) };
  return fc.record(draw).map(({ whole, part, places, off }) => {
    const numerator = Math.min(whole, part);
    const units = whole === 0 ? 0 : Math.round((numerator * 100 * 10 ** places) / whole) + off;
    const value = (Math.max(0, Math.min(units, 100 * 10 ** places)) / 10 ** places).toFixed(places);
    return { [id]: { numerator, denominator: whole, value } };
  });
}

const point = fc.integer({ min: 0, max: 100 }).map(String);

function bounded({ id }: Fact): fc.Arbitrary<Spoil> {
  return fc.tuple(point, point).map(([atLeast, atMost]) => ({ [id]: { atLeast, atMost } }));
}

/** A total with what it is the total of, or a sum with what it is the sum of, each drawn for itself. */
function together({ id, totalOf = [], sumOf = [] }: Fact): fc.Arbitrary<Spoil> {
  return fc.record(Object.fromEntries([id, ...totalOf, ...sumOf].map((name) => [name, point])));
}

/** Random dossiers of a set with one to three such figures. */
export function contradictingDossiers(ruleSet: RuleSet): fc.Arbitrary<DatedDossier> {
  const facts = factsOf(ruleSet);
  const shares = facts.filter(({ type, bounds }) => type === 'percentage' && bounds?.max === '100');
  const related = facts.filter(({ totalOf, sumOf }) => totalOf ?? sumOf);
  const spoil = fc.oneof(...shares.flatMap((fact) => [besideCounts(fact), bounded(fact)]), ...related.map(together));
  const spoils = fc.array(spoil, { minLength: 1, maxLength: 3 });
  return fc.tuple(randomDossiers(ruleSet), spoils).map(([{ dossier, at }, list]) => {
    return { at, dossier: { ...dossier, facts: Object.assign({}, dossier.facts, ...list) as typeof dossier.facts } };
  });
}
