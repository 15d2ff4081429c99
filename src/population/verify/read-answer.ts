import { checkReadable, withinShape } from '../../model/check-arguments.ts';
import { ntmError, problem } from '../../model/errors.ts';
import { kindOf } from '../../value/text.ts';
import type { At } from '../../law/moment.ts';

/** What is read of a stored answer, whatever version it is of. */
export interface StoredAnswer {
  /** All of it, as data of our own. */
  readonly content: unknown;
  readonly at: At;
  /** Id of the unit. */
  readonly unit: string;
  readonly ruleSet: { readonly id: string; readonly version: string | null; readonly hash: string | null };
  /** Ids of the instruments whose text was applied. */
  readonly instruments: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The moment as an answer repeats it: a null is what nobody named. */
function momentOf(answer: Fields): At {
  const named = ['on', 'year', 'knownOn', 'submittedOn', 'accept', 'drafts', 'assume'].filter((field) => answer[field] != null);
  return Object.fromEntries(named.map((field) => [field, answer[field]])) as unknown as At;
}

function isAnswer(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null) return false;
  const { ruleSet, unit, criteria, instruments, on } = value as Fields;
  return (
    [ruleSet, unit].every((part) => typeof part === 'object' && part !== null) &&
    [criteria, instruments].every(Array.isArray) &&
    on !== undefined
  );
}

/** Reads what every version of an answer has; throws `wrong-type` for what is none. */
export function readAnswer(answer: unknown): StoredAnswer {
  checkReadable('answer', answer);
  return withinShape('answer', 'assessment', () => {
    // What is compared later is what was looked at here.
    const content: unknown = JSON.parse(JSON.stringify(answer) ?? 'null');
    if (!isAnswer(content)) {
      throw ntmError([
        problem('wrong-type', ['answer'], { expectedVi: 'kết quả đánh giá', expectedEn: 'an assessment', actual: kindOf(answer) }),
      ]);
    }
    const { id, version, hash } = content['ruleSet'] as Fields;
    const instruments = (content['instruments'] as readonly unknown[]).flatMap((item) => textOf((item as Fields | null)?.['id']) ?? []);
    return {
      content,
      at: momentOf(content),
      unit: textOf((content['unit'] as Fields)['id']) ?? '',
      ruleSet: { id: textOf(id) ?? '', version: textOf(version), hash: textOf(hash) },
      instruments,
    };
  });
}
