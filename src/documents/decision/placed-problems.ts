import { isNtmError, ntmError } from '../../model/errors.ts';
import type { Problem } from '../../model/errors.ts';
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

function withPlace(problem: Problem, line: Line | undefined): Problem {
  if (line === undefined) return problem;
  const { path, params } = line.cell('content').where;
  const place = { vi: `Trang "${params['sheet']}", hàng ${params['row']}: `, en: `Sheet "${params['sheet']}", row ${params['row']}: ` };
  const message = { vi: place.vi + problem.message.vi, en: place.en + problem.message.en };
  return { ...problem, path: path.slice(0, 2), params: { ...problem.params, sheet: params['sheet']!, row: params['row']! }, message };
}

/** Does something with a set, and says of whatever is wrong with it in which line of the table it stands. */
export function placedAt<T>(make: () => T, criteria: readonly CriterionLines[], setId: string): T {
  try {
    return make();
  } catch (error) {
    if (!isNtmError(error)) throw error;
    const lines = new Map(criteria.flatMap(({ indicators }) => indicators.map((each): [string, Line] => [each.id, each.lines[0]])));
    lines.delete(setId);
    const [first, ...rest] = listed(error.problems.map((problem) => withPlace(problem, lineAbout(problem, lines))));
    throw ntmError([first!, ...rest]);
  }
}
