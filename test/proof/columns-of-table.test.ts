import * as fc from 'fast-check';
import { isNtmError } from 'ntm-rules';
import type { Dossier, FactInput } from 'ntm-rules';
import type { RuleSet } from 'ntm-rules/rules';
import { columnsOf, columnsOfTable, solve, statusesOfColumns } from 'ntm-rules/population';
import type { Columns } from 'ntm-rules/population';
import { commune } from 'ntm-rules/rules';
import { describe, expect, it } from 'vitest';
import { IS_WHOLE, PATIENCE, budget } from '../support/budget.ts';
import { expectSame } from '../support/expect-same.ts';
import { knownGroups } from '../../src/law/declared.ts';
import { figureTableOf } from '../support/figure-table.ts';
import { randomDossiers } from '../support/random-dossiers.ts';
import { SHIPPED } from '../support/shipped.ts';

/** What a person mistypes, and what a program must not let through. */
const WRONG: readonly unknown[] = ['1.234,5', '-1', -0.5, 1e30, '101', 'yes', '0x10', Number.NaN, '12345678901234567890.5', 0.1 + 0.2];

function damaged(dossier: Dossier, draw: number): Dossier {
  const facts = Object.keys(dossier.facts);
  const fact = facts[draw % facts.length];
  if (draw % 4 !== 0 || fact === undefined)
    return draw % 31 === 0 ? { ...dossier, unit: { ...dossier.unit, region: 'nowhere' as never } } : dossier;
  return { ...dossier, facts: { ...dossier.facts, [fact]: WRONG[(draw >> 2) % WRONG.length] as FactInput } };
}

const attempt = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    if (isNtmError(error)) return error.code;
    throw error;
  }
};

/** What the columns say, whatever the order in which what is wrong with a unit was found. */
function told(ruleSet: RuleSet, columns: Columns, ats: readonly { on: string }[]): { readonly [part: string]: unknown } {
  const answers = ats.map((at) => attempt(() => statusesOfColumns(ruleSet, at, columns)) as { errors?: unknown });
  // The errors themselves name other places.
  for (const item of answers) if (typeof item === 'object') delete item.errors;
  return {
    index: columns.index,
    units: columns.units,
    errors: columns.errors.map(({ index, unit, error }) => [index, unit, error.problems.map(({ code }) => code).toSorted()]),
    answers,
  };
}

describe('columns of a table', { timeout: PATIENCE }, () => {
  const tried = IS_WHOLE ? SHIPPED : SHIPPED.filter(({ id }) => ['commune', 'commune-2026'].includes(id));
  it.each(tried.map((ruleSet) => ({ name: ruleSet.id, ruleSet })))('say of $name what the dossiers say', ({ ruleSet }) => {
    const seen = { read: 0, refused: 0 };
    const list = fc.array(fc.tuple(randomDossiers(ruleSet), fc.nat()), { minLength: 1, maxLength: IS_WHOLE ? 24 : 12 });
    fc.assert(
      fc.property(list, fc.array(fc.nat(), { minLength: 50, maxLength: 50 }), (drawn, picks) => {
        const dossiers = drawn.map(([{ dossier }, draw], row): Dossier => {
          return damaged({ ...dossier, unit: { ...dossier.unit, id: `u${draw % 40 === 0 ? 0 : row}`, name: `Xã ${row}` } }, draw);
        });
        let next = 0;
        const columns = columnsOfTable(
          ruleSet,
          figureTableOf(dossiers, () => picks[(next += 1) % picks.length]!, knownGroups(ruleSet)),
        );
        const ats = drawn.slice(0, 3).map(([{ at }]) => at);
        expectSame(told(ruleSet, columns, ats), told(ruleSet, columnsOf(ruleSet, dossiers), ats));
        seen.read += columns.length;
        seen.refused += columns.errors.length;
      }),
      budget(60, 0.15),
    );
    expect(seen.read).toBeGreaterThan(seen.refused);
    expect(seen.refused).toBeGreaterThan(0);
  });

  it('give the figures at which something flips', () => {
    fc.assert(
      fc.property(fc.array(randomDossiers(commune), { minLength: 4, maxLength: 24 }), fc.nat(), (drawn, pick) => {
        const dossiers = drawn.map(({ dossier }, row): Dossier => ({ ...dossier, unit: { ...dossier.unit, id: `u${row}` } }));
        const of = (columns: Columns): unknown => solve(commune, 'commune/10/minimum', columns, { on: '2024-12-31' });
        expectSame(
          of(
            columnsOfTable(
              commune,
              figureTableOf(dossiers, () => pick),
            ),
          ),
          of(columnsOf(commune, dossiers)),
        );
      }),
      budget(40, 0.1),
    );
  });
});
