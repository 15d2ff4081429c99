import { remarkOn } from './decision-remark.ts';
import type { DecisionRemark } from './decision-remark.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };

/** What the equations of a document say: Word keeps them apart from its text, and readers of that leave them out. */
export function formulasIn(markup: string): string[] {
  return [...markup.matchAll(/<m:oMath[ >].*?<\/m:oMath>/gsu)].map(([formula]) => {
    const texts = [...formula.matchAll(/<m:t(?: [^>]*)?>([^<]*)<\/m:t>/gu)].map(([, text]) => text!);
    return texts.join('').replaceAll(/&(?:lt|gt|quot|apos|amp);/gu, (entity) => ENTITIES[entity]!);
  });
}

/** That an equation was left out, and what it says. */
export const FORMULA = (text: string): DecisionRemark =>
  remarkOn(
    text,
    'là công thức (Equation) của Word, chưa được đọc vào ô nào: gõ lại thành chữ ở ô của nó',
    'it is an equation of Word and was read into no cell: type it as text into its cell',
  );
