import { coverage } from '../law/coverage.ts';
import type { Coverage } from '../law/coverage.ts';
import { GRADES } from '../model/vocabulary.ts';
import { checkPacks } from './check-packs.ts';
import { EXIT, problemLines } from './exit.ts';
import { head, row } from './layout.ts';
import type { Options } from './options.ts';
import { packReader, shippedRuleSets } from './rule-sets.ts';
import { jsonText } from './terminal.ts';
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

function indented(lines: string): string {
  return lines.replaceAll(/^(?=.)/gm, '  ');
}

/** `ntm-rules check`: what of the law is modelled and how well it is known; whether packs fit. */
export async function checkCommand(options: Options, terminal: Terminal): Promise<number> {
  const { files, language, isJson } = options;
  const packs = checkPacks(files, shippedRuleSets(), await packReader());
  const isWrong = packs.some(({ error }) => error !== undefined);
  if (isJson) {
    const told = packs.map(({ file, sets, error }) => ({ file, sets, problems: error?.problems ?? [] }));
    terminal.write(jsonText(files.length === 0 ? shippedRuleSets().map(coverage) : told));
    return isWrong ? EXIT.badInput : EXIT.ok;
  }
  if (files.length === 0) terminal.write(overview(shippedRuleSets().map(coverage), language));
  const words = WORDS[language];
  for (const { file, sets, error } of packs) {
    if (error === undefined) terminal.write(`${file}: ${sets.length === 0 ? words.nothing : `${words.fits} ${sets.join(', ')}`}\n`);
    else terminal.writeError(`${file}: ${words.wrong}\n${indented(problemLines(error, '', language))}`);
  }
  return isWrong ? EXIT.badInput : EXIT.ok;
}
