import type { Words } from '../words.ts';

interface Props {
  readonly words: Words;
  readonly isLoaded: boolean;
  readonly hasFailed: boolean;
  readonly onRetry: () => void;
}

/** Stands where the criteria will be: the set is on its way, did not come, or says nothing of this unit. */
export function NoForm({ words, isLoaded, hasFailed, onRetry }: Props) {
  if (isLoaded || !hasFailed) {
    return (
      <div class="card empty">
        <p>{isLoaded ? words.verdict.none : words.criteria.loading}</p>
      </div>
    );
  }
  return (
    <div class="card empty">
      <p role="alert">{words.criteria.failed}</p>
      <button type="button" class="button" onClick={onRetry}>
        {words.criteria.retry}
      </button>
    </div>
  );
}
