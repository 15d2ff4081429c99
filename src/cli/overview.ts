import { recognitions } from '../../rules/index.ts';
import { formatDate, rangeText } from '../explain/format.ts';
import type { Language } from '../explain/language.ts';
import { lawWarnings } from '../explain/law-warnings.ts';
import { noticeSentences } from '../explain/notices.ts';
import { STATUS_WORDS } from '../explain/words.ts';
import { wordsOf } from '../explain/words-of.ts';
import type { Assessment } from '../model/assessment.ts';
import { ASSUMED_CODES } from '../model/notice.ts';
import { recognisedByDayOf } from '../population/recognised-by.ts';
import { fill } from '../value/text.ts';
import { oneLine } from './harmless.ts';
import { head, row } from './layout.ts';
import type { Column } from './layout.ts';
import { rankedFacts } from './next-steps.ts';
import { assumedColour, bold, coloured } from './terminal.ts';
import type { Terminal } from './terminal.ts';

const TITLES = {
  vi: ['Đơn vị', 'Kết quả', 'Đạt', 'Không đạt ở tiêu chí', 'Cần thu thập tiếp', 'Công nhận'],
  en: ['Unit', 'Result', 'Met', 'Criteria not met', 'Collect next', 'Recognised'],
} as const;
const WIDTHS = [26, 14, 12, 20, 30, 24] as const;
const STATUS_COLUMN = 1;

/** Ranking what is missing takes ten times as long as assessing: above this many units it is not done for each line. */
const RANKED = 200;
/** Indicators named in a line. */
const NAMED = 3;

const WORDS = wordsOf({
  facts: ['số liệu', 'facts'],
  before: ['bộ phải đạt trước', 'set to be met first'],
  stated: ['có, nêu ở', 'yes, says'],
  decided: ['có,', 'yes,'],
  first: ['Hàng "{name}" đầu tiên là đơn vị có mã {first}.', 'The first line of "{name}" is the unit with the id {first}.'],
  leftOut: [
    'Không có trong bảng: {count} hồ sơ không đánh giá được; lý do đã nêu riêng.',
    'Not in the table: {count} dossiers that could not be assessed; the reasons are given apart.',
  ],
  illustrative: ['(*) hồ sơ minh họa, không phải số liệu thật', '(*) illustrative dossier, not real data'],
  recognition: [
    'Cột "Công nhận": điều các nguồn nói về quyết định công nhận, không phải kết quả tính từ số liệu; "–" là chưa có trong dữ liệu.',
    '"Recognised" is what sources say of decisions, not what follows from figures; "–": nothing of it in the data.',
  ],
});

function columns(language: Language): Column[] {
  return TITLES[language].map((title, index) => ({ title, width: WIDTHS[index] ?? 10 }));
}

/** A text that fits: between words, unless that would leave next to nothing of it. */
function clipped(text: string, width: number): string {
  if (text.length <= width) return text;
  const room = text.slice(0, width - 1);
  const end = /\S/u.test(text.charAt(width - 1)) ? room.lastIndexOf(' ') : room.length;
  return `${room.slice(0, end > width / 3 ? end : room.length).trimEnd()}…`;
}

/** The indicators whose facts decide most, and how many facts there are to collect. */
function nextText(assessment: Assessment, language: Language): string {
  const next = rankedFacts(assessment);
  // What nobody can collect may still be open: a set to be met first of which nothing is known.
  if (next.length === 0) return assessment.prerequisites.some(({ status }) => status === 'undetermined') ? WORDS[language].before : '–';
  const ids = [...new Set(next.flatMap(({ couldDecide }) => couldDecide.indicators))];
  const numbers = new Map(assessment.criteria.flatMap(({ indicators }) => indicators).map(({ id, no }) => [id, no]));
  const rows = ids.flatMap((id) => numbers.get(id) ?? []);
  if (rows.length === 0) return `${WORDS[language].before} (${next.length} ${WORDS[language].facts})`;
  const more = rows.length > NAMED ? ' …' : '';
  return `${rows.slice(0, NAMED).join(', ')}${more} (${next.length} ${WORDS[language].facts})`;
}

function recognitionText(assessment: Assessment, language: Language): string {
  const last = recognisedByDayOf(assessment, recognitions).at(-1);
  if (last === undefined) return '–';
  const words = WORDS[language];
  return `${last.recognition.decision === undefined ? words.stated : words.decided} ${last.document}`;
}

/** What is assessed, by which set, on which day, and the head of the table. */
export function overviewHead(assessment: Assessment, language: Language, terminal: Terminal): string {
  const { ruleSet, on, notices, instruments } = assessment;
  const law = lawWarnings([assessment], language).map((text) => `${bold(oneLine(text), terminal)}\n`);
  const known = noticeSentences({ notices, instruments }, language, ASSUMED_CODES).map(
    (text) => `${assumedColour(oneLine(text), terminal)}\n`,
  );
  return `${bold(ruleSet.title[language], terminal)} · ${formatDate(on, language)}\n${law.join('')}${known.join('')}\n${head(columns(language))}`;
}

/** One unit as one line: bounds, what fails, what to collect next, whether it is recognised. `position` counts from 0; a namesake has its code. */
export function overviewRow(
  assessment: Assessment,
  { position, isNamesake }: { readonly position: number; readonly isNamesake: boolean },
  language: Language,
  terminal: Terminal,
): string {
  const { unit, tally, status } = assessment;
  const range = rangeText(tally.lower, tally.upper);
  const failed = assessment.criteria.filter((criterion) => criterion.status === 'not-met').map(({ no }) => no);
  const mark = `${isNamesake ? ` (${unit.id})` : ''}${assessment.illustrative === true ? ' (*)' : ''}`;
  const cells = [
    `${clipped(unit.name ?? unit.id, WIDTHS[0] - mark.length)}${mark}`,
    STATUS_WORDS[language][status],
    language === 'vi' ? `${range} / ${tally.total}` : `${range} of ${tally.total}`,
    failed.join(', '),
    position < RANKED ? nextText(assessment, language) : '',
    recognitionText(assessment, language),
  ].map((cell, column) => clipped(cell, WIDTHS[column] ?? cell.length));
  return row(cells, columns(language), (cell, column) => (column === STATUS_COLUMN ? coloured(cell, status, terminal) : cell));
}

/** What there is to say of the lines together. */
export interface Overview {
  readonly hasIllustrative: boolean;
  readonly namesakes: readonly (readonly [name: string, first: string])[];
  /** How many dossiers have no line because they could not be read or were refused. */
  readonly leftOut: number;
}

/** What the lines leave out. */
export function overviewNotes({ hasIllustrative, namesakes, leftOut }: Overview, language: Language): string {
  const words = WORDS[language];
  const lines = namesakes.map(([name, first]) => `${oneLine(fill(words.first, { name, first }))}\n`);
  if (leftOut > 0) lines.unshift(`${fill(words.leftOut, { count: String(leftOut) })}\n`);
  return `\n${lines.join('')}${hasIllustrative ? `${words.illustrative}\n` : ''}${words.recognition}\n`;
}
