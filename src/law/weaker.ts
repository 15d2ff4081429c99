import { ALL_GRADES } from '../model/vocabulary.ts';
import type { Grade } from '../model/vocabulary.ts';

/** The weaker of two grades. */
export function weaker(a: Grade, b: Grade): Grade {
  return ALL_GRADES.indexOf(a) > ALL_GRADES.indexOf(b) ? a : b;
}

/** The weakest of some grades; `official` where there are none, which leaves nothing in doubt. */
export function weakest(grades: readonly Grade[]): Grade {
  return grades.reduce(weaker, 'official');
}
