import { ALL_GRADES } from '../model/vocabulary.ts';
import type { Grade } from '../model/vocabulary.ts';
import type { At } from './moment.ts';

/** The weaker of two grades. */
export function weaker(a: Grade, b: Grade): Grade {
  return ALL_GRADES.indexOf(a) > ALL_GRADES.indexOf(b) ? a : b;
}

/** True if a grade is at least as strong as what was asked for. What is assumed counts because it was named: it is no grade of the law. */
export function isAccepted(grade: Grade, accept: At['accept']): boolean {
  return grade === 'assumed' || ALL_GRADES.indexOf(grade) <= ALL_GRADES.indexOf(accept ?? 'recalled');
}

/** The weakest of some grades; `official` where there are none, which leaves nothing in doubt. */
export function weakest(grades: readonly Grade[]): Grade {
  return grades.reduce(weaker, 'official');
}
