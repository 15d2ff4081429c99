import type { Problem } from '../../model/errors.ts';
import type { SetText } from '../text.ts';
import { packProblem } from './pack-problem.ts';

/** Two rows of one kind under one number: a reader, and whoever judges by number, could not tell which is meant. */
export function checkNumbers({ ruleSet, criteria }: SetText): Problem[] {
  return [criteria, criteria.flatMap(({ indicators }) => indicators)].flatMap((rows) => {
    const first = new Map<string, string>();
    return rows.flatMap(({ id, no }) => {
      const other = first.get(no);
      if (other === undefined) first.set(no, id);
      return other === undefined ? [] : [packProblem('duplicate-number', [ruleSet, id, 'no'], { no, first: other, second: id })];
    });
  });
}
