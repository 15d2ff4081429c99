/** Answers kept per value. A batch meets few places and one moment; the bound keeps a long-running host's memory flat. */
const KEPT = 64;

/** What was made of values before, by what was asked of them. */
export type Kept<Of extends object, Answer> = WeakMap<Of, Map<string, Answer>>;

/** The answer that a value gives to a question, made once. Only what is frozen cannot change behind the back of what is kept. */
export function keptFor<Of extends object, Answer>(kept: Kept<Of, Answer>, of: Of, question: string, make: () => Answer): Answer {
  if (!Object.isFrozen(of)) return make();
  const answers = kept.get(of) ?? new Map<string, Answer>();
  kept.set(of, answers);
  const known = answers.get(question);
  if (known !== undefined) return known;
  const answer = make();
  if (answers.size >= KEPT) answers.clear();
  answers.set(question, answer);
  return answer;
}
