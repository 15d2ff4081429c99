import { sentenceOf } from '../../model/error-messages.ts';
import type { Template } from '../../model/error-messages.ts';
import { isNtmError, ntmError } from '../../model/errors.ts';
import type { Problem } from '../../model/errors.ts';
import type { Bilingual } from '../../model/primitives.ts';
import type { CellPlace } from '../sheet/answer.ts';
import { listed } from '../sheet/listed.ts';
import type { CriterionLines, Line } from './group-rows.ts';

/** The line that a problem is about, by the ids that its path and its parameters name. */
function lineAbout({ path, params }: Problem, lines: ReadonlyMap<string, Line>): Line | undefined {
  const words = [...path, ...Object.values(params).flatMap((value) => value.split(/[/@]/))];
  for (const word of words.toReversed()) {
    const found = lines.get(word);
    if (found !== undefined) return found;
  }
  return undefined;
}

const TIE: Template = [
  'Trang "{sheet}", hàng {row}: mức cho "{first}" và mức cho "{second}" cùng là của một đơn vị nếu đơn vị thuộc cả hai, và không mức nào được ưu tiên; nếu mỗi đơn vị chỉ thuộc một loại thì ở trang "Cột" hai hàng ấy là cột (để trống "Là gì"), không phải "Phạm vi".',
  'Sheet "{sheet}", row {row}: the level for "{firstEn}" and the one for "{secondEn}" are both those of a unit that is in both, and neither comes first; if every unit is of one kind alone, the two lines of the sheet "Cột" are columns (leave "Là gì" blank), no "Phạm vi".',
];

/** Two levels that tie, by what the sheet of columns calls them: ids of a pack say nothing to who fills in a workbook. */
function tie(problem: Problem, { path, params }: CellPlace, nameOf: (level: string) => Bilingual): Problem {
  const [first, second] = (['first', 'second'] as const).map((key) => nameOf(problem.params[key]!)) as [Bilingual, Bilingual];
  const message = sentenceOf(TIE, { ...params, first: first.vi, second: second.vi, firstEn: first.en, secondEn: second.en });
  return { ...problem, path: path.slice(0, 2), params: { ...params, first: first.vi, second: second.vi }, message };
}

function withPlace(problem: Problem, line: Line | undefined, nameOf: (level: string) => Bilingual): Problem {
  if (line === undefined) return problem;
  const { where } = line.cell('content');
  if (problem.code === 'threshold-tie') return tie(problem, where, nameOf);
  const { path, params } = where;
  const place = { vi: `Trang "${params['sheet']}", hàng ${params['row']}: `, en: `Sheet "${params['sheet']}", row ${params['row']}: ` };
  const message = { vi: place.vi + problem.message.vi, en: place.en + problem.message.en };
  return { ...problem, path: path.slice(0, 2), params: { ...problem.params, sheet: params['sheet']!, row: params['row']! }, message };
}

/** Does something with a set, and says of whatever is wrong with it in which line of the table it stands. */
export function placedAt<T>(make: () => T, criteria: readonly CriterionLines[], setId: string, nameOf: (level: string) => Bilingual): T {
  try {
    return make();
  } catch (error) {
    if (!isNtmError(error)) throw error;
    const lines = new Map(criteria.flatMap(({ indicators }) => indicators.map((each): [string, Line] => [each.id, each.lines[0]])));
    lines.delete(setId);
    const [first, ...rest] = listed(error.problems.map((problem) => withPlace(problem, lineAbout(problem, lines), nameOf)));
    throw ntmError([first!, ...rest]);
  }
}
