import type { Notice } from '../model/notice.ts';
import { isAssumption } from './assumption.ts';
import type { ResolvedPlace } from './place.ts';
import { heldAt } from './resolve.ts';
import type { ValueMoment } from './resolve.ts';
import type { DatedThreshold, ParameterText, SetText } from './text.ts';

/** Where a text is read: when, for which place, and which value of a parameter holds there. */
export interface Reading {
  readonly at: ValueMoment;
  readonly place: ResolvedPlace;
  readonly find: (parameter: ParameterText) => DatedThreshold | undefined;
}

/** Tells which assumptions count. */
export type AssumedNotices = (text: SetText, reading: Reading) => Notice[];

function notice(code: Notice['code'], path: readonly string[], params: Notice['params']): Notice {
  return { code, path: ['instruments', ...path], params };
}

/** The assumptions that count, and where the text in force says something else than they do, which holds. */
export const assumedNotices: AssumedNotices = ({ instruments, overruled = [], criteria }, { at, place, find }) => {
  const notices = instruments.filter(isAssumption).map(({ id }) => notice('assumed', [id], { assumption: id }));
  const gives = (assumption: string, target: string): number =>
    notices.push(notice('assumption-overruled', [assumption, target], { target }));
  for (const item of overruled) gives(...item);
  for (const parameter of criteria.flatMap(({ indicators }) => indicators.flatMap(({ parameters }) => [...parameters.values()]))) {
    const entry = find(parameter);
    for (const { grade, value, statedIn } of entry?.grade === 'assumed' ? [] : heldAt(parameter, at, place))
      if (grade === 'assumed' && value !== entry?.value) gives(statedIn, parameter.id);
  }
  return notices;
};
