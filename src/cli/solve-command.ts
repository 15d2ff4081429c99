import { formatDecimal, withUnit } from '../explain/format.ts';
import type { Language } from '../explain/language.ts';
import { columnText, unitText } from '../explain/declared-words.ts';
import type { DeclaredWords } from '../explain/declared-words.ts';
import { wordsOf } from '../explain/words-of.ts';
import { sentenceOf } from '../model/error-messages.ts';
import type { Template } from '../model/error-messages.ts';
import { ntmError } from '../model/errors.ts';
import type { NtmError } from '../model/errors.ts';
import type { Solution } from '../model/solution.ts';
import { solve } from '../population/solve/solve.ts';
import { assumedLines } from './assumed-lines.ts';
import { dossierStream } from './dossier-stream.ts';
import { oneLine } from './harmless.ts';
import { head, row } from './layout.ts';
import type { Options } from './options.ts';
import { withPacks } from './rule-sets.ts';
import { endProgress, jsonText } from './terminal.ts';
import type { Terminal } from './terminal.ts';

const TITLES = {
  vi: ['Mức', 'Đạt', 'Không đạt', 'Chưa xác định', 'Đạt nếu cao hơn'],
  en: ['Value', 'Met', 'Not met', 'Undetermined', 'Met if higher'],
} as const;

const WORDS = wordsOf({
  answer: ['Mức chặt nhất để ít nhất {count} đơn vị đạt', 'The strictest value at which at least {count} units are met'],
  below: ['mọi mức nới hơn {value}, không kể chính mức này', 'any value looser than {value}, not this one itself'],
  unreachable: ['không có mức nào để đủ số đơn vị đạt', 'there is none: too few units can be met'],
  others: ['Không đạt chỉ tiêu ở phần khác, dù mức này là bao nhiêu', 'Not met on another part, whatever this value is'],
  units: ['đơn vị', 'units'],
  unbounded: ['mức nào cũng đủ số đơn vị đạt', 'any: at every value enough units are met'],
});

function shown(value: string, unit: string, language: Language, declared: DeclaredWords): string {
  return withUnit(formatDecimal(value, language), unitText(unit, language, declared));
}

function answer({ strictest, reason, atLeast, unit }: Solution, language: Language, declared: DeclaredWords): string {
  if (atLeast === null) return '';
  const words = WORDS[language];
  const value = strictest === null ? '' : shown(strictest.value, unit, language, declared);
  const said = strictest === null ? words[reason ?? 'unreachable'] : strictest.attained ? value : words.below.replace('{value}', value);
  return `\n${words.answer.replace('{count}', String(atLeast))}: ${said}\n`;
}

/** What else keeps units from meeting the indicator, part by part. */
function othersText({ otherParts }: Solution, language: Language): string {
  const lines = otherParts.map(({ title, units }) => `  ${oneLine(title[language])}: ${units} ${WORDS[language].units}\n`);
  return lines.length === 0 ? '' : `\n${WORDS[language].others}:\n${lines.join('')}`;
}

function tableText(solution: Solution, language: Language, declared: DeclaredWords): string {
  const columns = TITLES[language].map((title) => ({ title, width: 30 }));
  const rows = solution.table.map(({ value, at, above }) =>
    row(
      [shown(value, solution.unit, language, declared), String(at.met), String(at.notMet), String(at.undetermined), String(above.met)],
      columns,
    ),
  );
  return `${head(columns)}${rows.join('')}`;
}

const NO_UNIT: Template = [
  'Không có đơn vị nào áp dụng cột {columnVi}; {elsewhere} đơn vị áp dụng cột khác.',
  'No unit is held to the column {columnEn}; {elsewhere} are held to others.',
];

/** A table of no units would look like an answer. */
function noUnitIn(column: string, elsewhere: number, declared: DeclaredWords): NtmError {
  const params = {
    columnVi: columnText(column, 'vi', declared),
    columnEn: columnText(column, 'en', declared),
    elsewhere: String(elsewhere),
  };
  return ntmError([{ code: 'no-dossiers', path: ['--column'], params, message: sentenceOf(NO_UNIT, params) }]);
}

/** `ntm-rules solve`: how many units meet at each value of one threshold. */
export async function solveCommand(given: Options, terminal: Terminal): Promise<number> {
  const { threshold, atLeast, counting, column, language } = given;
  const { ruleSet, options } = await withPacks(given, terminal);
  const stream = await dossierStream(options, terminal, ruleSet);
  const solution = solve(ruleSet, threshold!, stream.dossiers, options.at, {
    ...(atLeast === undefined ? {} : { atLeast }),
    ...(counting === undefined ? {} : { counting: counting as NonNullable<Parameters<typeof solve>[4]>['counting'] & string }),
    ...(column === undefined ? {} : { column }),
  });
  endProgress(solution.units, terminal);
  if (column !== undefined && solution.units === 0 && solution.elsewhere > 0) throw noUnitIn(column, solution.elsewhere, ruleSet);
  terminal.write(
    options.isJson
      ? jsonText({ ...solution, errors: stream.allErrors(solution.errors) })
      : [
          assumedLines(options, ruleSet, terminal),
          tableText(solution, language, ruleSet),
          othersText(solution, language),
          answer(solution, language, ruleSet),
        ].join(''),
  );
  return stream.finish(solution.errors);
}
