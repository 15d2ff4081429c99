import type { Run } from '../page/model.ts';
import { wordDiff } from './word-diff.ts';

function marked(text: string, change: NonNullable<Run['change']>): Run[] {
  // A mark ends at its last letter; what follows it stands apart.
  const core = text.trimEnd();
  return [{ text: core, change }, ...(core === text ? [] : [{ text: text.slice(core.length) }])];
}

/** What of a text was struck out and what was put in, word by word; null for a side that has no such text. */
export function changeRuns(before: string | null, after: string | null): Run[] {
  if (before === after) return after === null ? [] : [{ text: after }];
  if (before === null || before === '') return [{ text: after ?? '', change: 'inserted' }];
  if (after === null || after === '') return [{ text: before, change: 'deleted' }];
  return wordDiff(before, after).flatMap(({ kind, text }, index, runs): Run[] => {
    if (kind === 'same') return [{ text }];
    const isLast = index === runs.length - 1;
    // What was put in place of something stands apart from it.
    const apart = isLast || /\s$/.test(text) ? text : `${text} `;
    return marked(apart, kind === 'removed' ? 'deleted' : 'inserted');
  });
}
