import { DETAILS, inDetail as told } from './ntm-rules.mjs';

export { DETAILS };

/** What is answered of an assessment, under a name that says how much it is: 105 kB with everything, about 2 kB with the statuses alone. */
export function inDetail(detail, assessment) {
  // All of it is told to whoever says nothing.
  if (detail === undefined) return { assessment };
  return { [detail === 'full' ? 'assessment' : detail]: told(assessment, detail) };
}
