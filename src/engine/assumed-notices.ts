import { isAssumption } from '../law/assumption.ts';
import { heldAt } from '../law/resolve.ts';
import type { SetText } from '../law/text.ts';
import type { Notice } from '../model/notice.ts';
import { findThreshold } from './limit.ts';
import type { Setting } from './limit.ts';

function notice(code: Notice['code'], path: readonly string[], params: Notice['params']): Notice {
  return { code, path: ['instruments', ...path], params };
}

/** The assumptions that count, and where the text in force says something else than they do, which holds. */
export function assumedNotices({ instruments, overruled = [], criteria }: SetText, setting: Setting): Notice[] {
  const notices = instruments.filter(isAssumption).map(({ id }) => notice('assumed', [id], { assumption: id }));
  const gives = (assumption: string, target: string): number =>
    notices.push(notice('assumption-overruled', [assumption, target], { target }));
  for (const item of overruled) gives(...item);
  for (const parameter of criteria.flatMap(({ indicators }) => indicators.flatMap(({ parameters }) => [...parameters.values()]))) {
    const { entry } = findThreshold(parameter, setting);
    for (const { grade, value, statedIn } of entry?.grade === 'assumed' ? [] : heldAt(parameter, setting.at, setting.place))
      if (grade === 'assumed' && value !== entry?.value) gives(statedIn, parameter.id);
  }
  return notices;
}
