import { canonicalJson } from '../../value/canonical-json.ts';
import type { Instruments } from './own-text.ts';

/** An amendment quotes what it replaces: a change of the quoted text is quoted as well, or loading alone would notice it. */
export function follow(instruments: Instruments, target: string, before: unknown, after: unknown): void {
  const old = canonicalJson(before);
  for (const operation of instruments.flatMap(({ operations = [] }) => operations)) {
    if (operation.target === target && canonicalJson(operation.expect) === old)
      Object.assign(operation, { expect: structuredClone(after) });
  }
}
