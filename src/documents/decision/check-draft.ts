import { checkArguments, withinShape } from '../../model/check-arguments.ts';
import type { Draft } from './draft.ts';

/** Does something with a draft that a program without types may have handed over. */
export function withDraft<T>(draft: Draft, work: () => T): T {
  checkArguments({ draft: ['options', draft] });
  const { info, columns, levels, rows } = draft;
  checkArguments({
    'draft.info': ['options', info],
    'draft.columns': ['list', columns],
    'draft.levels': ['list', levels],
    'draft.rows': ['list', rows],
  });
  return withinShape('draft', 'options', work);
}
