import type { Fact } from '../../model/fact.ts';
import { titled } from './dialect.ts';
import type { JsonSchema } from './dialect.ts';

/** True for a fact that the law does not ask for, and only an assumption reads. */
function isAssumed({ definition }: Fact): boolean {
  return definition.grade === 'assumed';
}

/** The title of a form, and what it asks for that is no law. */
export function formTitle(title: { readonly vi: string; readonly en: string }, facts: readonly Fact[]): JsonSchema {
  const names = [...new Set(facts.filter(isAssumed).map(({ definition }) => definition.source.instrument))].join(', ');
  if (names === '') return titled(title);
  return titled(title, {
    vi: `Có số liệu chỉ được tính khi dùng giả định (${names}), không phải số liệu mà quy định yêu cầu.`,
    en: `Some figures count only under an assumption (${names}); the law does not ask for them.`,
  });
}
