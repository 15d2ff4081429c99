import { sentenceOf } from '../model/error-messages.ts';
import type { Template } from '../model/error-messages.ts';
import type { Completing, Numbers, RowNames } from './completing.ts';
import { presupposing } from './presupposed.ts';
import { withMembers } from './text.ts';

const AMBIGUOUS: Template = [
  'Kết luận ghi cho "{target}" không chỉ rõ một dòng, hoặc dòng đó đã có kết luận khác; hãy ghi một lần, theo mã: {allowed}.',
  'The judgement on "{target}" does not name one row, or that row is judged by another name as well; give it once, by id: {allowed}.',
];

interface Numbered {
  readonly id: string;
  readonly no: string;
}

/** A criterion and its own indicator of one number are one row: the judgement belongs to the indicator. */
export function rowsByNumber(criteria: readonly (Numbered & { readonly indicators: readonly Numbered[] })[]): Map<string, string[]> {
  const rows = criteria.flatMap(({ id, no, indicators }) => [
    ...(indicators.some((indicator) => indicator.no === no) ? [] : [{ id, no }]),
    ...indicators,
  ]);
  const numbers = new Map<string, string[]>();
  for (const { id, no } of rows) numbers.set(no, [...(numbers.get(no) ?? []), id]);
  return numbers;
}

/** Names rows by these numbers. */
export function rowNames(numbers: Numbers): RowNames {
  return {
    numbers,
    named: (target, given, path) => {
      const ids = numbers.get(target);
      if (ids === undefined) return undefined;
      const [id] = ids;
      const others = [...numbers].flatMap(([no, rows]) => (no !== target && rows.includes(id!) ? no : []));
      if (ids.length === 1 && ![id!, ...others].some((other) => Object.hasOwn(given, other))) return id;
      const params = { target, allowed: ids.join(', ') };
      return () => ({ code: 'ambiguous-judgement', path, params, message: sentenceOf(AMBIGUOUS, params) });
    },
  };
}

/** What several texts name alike; a number that stands for one row here and for another there names none. */
export function namesInAny(texts: readonly RowNames[]): RowNames {
  const numbers = new Map<string, string[]>();
  for (const [no, ids] of texts.flatMap((text) => [...(text.numbers ?? [])])) {
    numbers.set(no, [...new Set([...(numbers.get(no) ?? []), ...ids])]);
  }
  return rowNames(numbers);
}

/** The numbers of the day, where no row has them as its id; rows that are repealed keep those that they had, as far as no other has them now. */
export function namesIn({ text: { criteria, gone = [] }, judgeable: ids, prerequisites }: Parameters<Completing>[0]): RowNames {
  const numbers = new Map(withMembers(gone).map(({ id, no }) => [no, [id]]));
  for (const [no, rows] of rowsByNumber(criteria)) numbers.set(no, rows);
  for (const { compiledSet } of prerequisites) {
    for (const [no, rows] of compiledSet.judgeable.numbers ?? []) {
      const above = (key: string): string => presupposing.keyAbove(compiledSet, key);
      numbers.set(above(no), rows.map(above));
    }
  }
  return rowNames(new Map([...numbers].filter(([no]) => !ids.has(no))));
}
