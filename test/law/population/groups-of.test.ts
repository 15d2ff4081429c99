import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/index.ts';
import { groupsOf } from '../../../src/population/index.ts';
import { commune, commune2026, communeArea2026 } from '../../../rules/index.ts';
import { problemsOf } from '../../support/law-fixtures.ts';

const AT = { on: '2026-12-31' };
const unit = { id: 'a', level: 'commune', province: 'quang-ngai', region: 'central-highlands' } as const;
const MARKS = { incomeAgainstNation: '49.9', povertyAgainstNation: '2', hygienicLatrines: '49.9' };

/** The commune by the marks of Điều 8: of area II or III, of none, or outside of the area. */
const area = (facts: object) => assess(communeArea2026, { unit, facts }, AT);
const difficult = area({ isOfMinorityOrMountainArea: true, ...MARKS });
const outside = area({ isOfMinorityOrMountainArea: false });
const open = area({ isOfMinorityOrMountainArea: true });

const NO = { 'group-1': { status: 'not-met' } } as const;
const YES = { 'group-1': { status: 'met' } } as const;

describe('the groups of communes of 51/2025/QĐ-TTg', () => {
  it.each([
    ['marks enough, judged to be in no other', [difficult], NO, ['group-3'], []],
    ['marks enough, nothing judged', [difficult], {}, ['group-3'], ['group-1']],
    ['outside of the area, not in group 1', [outside], NO, ['group-2'], []],
    ['outside of the area, in group 1', [outside], YES, ['group-1'], []],
    ['outside of the area, nothing judged', [outside], {}, [], ['group-1', 'group-2']],
    ['marks not known', [open], NO, [], ['group-2', 'group-3']],
    ['no assessment', [], NO, [], ['group-2', 'group-3']],
    ['nothing known', [], {}, [], ['group-1', 'group-2', 'group-3']],
    ['both at once, for assess to refuse', [difficult], YES, ['group-1', 'group-3'], []],
    ['a judgement on group 3 stands above the marks', [outside], { ...NO, 'group-3': { status: 'met' } }, ['group-3'], []],
  ] as const)('are found: %s', (_what, assessments, judgements, groups, left) => {
    expect(groupsOf(commune2026, { assessments, judgements })).toEqual({ groups, open: left });
  });

  it('give the unit its column', () => {
    const { groups } = groupsOf(commune2026, { assessments: [outside], judgements: NO });
    expect(assess(commune2026, { unit: { ...unit, groups }, facts: {} }, AT).place.column).toBe('group-2');
  });

  it('are none of a set that declares none, and misspelt ones are refused', () => {
    expect(groupsOf(commune, {})).toEqual({ groups: [], open: [] });
    const [found] = problemsOf(() => groupsOf(commune2026, { judgements: { 'group-7': { status: 'met' } } }));
    expect([found?.code, found?.path, found?.params['allowed']]).toEqual([
      'unknown-group',
      ['judgements', 'group-7'],
      'group-1, group-2, group-3',
    ]);
  });
});
