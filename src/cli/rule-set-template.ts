import { basename } from 'node:path';
import type { DecisionRemark } from '../documents/decision/decision-remark.ts';
import type { Draft } from '../documents/decision/draft.ts';
import type { LeavesOut } from '../documents/decision/indicator-rows.ts';
import { wordsOf } from '../explain/words-of.ts';
import { fill } from '../value/text.ts';
import { LARGEST_FILE } from '../documents/xlsx/limits.ts';
import { baseRuleSet } from './brought-rule-sets.ts';
import { EXIT } from './exit.ts';
import { oneLine } from './harmless.ts';
import type { Options } from './options.ts';
import { ofFile, readBytes } from './read-json.ts';
import { spreadsheets } from './spreadsheets.ts';
import type { Terminal } from './terminal.ts';
import { writeAndSay } from './write-file.ts';

const WORDS = wordsOf({
  read: ['{rows} hàng, {levels} ô mức đã ghi.', '{rows} rows, {levels} cells with a level.'],
  toRead: ['{count} ô mức chưa hiểu, cần người đọc:', '{count} levels were not understood and are for a person:'],
  remarks: ['Cần biết khi điền:', 'To be known when filling it in:'],
  leftOut: ['Bảng không ghi được:', 'What the workbook does not hold:'],
  row: ['chỉ tiêu', 'row'],
});

/** What stands in the workbook already, and what has to be said of it. */
interface Filled {
  readonly draft: Draft;
  readonly remarks: readonly DecisionRemark[];
  readonly leavesOut: readonly LeavesOut[];
}

const NOTHING: Filled = { draft: { info: {}, columns: [], levels: [], rows: [] }, remarks: [], leavesOut: [] };

async function fromFile(file: string, { annex }: Options): Promise<Filled> {
  const bytes = readBytes(file, LARGEST_FILE);
  try {
    if (/\.xls[xm]?$/i.test(file)) return { ...NOTHING, draft: await (await spreadsheets()).reopenSetWorkbook(bytes) };
    const { readDecision } = await import('../documents/docx/index.ts');
    return { ...NOTHING, ...(await readDecision(bytes, { annex, source: basename(file).normalize('NFC') })) };
  } catch (error) {
    throw ofFile(file, error);
  }
}

async function filled(options: Options): Promise<Filled> {
  const { from, at, province } = options;
  if (from !== undefined) return fromFile(from, options);
  // A blank one is of no day.
  if (at.on === undefined) return NOTHING;
  const { draftOfSet } = await spreadsheets();
  return { ...NOTHING, ...draftOfSet(baseRuleSet(options), { on: at.on, province }) };
}

function list(head: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${head}\n${lines.map((line) => `  ${oneLine(line)}\n`).join('')}`;
}

/** `ntm-rules template rule-set`: writes the workbook in which a whole set is brought in. */
export async function ruleSetTemplate(options: Options, terminal: Terminal): Promise<number> {
  const { language, out = 'ntm-rules-rule-set.xlsx' } = options;
  const { draft, remarks, leavesOut } = await filled(options);
  const { writeSetWorkbook, levelsToRead } = await spreadsheets();
  const words = WORDS[language];
  writeAndSay(out, await writeSetWorkbook(draft), options, terminal);
  const levels = draft.rows.flatMap((row) => row.levels.filter((level) => level !== '')).length;
  if (draft.rows.length > 0) terminal.write(`${fill(words.read, { rows: String(draft.rows.length), levels: String(levels) })}\n`);
  const toRead = levelsToRead(draft);
  terminal.write(
    [
      list(
        fill(words.toRead, { count: String(toRead.reduce((sum, { alike }) => sum + 1 + alike.length, 0)) }),
        toRead.map(
          ({ cell, alike, text, reason }) => `${[cell, ...alike].join(', ')}: ${text.replaceAll('\n', ' / ')} – ${reason[language]}`,
        ),
      ),
      list(
        words.remarks,
        remarks.map((remark) => `${remark.row}: ${remark[language]}`),
      ),
      list(
        words.leftOut,
        leavesOut.map((item) => `${item.row === undefined ? '' : `${words.row} ${item.row}: `}${item[language]}`),
      ),
    ].join(''),
  );
  return EXIT.ok;
}
