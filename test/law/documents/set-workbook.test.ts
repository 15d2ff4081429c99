import { describe, expect, it } from 'vitest';
import { RULE_SETS } from '../../../rules/index.ts';
import { inForce, textHash } from '../../../src/index.ts';
import type { RuleSet } from '../../../src/index.ts';
import { draftOfSet } from '../../../src/documents/decision/draft-of-set.ts';
import { draftSheets, sheetContents } from '../../../src/documents/decision/draft-sheets.ts';
import { ruleSetOf } from '../../../src/documents/decision/build-set.ts';

const sets = RULE_SETS.map(({ ruleSet }) => ruleSet as RuleSet);

function momentOf({ instruments: [first] }: RuleSet): { on: string; province: (typeof first & object)['province'] } {
  const { inForce: days, province } = first!;
  return { on: days.from > '2024-12-31' ? '2026-06-30' : '2024-12-31', province };
}

/** What a text says on a day without the rows whose condition no workbook holds, as a hash. */
function hashWithout(ruleSet: RuleSet, rows: readonly string[]): string {
  const { on, province } = momentOf(ruleSet);
  const place = province === undefined ? {} : { place: { province, region: 'central-highlands' as const } };
  const text = inForce(ruleSet, { on, ...place });
  const criteria = text.criteria.map((each) => ({ ...each, indicators: each.indicators.filter(({ no }) => !rows.includes(no)) }));
  return textHash({ ...text, criteria });
}

const again = (draft: ReturnType<typeof draftOfSet>['draft']): RuleSet =>
  ruleSetOf(sheetContents(draftSheets(draft)), { recordedOn: '2026-11-30', ruleSets: sets });

describe('a shipped set as a workbook and back', () => {
  it.each(sets.map((ruleSet) => [ruleSet.id, ruleSet] as const))('%s is the same text but for the rows that it names', (id, ruleSet) => {
    const { draft, leavesOut } = draftOfSet(ruleSet, momentOf(ruleSet));
    const pack = again(draft);
    const rows = leavesOut.flatMap(({ row, isDecisive }) => (isDecisive && row !== undefined ? [row] : []));
    expect(rows).toEqual([]);
    expect(pack.id).toBe(id);
    expect(hashWithout(pack, rows)).toBe(hashWithout(ruleSet, rows));
  });
});
