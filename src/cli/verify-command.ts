import { stepText } from '../documents/impact/words.ts';
import { STATUS_WORDS } from '../explain/words.ts';
import { formatDate } from '../explain/format.ts';
import type { Language } from '../explain/language.ts';
import { wordsOf } from '../explain/words-of.ts';
import { unitIdOf } from '../assess.ts';
import { isNtmError, throwIfAny } from '../model/errors.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Dossier } from '../model/dossier.ts';
import type { RuleSet } from '../model/rule-set.ts';
import type { Status } from '../model/vocabulary.ts';
import { readAnswer } from '../population/verify/read-answer.ts';
import { verify } from '../population/verify/verify.ts';
import type { AnswerDifference, Verification } from '../population/verify/verify.ts';
import { shorten } from '../value/text.ts';
import { commandProblem } from './command-problem.ts';
import { dossierFiles, openDossiers } from './dossier-stream.ts';
import { EXIT, problemLines } from './exit.ts';
import { oneLine } from './harmless.ts';
import type { Options } from './options.ts';
import { readChecked } from './read-json.ts';
import { withPacks } from './rule-sets.ts';
import { jsonText } from './terminal.ts';
import type { Terminal } from './terminal.ts';

const WORDS = wordsOf({
  same: ['làm lại cho kết quả giống hệt', 'made again, it is the same'],
  sameVerdict: ['kết luận như cũ, cách ghi hoặc căn cứ khác', 'the same verdict, otherwise worded or founded'],
  other: ['kết luận khác trước', 'another verdict'],
  whole: ['cả bộ tiêu chí', 'the whole set'],
  because: ['do', 'because of'],
  by: ['theo', 'by'],
  none: ['không có', 'none'],
  count: [
    '{count} chỗ khác, có thể do: {reasons}; xem từng chỗ: --json',
    '{count} places differ, which can be because of: {reasons}; each of them: --json',
  ],
});

const REASONS = wordsOf({
  dossier: ['hồ sơ', 'the dossier'],
  moment: ['thời điểm', 'the moment'],
  rules: ['tiêu chí', 'the rules'],
  engine: ['phần mềm', 'this library'],
});

/** A stored answer with where it stands: alone in a file, or in the list that `assess --json` writes. */
interface Stored {
  readonly place: string;
  readonly answer: unknown;
}

function storedIn(file: string): Stored[] {
  return readChecked(file, (content) => {
    const isList = Array.isArray(content);
    return (isList ? (content as unknown[]) : [content]).map((item, index) => {
      const { assessment } = (item ?? {}) as { readonly assessment?: unknown };
      return { place: isList ? `${file}[${index}]` : file, answer: assessment ?? item };
    });
  });
}

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

function textOf(found: Verification, language: Language): string {
  const words = WORDS[language];
  const { assessment, differences } = found;
  const { unit, ruleSet } = assessment;
  const verdicts = differences.filter(isVerdict);
  const names = namesOf(assessment, language);
  const kind = found.same ? 'same' : verdicts.length === 0 ? 'sameVerdict' : 'other';
  const named = unit.name === undefined ? unit.id : `${unit.name} (${unit.id})`;
  const head = oneLine(`${named}, ${ruleSet.title[language]}, ${formatDate(assessment.on, language)}: ${words[kind]}`);
  const lines = verdicts.map((item) => statusLine(item, names.get(item.path.slice(0, -1).join('/')) ?? '', found, language));
  const reasons = found.because.map((reason) => REASONS[language][reason]).join(', ');
  const count = words.count.replace('{count}', String(differences.length)).replace('{reasons}', reasons);
  return [head, ...lines.map((line) => `  ${line}`), ...(found.same ? [] : [`  ${count}`])].map((line) => `${line}\n`).join('');
}

/** The dossiers of `--dossier` by unit; what cannot be read is said. */
async function dossiersOf(options: Options, ruleSet: RuleSet, terminal: Terminal): Promise<Map<string, Dossier>> {
  const files = dossierFiles(options.dossiers, options, terminal);
  const found = new Map<string, Dossier>();
  for (const item of await openDossiers(files, options, ruleSet)) {
    const id = item.error === undefined ? unitIdOf(item.dossier) : undefined;
    if (item.error !== undefined) terminal.writeError(problemLines(item.error, item.place, options.language));
    else if (id !== undefined) found.set(id, item.dossier as Dossier);
  }
  return found;
}

/** `ntm-rules verify`: stored answers made again from their dossiers; exit code 1 where one comes out otherwise. */
export async function verifyCommand(given: Options, terminal: Terminal): Promise<number> {
  const counts = { same: 0, other: 0, failed: 0 };
  const results: unknown[] = [];
  const dossiers = new Map<string, Map<string, Dossier>>();
  for (const { place, answer } of given.files.flatMap(storedIn)) {
    try {
      const stored = readAnswer(answer);
      const { ruleSet, options } = await withPacks({ ...given, set: stored.ruleSet.id, at: stored.at }, terminal);
      const known = dossiers.get(ruleSet.id) ?? (await dossiersOf(options, ruleSet, terminal));
      dossiers.set(ruleSet.id, known);
      const { unit } = stored;
      const dossier = known.get(unit);
      throwIfAny(dossier === undefined ? [commandProblem('unknown-unit', ['--dossier'], { unit: shorten(unit) })] : []);
      const found = verify(answer, ruleSet, dossier!);
      counts[found.same ? 'same' : 'other'] += 1;
      results.push({ place, ...found });
      if (!given.isJson) terminal.write(textOf(found, given.language));
    } catch (error) {
      if (!isNtmError(error)) throw error;
      counts.failed += 1;
      results.push({ place, error: { code: error.code, path: error.path, messages: error.messages } });
      terminal.writeError(problemLines(error, place, given.language));
    }
  }
  if (given.isJson) terminal.write(jsonText(results));
  if (counts.failed > 0 || results.length === 0) return EXIT.badInput;
  return counts.other > 0 ? EXIT.notMet : EXIT.ok;
}
