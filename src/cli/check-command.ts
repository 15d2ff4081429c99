import { coverage } from '../law/coverage.ts';
import type { Coverage } from '../law/coverage.ts';
import { wordsOf } from '../explain/words-of.ts';
import { GRADES } from '../model/vocabulary.ts';
import { checkPacks } from './check-packs.ts';
import { EXIT, problemLines } from './exit.ts';
import { head, row } from './layout.ts';
import { oneLine } from './harmless.ts';
import type { PackNotice } from '../law/check/effectless.ts';
import type { Options } from './options.ts';
import { packReader } from './rule-sets.ts';
import { everyRuleSet } from './brought-rule-sets.ts';
import { jsonText } from './terminal.ts';
import type { Terminal } from './terminal.ts';

const WORDS = wordsOf({
  fits: ['khớp với các bộ tiêu chí', 'fits the sets'],
  nothing: ['không liên quan đến bộ tiêu chí nào', 'is about no set'],
  wrong: ['có lỗi', 'is faulty'],
  notice: ['lưu ý', 'note'],
});
const TITLES = wordsOf({
  ruleSet: ['Bộ tiêu chí', 'Rule set'],
  criteria: ['Tiêu chí', 'Criteria'],
  indicators: ['Chỉ tiêu', 'Indicators'],
  values: ['Mức', 'Values'],
  official: ['Chính thức', 'Official'],
  reported: ['Theo nguồn tin', 'Reported'],
  recalled: ['Nhớ lại', 'Recalled'],
  missing: ['Chưa có', 'Missing'],
  notModelled: ['Không mô hình', 'Not modelled'],
  recorded: ['Ghi nhận', 'Recorded'],
});
const WIDTHS = [26, 9, 9, 6, 11, 15, 9, 9, 14, 12] as const;

function overview(sets: readonly Coverage[], language: Options['language']): string {
  const columns = Object.values(TITLES[language]).map((title, index) => ({ title, width: WIDTHS[index] ?? 10 }));
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

function noticeLines(notices: readonly PackNotice[], language: Options['language']): string {
  const { notice } = WORDS[language];
  return notices
    .map(({ code, path, message }) => `  ${oneLine(`${notice}: ${path.join('.')}: ${message[language]} [${code}]`)}\n`)
    .join('');
}

/** `ntm-rules check`: what of the law is modelled and how well it is known; whether packs fit. */
export async function checkCommand(options: Options, terminal: Terminal): Promise<number> {
  const { files, language, isJson } = options;
  const sets = options.brought.length > 0 ? options.brought : everyRuleSet(options);
  const packs = checkPacks(files, everyRuleSet(options), await packReader());
  const isWrong = packs.some(({ error }) => error !== undefined);
  if (isJson) {
    const told = packs.map(({ file, sets, error, notices }) => ({ file, sets, problems: error?.problems ?? [], notices }));
    terminal.write(jsonText(files.length === 0 ? sets.map(coverage) : told));
    return isWrong ? EXIT.badInput : EXIT.ok;
  }
  if (files.length === 0) terminal.write(overview(sets.map(coverage), language));
  const words = WORDS[language];
  for (const { file: name, sets, error, notices } of packs) {
    const file = oneLine(name);
    if (error === undefined) {
      terminal.write(
        `${file}: ${sets.length === 0 ? words.nothing : `${words.fits} ${sets.join(', ')}`}\n${noticeLines(notices, language)}`,
      );
    } else terminal.writeError(`${file}: ${words.wrong}\n${indented(problemLines(error, '', language))}`);
  }
  return isWrong ? EXIT.badInput : EXIT.ok;
}
