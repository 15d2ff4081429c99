import { assumptionName } from '../../explain/assumption-names.ts';
import type { Language } from '../../explain/language.ts';
import type { Fact } from '../../model/fact.ts';
import type { Bilingual } from '../../model/primitives.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { titled } from './dialect.ts';
import type { JsonSchema } from './dialect.ts';

/** True for a fact that the law does not ask for, and only an assumption reads. */
function isAssumed({ definition }: Fact): boolean {
  return definition.grade === 'assumed';
}

/** The title of a form, and what it asks for that is no law. */
export function formTitle(title: Bilingual, { facts, instruments }: Pick<RuleSet, 'facts' | 'instruments'>): JsonSchema {
  const assumptions = [...new Set(facts.filter(isAssumed).flatMap(({ definition }) => definition.source.instrument ?? []))];
  if (assumptions.length === 0) return titled(title);
  const names = (language: Language): string => assumptions.map((id) => assumptionName(id, instruments, language)).join('; ');
  return titled(title, {
    vi: `Có số liệu chỉ được tính khi dùng giả định ${names('vi')}, không phải số liệu mà quy định yêu cầu.`,
    en: `Some figures count only under an assumption (${names('en')}); the law does not ask for them.`,
  });
}
