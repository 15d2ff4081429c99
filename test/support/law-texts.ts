import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lawFiles } from './law-files.ts';
import { ROOT } from './run.ts';

/** A value of a file that people write, with the path to it. */
export interface Written {
  readonly where: string;
  readonly key: string;
  readonly value: unknown;
}

const BESIDE = ['withdrawal', 'units', 'plans/83-kh-ubnd-2024', 'recognitions/kon-plong'] as const;

/** A value with everything inside it, each with the path to it. */
export function* valuesIn(value: unknown, where: string, key = ''): Generator<Written> {
  yield { where, key, value };
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) yield* valuesIn(part, `${where}/${name}`, name);
}

/** Every value of the files of the law, and of what stands beside it: plans, units, withdrawal, recognitions. */
export function writtenValues(): Written[] {
  const beside = BESIDE.map((name) => [`${name}.json`, JSON.parse(readFileSync(join(ROOT, 'rules', `${name}.json`), 'utf8'))] as const);
  return [...lawFiles(), ...beside].flatMap(([name, content]) => [...valuesIn(content, name)]);
}

/** Words in lower case, without signs. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The longest run of words that two texts share. */
export function sharedRun(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  let longest = 0;
  for (let i = 0; i < a.length; i += 1)
    for (let j = 0; j < b.length; j += 1) {
      let length = 0;
      while (i + length < a.length && a[i + length] === b[j + length]) length += 1;
      longest = Math.max(longest, length);
    }
  return longest;
}
