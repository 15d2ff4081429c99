import type { Wording } from '../../model/primitives.ts';
import { isSamePerson } from '../../value/same-person.ts';
import { readDay, readName } from '../sheet/read-cells.ts';
import { idOf, uniqueIds } from './ids.ts';
import { readPlaced, refuse, textOf, wordOf } from './placed.ts';
import type { PlacedCell } from './placed.ts';
import { CONFIDENCES_BY_WORD, GRADES_BY_WORD } from './set-words.ts';

/** The cells that say how well a line is known, and who stands for it. */
export type GradeKey = 'grade' | 'confidence' | 'source' | 'quote' | 'copiedBy' | 'checkedBy' | 'checkedOn';

/** The grade of a line, and what it rests on: nothing in a decision is an assumption. */
export type LineGrade = Omit<Wording, 'grade'> & { readonly grade: Exclude<Wording['grade'], 'assumed'> };

/** Between which days somebody can have held the sheet against the decision. */
export interface CheckDays {
  readonly signedOn: string | undefined;
  readonly recordedOn: string;
}

/** The pages and documents that lines name as their sources, each with a key. */
export interface Sources {
  readonly keyOf: (source: string) => string;
  readonly all: () => Record<string, { title: string; url?: string }>;
}

/** A register of sources. What begins with `http` behind a bar is an address: `Báo Kon Tum | https://…`. */
export function sourceRegister(): Sources {
  const keys = new Map<string, string>();
  const next = uniqueIds([]);
  return {
    keyOf: (source) => {
      if (!keys.has(source)) keys.set(source, next(idOf(source.split('|')[0]!).slice(0, 24).replace(/-+$/, '')));
      return keys.get(source)!;
    },
    all: () =>
      Object.fromEntries(
        [...keys].map(([source, key]) => {
          const [title = '', url] = source.split('|').map((part) => part.trim());
          return [key, { title, ...(url === undefined || url === '' ? {} : { url }) }];
        }),
      ),
  };
}

type Cells = (key: GradeKey) => PlacedCell | undefined;

function evidenceOf(source: string | undefined, quotes: string | undefined, sources: Sources): Pick<Wording, 'evidence'> {
  if (source === undefined) return {};
  const said = quotes?.split('\n') ?? [];
  const evidence = source.split('\n').map((line, index) => {
    const quote = said[index];
    return { source: sources.keyOf(line), ...(quote === undefined || quote === '' || quote === '–' ? {} : { quote }) };
  });
  return { evidence };
}

function wrongDay(placed: PlacedCell, checkedOn: string, { signedOn, recordedOn }: CheckDays): void {
  const later = { vi: `một ngày không sau ngày ghi nhận ${recordedOn}`, en: `a day not after the day of recording, ${recordedOn}` };
  const earlier = { vi: `một ngày từ ngày ký văn bản (${signedOn}) trở đi`, en: `a day from ${signedOn} on, when the decision was signed` };
  if (checkedOn > recordedOn) refuse(placed, later);
  else if (signedOn !== undefined && checkedOn < signedOn) refuse(placed, earlier);
}

/** Two people and a day: one who copied, and another one who held it against the paper. */
function checkOf(cell: Cells, days: CheckDays): Pick<Wording, 'copiedBy' | 'checkedBy' | 'checkedOn'> {
  const [copied, checked, day] = [cell('copiedBy'), cell('checkedBy'), cell('checkedOn')];
  if (copied === undefined || checked === undefined || day === undefined) return {};
  const [copiedBy, checkedBy, checkedOn] = [readPlaced(copied, readName), readPlaced(checked, readName), readPlaced(day, readDay)];
  if (checkedBy === undefined && checkedOn === undefined) return { copiedBy };
  if (copiedBy === undefined) refuse(copied, { vi: 'tên người đã chép từ văn bản', en: 'who copied it from the decision' });
  if (checkedBy === undefined) refuse(checked, { vi: 'tên người đã kiểm theo văn bản', en: 'who checked it against the decision' });
  if (checkedOn === undefined) refuse(day, { vi: 'ngày kiểm, dd/mm/yyyy', en: 'the day of checking, dd/mm/yyyy' });
  if (copiedBy === undefined || checkedBy === undefined || checkedOn === undefined) return {};
  if (isSamePerson(copiedBy, checkedBy)) {
    refuse(checked, {
      vi: 'tên một người khác người chép: hai người đối chiếu thì mới là chính thức',
      en: 'the name of another person than the one who copied',
    });
  }
  wrongDay(day, checkedOn, days);
  return { copiedBy, checkedBy, checkedOn };
}

function stated(cell: Cells, sources: Sources): Partial<LineGrade> {
  const [gradeCell, confidenceCell, sourceCell, quoteCell] = [cell('grade'), cell('confidence'), cell('source'), cell('quote')];
  const grade = gradeCell && wordOf(gradeCell, GRADES_BY_WORD);
  const confidence = confidenceCell && wordOf(confidenceCell, CONFIDENCES_BY_WORD);
  const evidence = evidenceOf(sourceCell && textOf(sourceCell), quoteCell && textOf(quoteCell), sources);
  return { ...(grade && { grade }), ...(confidence && { confidence }), ...evidence };
}

/**
 * How well a line is known: official where two people stand for it, else as the line says, else as the sheet on the decision
 * says for all lines that do not.
 */
export function readGrade(cell: Cells, sources: Sources, days: CheckDays, otherwise?: Partial<LineGrade>): LineGrade | undefined {
  const check = checkOf(cell, days);
  const copied = check.copiedBy === undefined ? {} : { copiedBy: check.copiedBy };
  const own = stated(cell, sources);
  if (check.checkedBy !== undefined) return { grade: 'official', ...check, ...(own.evidence && { evidence: own.evidence }) };
  const said =
    own.grade === undefined
      ? { ...otherwise, ...own }
      : { ...(otherwise?.evidence && own.grade === 'reported' && { evidence: otherwise.evidence }), ...own };
  const { grade, confidence, evidence } = said;
  const at = (key: GradeKey, vi: string, en: string): undefined => refuse(cell(key)!, { vi, en });
  if (grade === undefined)
    return at('grade', 'mức tin cậy, hoặc tên người chép, người kiểm và ngày kiểm', 'a grade, or who copied, who checked, and the day');
  if (grade === 'reported' && evidence === undefined) return at('source', 'nơi đã đọc: tên tệp, trang web', 'where it was read');
  if (grade === 'recalled' && confidence === undefined) return at('confidence', 'độ chắc chắn', 'how sure it is');
  return { grade, ...(confidence && { confidence }), ...(evidence && { evidence }), ...copied };
}

/** What the sheet on the decision says of every line that says nothing of itself. */
export function gradeForAll(cell: Cells, sources: Sources): Partial<LineGrade> {
  return stated(cell, sources);
}
