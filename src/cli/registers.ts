import { register } from '../../rules/index.ts';
import { documentOf } from '../law/document-of.ts';
import { withRegister } from '../law/with-register.ts';
import { throwIfAny } from '../model/errors.ts';
import type { Problem } from '../model/errors.ts';
import type { Instrument } from '../model/instrument.ts';
import type { LegalDocument } from '../model/legal-document.ts';
import { ruleProblem } from '../model/rule-problem.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { canonicalJson } from '../value/canonical-json.ts';
import type { Options } from './options.ts';
import { readChecked } from './read-json.ts';

/** A set that knows these instruments as documents, which its judgements may point to; what it knows already stays as it is. */
export function knowing(ruleSet: RuleSet, instruments: readonly Instrument[]): RuleSet {
  const documents = new Map(instruments.map((instrument) => [instrument.id, documentOf(instrument)]));
  return withRegister(ruleSet, [...documents.values()]);
}

/** The options with the documents of `--register`, each file checked whole; no id may mean two documents. */
export async function withDocuments(options: Options): Promise<Options> {
  const { parseRegister } = await import('../schema/index.ts');
  const known = new Map<string, LegalDocument>(register.map((document) => [document.id, document]));
  const problems: Problem[] = [];
  for (const file of options.registers) {
    for (const [index, document] of readChecked(file, parseRegister).entries()) {
      const before = known.get(document.id);
      if (before === undefined) known.set(document.id, document);
      else if (canonicalJson(before) !== canonicalJson(document))
        problems.push(ruleProblem('duplicate-id', [file, String(index), 'id'], { id: document.id }));
    }
  }
  throwIfAny(problems);
  return { ...options, documents: [...known.values()] };
}
