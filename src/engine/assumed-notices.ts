import { isAssumption } from '../law/assumption.ts';
import { heldAt, winnerOf } from '../law/resolve.ts';
import type { SetText } from '../law/text.ts';
import type { Notice } from '../model/notice.ts';
import type { Setting } from './limit.ts';

/** The assumptions that count, and where the text in force says something else than they do, which holds. */
export function assumedNotices({ instruments, overruled = [], criteria }: SetText, { ruleSet, at, place }: Setting): Notice[] {
  const values = criteria.flatMap(({ indicators }) =>
    indicators.flatMap(({ parameters }) =>
      [...parameters.values()].flatMap((parameter) => {
        const held = heldAt(parameter, at, place);
        const { grade, value } = winnerOf(held, ruleSet.precedence) ?? {};
        return held.filter((item) => item.grade === 'assumed' && grade !== 'assumed' && item.value !== value);
      }),
    ),
  );
  const targets = [...overruled, ...values.map(({ statedIn, parameter }) => [statedIn, parameter])];
  return [
    ...instruments
      .filter(isAssumption)
      .map(({ id }): Notice => ({ code: 'assumed', path: ['instruments', id], params: { assumption: id } })),
    ...targets.map((path): Notice => ({ code: 'assumption-overruled', path: ['instruments', ...path], params: { target: path[1]! } })),
  ];
}
