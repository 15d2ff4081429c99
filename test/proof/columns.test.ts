import * as fc from 'fast-check';
import { assess, compile } from 'ntm-rules';
import type { Assessment, Dossier } from 'ntm-rules';
import { COLUMN_STATUSES, columnsOf, statusesOfColumns } from 'ntm-rules/population';
import type { ColumnStatuses } from 'ntm-rules/population';
import { describe, expect, it } from 'vitest';
import { namesOf } from '../../src/law/names-of.ts';
import { UNIT, dossier } from '../support/law-fixtures.ts';
import { AT, randomFacts, randomLaw, setOfLaw } from '../support/random-sets.ts';
import { IS_WHOLE, PATIENCE, budget } from '../support/budget.ts';
import { expectSame } from '../support/expect-same.ts';
import { randomDossiers } from '../support/random-dossiers.ts';
import { SHIPPED, TOLD } from '../support/shipped.ts';

const words = (lists: Readonly<Record<string, Uint8Array>>, position: number): Record<string, string> =>
  Object.fromEntries(Object.entries(lists).map(([id, list]) => [id, COLUMN_STATUSES[list[position]!]!]));

/** What columns say of a unit, rows that its text does not have left out. */
function answerOf({ indicators, criteria, set }: ColumnStatuses, position: number, has: (row: string) => boolean): unknown {
  const own = (lists: Readonly<Record<string, Uint8Array>>): Record<string, string> =>
    Object.fromEntries(Object.entries(words(lists, position)).filter(([id]) => has(id)));
  return { indicators: own(indicators), criteria: own(criteria), set: COLUMN_STATUSES[set[position]!] };
}

function expectedOf({ criteria, status }: Assessment): unknown {
  return {
    indicators: Object.fromEntries(criteria.flatMap(({ indicators }) => indicators.map((row) => [row.id, row.status]))),
    criteria: Object.fromEntries(criteria.map((row) => [row.id, row.status])),
    set: status,
  };
}

const rowsOf = ({ criteria }: Assessment): ReadonlySet<string> =>
  new Set(criteria.flatMap(({ id, indicators }) => [id, ...indicators.map((row) => row.id)]));

describe('columns answer as assess does', { timeout: PATIENCE }, () => {
  it('on random conditions with exceptions, 24 dossiers each', () => {
    fc.assert(
      fc.property(randomLaw(100), fc.array(randomFacts, { minLength: 24, maxLength: 24 }), (law, list) => {
        const set = setOfLaw(law);
        const { province, region } = UNIT as { province: 'kon-tum'; region: typeof UNIT.region };
        const compiled = compile(set, { ...AT, province, region });
        const dossiers = list.map((facts, index) => dossier(facts, { unit: { ...UNIT, id: `u${index}` } }));
        const answer = statusesOfColumns(set, AT, columnsOf(set, dossiers));
        expect(answer.errors).toEqual([]);
        dossiers.forEach((item, index) => {
          expectSame(words(answer.indicators, index), { ...compiled.statuses(item) });
        });
      }),
      budget(30, 0.5),
    );
  });

  const law = SHIPPED.map((ruleSet) => ({ name: ruleSet.id, ruleSet, named: {} }));
  const assumed = TOLD.flatMap((ruleSet) => {
    const assume = namesOf(ruleSet, 'assumption');
    return assume.length === 0 ? [] : { name: `${ruleSet.id} under ${assume.join(', ')}`, ruleSet, named: { assume } };
  });
  const SOME = ['commune-recognition', 'ethnic-minority-village'];
  const tried = [...law, ...assumed].filter(
    ({ ruleSet, named }) => IS_WHOLE || (SOME.includes(ruleSet.id) && Object.keys(named).length === 0),
  );

  // Each of them is assessed at the moment of every other one.
  const length = IS_WHOLE ? 20 : 4;

  it.each(tried)('on random dossiers of $name, judgements too', ({ ruleSet, named }) => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(randomDossiers(ruleSet), { minLength: length, maxLength: length }), (list) => {
        const dossiers = list.map((item, index): Dossier => ({ ...item.dossier, unit: { ...item.dossier.unit, id: `u${index}` } }));
        const columns = columnsOf(ruleSet, dossiers);
        expect(columns.errors).toEqual([]);
        const moments = new Map(list.map(({ at }) => [JSON.stringify(at), { ...at, ...named }]));
        for (const at of moments.values()) {
          const answer = statusesOfColumns(ruleSet, at, columns);
          const refused = new Set(answer.errors.map(({ index }) => index));
          for (let position = 0; position < columns.length; position += 1) {
            const index = columns.index[position]!;
            const given = dossiers[index]!;
            if (refused.has(index)) {
              expect(() => assess(ruleSet, given, at)).toThrow();
              continue;
            }
            const assessment = assess(ruleSet, given, at);
            const rows = rowsOf(assessment);
            expectSame(
              answerOf(answer, position, (row) => rows.has(row)),
              expectedOf(assessment),
            );
            seen.add(assessment.status);
          }
        }
      }),
      budget(4, 0.05),
    );
    expect(seen.size).toBeGreaterThan(0);
  });
});
