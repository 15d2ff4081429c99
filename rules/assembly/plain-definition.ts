import type { Indicator } from '../../src/model/criterion.ts';
import type { Definition } from '../../src/model/fact.ts';

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** What a fact counts in plain words: its parts, or what the row asks that reads it first. Most definitions say no more. */
export function plainDefinition(
  { numerator, denominator }: Omit<Definition, 'text' | 'source' | 'evidence'>,
  { title }: Indicator,
): Definition['text'] {
  if (!numerator || !denominator) return { vi: sentence(`Đúng nếu: ${title.vi}`), en: sentence(`True if: ${title.en}`) };
  const [part, whole] = [numerator.label, denominator.label];
  return {
    vi: sentence(`${part.vi} trên ${whole.vi}, tính theo điểm phần trăm`),
    en: sentence(`${part.en} as a share of ${whole.en}, in percentage points`),
  };
}
