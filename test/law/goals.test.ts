import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { konPlongPlan } from '../../rules/index.ts';
import { ROOT } from '../support/run.ts';

interface Stated {
  readonly fact: string;
  readonly source: string;
  readonly quote: string;
}

/** Every figure with a source, wherever in a file a dossier stands. */
function statedIn(value: unknown, fact = ''): Stated[] {
  if (typeof value !== 'object' || value === null) return [];
  const { evidence, ...rest } = value as { readonly evidence?: { readonly source?: string; readonly quote?: string } };
  const own = evidence === undefined ? [] : [{ fact, source: evidence.source ?? '', quote: evidence.quote ?? '' }];
  return [...own, ...Object.entries(rest).flatMap(([key, inner]) => statedIn(inner, key))];
}

/** The words with which plans say what is wanted, and not what is. */
const GOAL = /phấn đấu|mục tiêu|tiếp tục duy trì|^duy trì|\bphải đạt\b|sẽ đạt|kế hoạch năm/i;

describe('goals are no facts', () => {
  const folder = join(ROOT, 'examples/kon-plong');
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const stated = files.flatMap((file) => statedIn(JSON.parse(readFileSync(join(folder, file), 'utf8'))));

  it('no figure of the example rests on a task of the plan or on what somebody wants', () => {
    expect(stated.length).toBeGreaterThan(0);
    const wholePlan = (konPlongPlan.sentences ?? []).map(({ quote }) => quote).join(' ');
    const wanted = stated.filter(
      ({ source, quote }) => GOAL.test(quote) || source.includes(konPlongPlan.number) || wholePlan.includes(quote),
    );
    expect(wanted).toEqual([]);
  });
});
