/** Why an indicator or a leaf of its condition has its status: language-neutral. */
export const REASON_CODES = [
  'met',
  'not-met',
  'fact-missing',
  'fact-bounded',
  'ratio-undefined',
  'total-undecisive',
  'definition-changed',
  'threshold-missing',
  'threshold-delegated',
  'threshold-unconfirmed',
  'not-required',
  'exception-applies',
  'applicability-unknown',
  'judged',
  'judgement-missing',
  'prerequisite-open',
] as const;
/**
 * Why an indicator has its status. `fact-missing`: a number is not known; `fact-bounded`: only bounds of it are, and values within them
 * come out differently; `ratio-undefined`: 0 of 0; `total-undecisive`: a total that reaches what each of its parts has to;
 * `definition-changed`: the figure was measured before what is counted was defined anew, or does not say when;
 * `threshold-missing`: the value has not been found; `threshold-delegated`: the delegate has not set it;
 * `threshold-unconfirmed`: its grade is weaker than asked for; `not-required`: the text no longer asks for it;
 * `exception-applies`, `applicability-unknown`: a cited exception fires, or might; `judged`: a body decided;
 * `judgement-missing`: only a body can decide and none has; `prerequisite-open`: the presupposed set is undetermined.
 */
export type ReasonCode = (typeof REASON_CODES)[number];
