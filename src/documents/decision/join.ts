import type { Condition } from '../../model/condition.ts';

/** Reads how parts are joined: `a và (b hoặc c)`, `ít nhất 2 trong (a; b; c)`. */
export function readJoin(text: string, parts: ReadonlyMap<string, Condition>): Condition | undefined {
  const tokens = text.toLowerCase().match(/\(|\)|;|ít nhất|trong|và|hoặc|\d+|[a-z]+/gu) ?? [];
  if (!isCovered(text, tokens)) return undefined;
  let at = 0;
  const take = (word: string): boolean => {
    if (tokens[at] !== word) return false;
    at += 1;
    return true;
  };
  const list = (mark: string, member: () => Condition | undefined): Condition[] | undefined => {
    const members: Condition[] = [];
    do {
      const next = member();
      if (next === undefined) return undefined;
      members.push(next);
    } while (take(mark));
    return members;
  };
  const some = (): Condition | undefined => {
    const count = Number(tokens[at]);
    at += 1;
    if (!Number.isInteger(count) || count < 1 || !take('trong') || !take('(')) return undefined;
    const of = list(';', either);
    return of === undefined || !take(')') || count > of.length ? undefined : { atLeast: count, of, notApplicable: 'leaves' };
  };
  const one = (): Condition | undefined => {
    if (take('ít nhất')) return some();
    if (take('(')) {
      const inner = either();
      return take(')') ? inner : undefined;
    }
    const part = parts.get(tokens[at] ?? '');
    at += 1;
    return part;
  };
  const joined = (key: 'all' | 'any', members: Condition[] | undefined): Condition | undefined => {
    if (members === undefined) return undefined;
    return members.length === 1 ? members[0] : key === 'all' ? { all: members } : { any: members };
  };
  const both = (): Condition | undefined => joined('all', list('và', one));
  function either(): Condition | undefined {
    return joined('any', list('hoặc', both));
  }
  const whole = either();
  return at === tokens.length ? whole : undefined;
}

/** True if nothing stands between the words that were recognised. */
function isCovered(text: string, tokens: readonly string[]): boolean {
  return tokens.join('').replaceAll(' ', '') === text.toLowerCase().replaceAll(/\s/g, '');
}

/** How a condition is written in terms of its parts; `undefined` for one that cannot be. */
export function joinText(condition: Condition, nameOf: (leaf: Condition) => string | undefined): string | undefined {
  const write = (part: Condition, isInner: boolean): string | undefined => {
    const own = nameOf(part);
    if (own !== undefined) return own;
    const members = (list: readonly Condition[], mark: string, isNested: boolean): string | undefined => {
      const texts = list.map((member) => write(member, isNested));
      return texts.includes(undefined) ? undefined : texts.join(mark);
    };
    const wrapped = (text: string | undefined): string | undefined => (text !== undefined && isInner ? `(${text})` : text);
    if ('all' in part) return part.all.length < 2 ? undefined : wrapped(members(part.all, ' và ', true));
    if ('any' in part) return part.any.length < 2 ? undefined : wrapped(members(part.any, ' hoặc ', true));
    if ('of' in part && part.notApplicable === 'leaves') {
      const text = members(part.of, '; ', false);
      return text === undefined ? undefined : `ít nhất ${part.atLeast} trong (${text})`;
    }
    return undefined;
  };
  return write(condition, false);
}
