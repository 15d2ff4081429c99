import { coverage } from '../law/coverage.ts';
import type { Coverage } from '../law/coverage.ts';
import { amend } from '../law/rule-set.ts';
import { isNtmError, ntmError, problem } from '../model/errors.ts';
import type { NtmError } from '../model/errors.ts';
import type { Instrument } from '../model/instrument.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { GRADES } from '../model/vocabulary.ts';
import { EXIT, problemLines } from './exit.ts';
import { head, row } from './layout.ts';
import type { Options } from './options.ts';
import { parseJson, readText } from './read-json.ts';
import { shippedRuleSets } from './rule-sets.ts';
import type { Terminal } from './terminal.ts';

const WORDS = {
  vi: {
    columns: [
      'Bộ tiêu chí',
      'Tiêu chí',
      'Chỉ tiêu',
      'Mức',
      'Chính thức',
      'Theo nguồn tin',
      'Nhớ lại',
      'Chưa có',
      'Không mô hình',
      'Ghi nhận',
    ],
    fits: 'khớp với các bộ tiêu chí',
    nothing: 'không liên quan đến bộ tiêu chí nào',
    wrong: 'có lỗi',
  },
  en: {
    columns: ['Rule set', 'Criteria', 'Indicators', 'Values', 'Official', 'Reported', 'Recalled', 'Missing', 'Not modelled', 'Recorded'],
    fits: 'fits the sets',
    nothing: 'is about no set',
    wrong: 'is faulty',
  },
} as const;
const WIDTHS = [26, 9, 9, 6, 11, 15, 9, 9, 14, 12] as const;

function overview(sets: readonly Coverage[], language: Options['language']): string {
  const columns = WORDS[language].columns.map((title, index) => ({ title, width: WIDTHS[index] ?? 10 }));
  const rows = sets.map((set) =>
    row(
      [
        set.ruleSet,
        String(set.criteria),
        String(set.indicators),
        String(set.thresholds.length),
        ...GRADES.map((grade) => String(set.grades[grade])),
        String(set.instruments.flatMap(({ notModelled }) => notModelled).length),
        set.freshness.newest,
      ],
      columns,
    ),
  );
  return `${head(columns)}${rows.join('')}`;
}

function concerns({ operations = [], thresholds = [], ruleSets = [] }: Instrument, { id }: RuleSet): boolean {
  return (
    operations.some(({ target }) => target.startsWith(`${id}/`)) ||
    thresholds.some(({ parameter }) => parameter.startsWith(`${id}/`)) ||
    ruleSets.some((enacted) => enacted.id === id)
  );
}

interface Checked {
  readonly file: string;
  readonly sets: readonly string[];
  readonly error: NtmError | undefined;
}

/** An operation on a set that nobody ships is misspelt, whatever else the pack does. */
function checkTargets(instrument: Instrument, sets: readonly RuleSet[]): void {
  const stray = (instrument.operations ?? []).filter(({ target }) => !sets.some(({ id }) => target.startsWith(`${id}/`)));
  const [first, ...rest] = stray.map(({ id, operation, target }) =>
    problem('unknown-target', [instrument.id, 'operations', id], { operation, target, instrument: instrument.id }),
  );
  if (first !== undefined) throw ntmError([first, ...rest]);
}

function checkPack(file: string, parse: (value: unknown) => Instrument): Checked {
  try {
    const instrument = parse(parseJson(readText(file), file));
    const sets = shippedRuleSets();
    checkTargets(instrument, sets);
    const concerned = sets.filter((ruleSet) => concerns(instrument, ruleSet));
    for (const ruleSet of concerned) amend(ruleSet, instrument);
    return { file, sets: concerned.map(({ id }) => id), error: undefined };
  } catch (error) {
    if (isNtmError(error)) return { file, sets: [], error };
    throw error;
  }
}

/** `ntm-rules check`: what of the law is modelled and how well it is known; whether packs fit. */
export async function checkCommand(options: Options, terminal: Terminal): Promise<number> {
  const { files, language, isJson } = options;
  const { parseInstrument } = await import('../schema/index.ts');
  const packs = files.map((file) => checkPack(file, parseInstrument));
  const isWrong = packs.some(({ error }) => error !== undefined);
  if (isJson) {
    const told = packs.map(({ file, sets, error }) => ({ file, sets, problems: error?.problems ?? [] }));
    terminal.write(`${JSON.stringify(files.length === 0 ? shippedRuleSets().map(coverage) : told, null, 2)}\n`);
    return isWrong ? EXIT.badInput : EXIT.ok;
  }
  if (files.length === 0) terminal.write(overview(shippedRuleSets().map(coverage), language));
  const words = WORDS[language];
  for (const { file, sets, error } of packs) {
    if (error === undefined) terminal.write(`${file}: ${sets.length === 0 ? words.nothing : `${words.fits} ${sets.join(', ')}`}\n`);
    else terminal.writeError(`${file}: ${words.wrong}\n${problemLines(error, '  ', language)}`);
  }
  return isWrong ? EXIT.badInput : EXIT.ok;
}
