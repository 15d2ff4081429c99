// Writes frame-2026.xlsx: the set of 2026-2030 for communes, of which sources say ten criteria, three groups of communes, that there are
// 47 indicators, and the words of six of them. What nobody has found is marked; nothing is made up. With the annex in hand, fill it in.
// node examples/bring-a-decision/frame-2026.mjs frame-2026.xlsx
import { writeFileSync } from 'node:fs';
import { commune2026 } from 'ntm-rules/rules';
import { draftOfSet, writeSetWorkbook } from 'ntm-rules/xlsx';

/** How many indicators Decision 51/2025/QĐ-TTg has, as the caveat of the set says. */
const INDICATORS = 47;

const { draft } = draftOfSet(commune2026, { on: '2026-12-31' });
const isKnown = ({ levels }) => levels.some((level) => level !== '');
const known = draft.rows.filter(isKnown).length;
const REST = `Trong ${INDICATORS} chỉ tiêu mới biết ${known}. Khi có phụ lục: mỗi chỉ tiêu một hàng, mức của từng nhóm xã.`;

/** A level for each group of communes where a row asks for one; where people judge, that its indicators are not known. */
const row = ({ cells, levels }) =>
  isKnown({ levels })
    ? { cells, levels: draft.columns.map(() => levels[0]) }
    : {
        cells: { ...cells, note: [cells.note, REST].filter((text) => text !== undefined).join('\n') },
        levels: draft.columns.map(() => ''),
      };

const frame = { ...draft, levels: draft.columns.map(({ title }) => ({ column: title })), rows: draft.rows.map(row) };
writeFileSync(process.argv[2] ?? 'frame-2026.xlsx', await writeSetWorkbook(frame));
console.log(`${known} / ${INDICATORS}`);
