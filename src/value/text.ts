/** Letters that look like `Đ`/`đ` and are not: Icelandic eth and African D. A name with one of them never matches. */
const LOOK_ALIKES_OF_D_WITH_STROKE = /[\u00D0\u00F0\u0189]/u;

/** Text in Unicode normal form C, the only form held by the library. */
export function toNfc(text: string): string {
  return text.normalize('NFC');
}

/** True if the text holds a letter that only looks like the Vietnamese `Đ`. */
export function hasLookAlike(text: string): boolean {
  return LOOK_ALIKES_OF_D_WITH_STROKE.test(text);
}

/**
 * Characters that leave no trace on paper: control characters, and those that Unicode says are ignored where they are shown
 * (zero-width, of direction, fillers). Two ids that differ in one of them look the same.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{DI}\u2028\u2029]/u;
const NOTHING_SEEN = /^[\s\p{Cc}\p{Cf}\p{DI}]*$/u;

/** The first invisible character, as its code point: `U+200B`. */
export function invisibleIn(text: string): string | undefined {
  const found = INVISIBLE.exec(text)?.[0].codePointAt(0);
  return found === undefined ? undefined : `U+${found.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** True for a text without a visible character. */
export function isBlank(text: string): boolean {
  return NOTHING_SEEN.test(text);
}

/** Lower case without diacritics; `đ` by hand, because no normal form takes it apart. */
export function foldDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase();
}

/** A text as a pattern takes it, in which no character is a sign of the pattern's own. */
export function asPattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}

/** The text, or its beginning if it is too long to show. */
export function shorten(text: string, length = 60): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`;
}

/** True for a list; false also for a value that cannot be read. */
function isList(value: unknown): boolean {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

/** What a value is, for messages in any language: itself where it is short, else a list, or what has fields, in signs. */
export function kindOf(value: unknown): string {
  if (isList(value)) return '[…]';
  if (typeof value === 'string') return `"${shorten(value)}"`;
  return value !== null && /^[of]/.test(typeof value) ? '[…: …]' : String(value);
}

/** What was given where a text is wanted: the text itself, without quotes, or what kind of thing it is. */
export function given(value: unknown): string {
  return typeof value === 'string' ? shorten(value) : kindOf(value);
}

/** Longest text for which a nearest word is looked for; beyond it a typing slip is not the cause. */
const LONGEST_SUGGESTION = 64;

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const substitution = previous[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(substitution, previous[column]! + 1, current[column - 1]! + 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}

/** The candidate nearest to `text` by spelling, or `undefined` if none is near enough to be what was meant: half of it, and at most `most` letters, may differ. */
export function nearest(text: string, candidates: Iterable<string>, most = Infinity): string | undefined {
  if (text.length > LONGEST_SUGGESTION) return undefined;
  const folded = foldDiacritics(text);
  let best: string | undefined;
  let bestDistance = Math.min(Math.floor(Math.max(folded.length, 3) / 2), most) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(folded, foldDiacritics(candidate));
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Values that a sentence names. */
export type MessageParams = Readonly<Record<string, string>>;

/** A sentence with `{name}` replaced by the value of that name. */
export function fill(template: string, params: MessageParams): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
}
