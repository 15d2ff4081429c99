import type { Assessment } from 'ntm-rules';
import { goToResult } from '../go-to.ts';
import { RESULT } from '../link.ts';
import { boundsOf } from '../outcome.ts';
import type { Words } from '../words.ts';
import { Mark } from './marks.tsx';

/** The outcome that stays in sight on a phone, while figures are filled in. */
export function Peek({ assessment, words }: { readonly assessment: Assessment; readonly words: Words }) {
  const { status, tally } = assessment;
  return (
    <a class={`peek ${status}`} href={RESULT} onClick={goToResult}>
      <Mark status={status} />
      {words.verdict.headline[status]} · {boundsOf(assessment)}/{tally.total}
    </a>
  );
}
