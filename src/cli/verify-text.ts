import { stepText } from '../documents/impact/words.ts';
import { formatDate, rangeText } from '../explain/format.ts';
import type { Language } from '../explain/language.ts';
import { STATUS_WORDS } from '../explain/words.ts';
import { wordsOf } from '../explain/words-of.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Status } from '../model/vocabulary.ts';
import type { AnswerDifference, Verification } from '../population/verify/verify.ts';
import { fill } from '../value/text.ts';
import { oneLine } from './harmless.ts';

const WORDS = wordsOf({
  same: ['làm lại cho kết quả giống hệt', 'made again, it is the same'],
  sameVerdict: ['kết luận như cũ', 'the same verdict'],
  stands: [
    '{verdict}, đạt {range} trên {total} tiêu chí; kết quả của từng tiêu chí, chỉ tiêu như cũ',
    '{verdict}, {range} of {total} criteria met; the result of each criterion and indicator is the same',
  ],
  other: ['kết luận khác trước', 'another verdict'],
  whole: ['cả bộ tiêu chí', 'the whole set'],
  because: ['do', 'because of'],
  by: ['theo', 'by'],
  none: ['không có', 'none'],
  count: [
    'bản lưu và bản làm lại ghi khác nhau ở {count} chỗ: {kinds}',
    'what is stored and what is made again differ in {count} places: {kinds}',
  ],
  reasons: ['có thể do: {reasons}; xem từng chỗ: --json', 'which can be because of: {reasons}; each of them: --json'],
  hash: ['{rules} (mã kiểm {was} → {is})', '{rules} (hash {was} → {is})'],
});

/** What differs, as a person who checks would sort it. */
const KINDS = wordsOf({
  status: ['kết quả', 'results'],
  added: ['mục mà bản lưu chưa có', 'entries that the stored answer does not have'],
  names: ['tên gọi', 'names'],
  levels: ['mức và căn cứ', 'levels and their sources'],
  figures: ['số liệu', 'figures'],
  other: ['mục khác', 'other entries'],
});

const REASONS = wordsOf({
  dossier: ['hồ sơ', 'the dossier'],
  moment: ['thời điểm', 'the moment'],
  rules: ['bộ tiêu chí', 'the rules'],
  engine: ['phiên bản phần mềm', 'the version of this library'],
});

function statusLine(difference: AnswerDifference, row: string, { steps: all }: Verification, language: Language): string {
  const { path, was, is, because, steps } = difference;
  const words = WORDS[language];
  const said = (status: unknown): string => STATUS_WORDS[language][status as Status] ?? words.none;
  const reasons = because.map((reason) => REASONS[language][reason]).join(', ');
  const named = all.filter(({ id }) => steps?.includes(id)).map((step) => stepText(step, language));
  const by = named.length === 0 ? '' : ` (${words.by} ${named.join('; ')})`;
  const what = path.length === 1 ? words.whole : row;
  return oneLine(`${what}: ${said(was)} → ${said(is)}; ${words.because} ${reasons}${by}`);
}

/** What people call the rows of an answer, by the path of their status. */
function namesOf({ criteria, prerequisites }: Assessment, language: Language): ReadonlyMap<string, string> {
  const rows = criteria.flatMap(({ id, no, title, indicators }) => [
    [`criteria/${id}`, `${no} ${title[language]}`] as const,
    ...indicators.map((row) => [`criteria/${id}/indicators/${row.id}`, `${row.no} ${row.title[language]}`] as const),
  ]);
  return new Map([...rows, ...prerequisites.map(({ ruleSet, title }) => [`prerequisites/${ruleSet}`, title[language]] as const)]);
}

/** A status of the whole, of a criterion, an indicator or a presupposed set; not one of a comparison inside. */
function isVerdict({ path }: AnswerDifference): boolean {
  return path.at(-1) === 'status' && !path.includes('trace') && !path.includes('exceptions');
}

function kindOf(difference: AnswerDifference): keyof (typeof KINDS)['vi'] {
  const { path, was } = difference;
  if (isVerdict(difference)) return 'status';
  if (was === undefined) return 'added';
  if (['no', 'title', 'titleEn', 'label'].some((name) => path.includes(name))) return 'names';
  if (path.includes('required') || path[0] === 'reliesOn' || path[0] === 'instruments') return 'levels';
  return ['actual', 'bounds', 'ratio', 'evidence'].some((name) => path.includes(name)) || path[0] === 'facts' ? 'figures' : 'other';
}

/** How many places differ, of which kinds, and what can have made them differ. */
function countLines({ differences, because, ruleSet: { was, is } }: Verification, language: Language): string[] {
  const words = WORDS[language];
  const kinds = Object.entries(KINDS[language]).flatMap(([kind, word]) => {
    const count = differences.filter((difference) => kindOf(difference) === kind).length;
    return count === 0 ? [] : [`${word} ${count}`];
  });
  const reasons = because.map((reason) => {
    const hashes = { rules: REASONS[language].rules, was: was.hash?.slice(0, 8) ?? '', is: is.hash?.slice(0, 8) ?? '' };
    return reason === 'rules' && hashes.was !== hashes.is && hashes.was !== '' ? fill(words.hash, hashes) : REASONS[language][reason];
  });
  return [
    fill(words.count, { count: String(differences.length), kinds: kinds.join('; ') }),
    fill(words.reasons, { reasons: reasons.join(', ') }),
  ];
}

/** What came out of making an answer again, for a person who checks: the verdict first, then what differs and why. */
export function verificationText(found: Verification, language: Language): string {
  const words = WORDS[language];
  const { assessment, differences } = found;
  const { unit, ruleSet } = assessment;
  const verdicts = differences.filter(isVerdict);
  const names = namesOf(assessment, language);
  const kind = found.same ? 'same' : verdicts.length === 0 ? 'sameVerdict' : 'other';
  const named = unit.name === undefined ? unit.id : `${unit.name} (${unit.id})`;
  const head = oneLine(`${named}, ${ruleSet.title[language]}, ${formatDate(assessment.on, language)}: ${words[kind]}`);
  const lines = verdicts.map((item) => statusLine(item, names.get(item.path.slice(0, -1).join('/')) ?? '', found, language));
  const { status, tally } = assessment;
  const verdict = { verdict: STATUS_WORDS[language][status], range: rangeText(tally.lower, tally.upper), total: String(tally.total) };
  const stands = kind === 'sameVerdict' ? [fill(words.stands, verdict)] : [];
  const rest = [...stands, ...lines, ...(found.same ? [] : countLines(found, language))];
  return [head, ...rest.map((line) => `  ${line}`)].map((line) => `${line}\n`).join('');
}
