import { foldDiacritics } from './text.ts';

/** True for one name written in two ways: whoever copied a text does not check it against itself. */
export function isSamePerson(a: string, b: string): boolean {
  const [first, second] = [a, b].map((name) =>
    foldDiacritics(name)
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  return first === second;
}
