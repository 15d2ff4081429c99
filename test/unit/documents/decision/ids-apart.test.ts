import { describe, expect, it } from 'vitest';
import { idsApart } from '../../../../src/documents/decision/ids.ts';
import { problemsOf } from '../../../support/law-fixtures.ts';
import { line, setDraft, setOf, sheetsOf } from '../../../support/set-draft.ts';
import { decisionOf, wordTable } from '../../../support/word-file.ts';

/* Heads that begin alike and are longer than an id; everything is invented. */

const LONG = 'Mức đạt chuẩn áp dụng trên địa bàn tỉnh đối với các';

describe('ids of columns', () => {
  it('are told apart by what differs, however long the heads begin alike', () => {
    expect(idsApart([`${LONG} xã nhóm 1`, `${LONG} xã nhóm 2`, 'Xã đảo'])).toEqual(['1', '2', 'xa-dao']);
    expect(idsApart(['Xã A', 'Xã A'])).toEqual(['xa-a', 'xa-a-2']);
    expect(idsApart(['Khu vực I', 'Khu vực II'])).toEqual(['khu-vuc-i', 'khu-vuc-ii']);
  });

  it('of a decision are so many as its columns, and so are the groups', async () => {
    const head = ['TT', 'Tiêu chí', 'Nội dung', `${LONG} xã nhóm 1`, `${LONG} xã nhóm 2`];
    const { draft } = await decisionOf([wordTable([head, ['1', 'Điện', 'Tỷ lệ hộ dùng điện', '≥ 95%', '≥ 85%']])], {});
    for (const key of ['id', 'groups'] as const) expect(new Set(draft.columns.map((column) => column[key])).size).toBe(2);
  });

  it('that two lines have are refused at their cells', () => {
    const draft = setDraft({ rows: [line({ criterionNo: '1', criterion: 'Điện' }, '≥ 80%', '≥ 60%')] });
    const columns = draft.columns.map((column) => ({ ...column, id: 'kv' }));
    const problems = problemsOf(() => setOf(sheetsOf({ ...draft, columns })));
    expect(problems.filter(({ path }) => path[0] === 'Cột').map(({ code }) => code)).toEqual(['cell-invalid', 'cell-invalid']);
  });
});
