import type { Dialect } from './dialect.ts';
import { TRUE, whole } from './expression.ts';
import type { Verdict } from './expression.ts';

/** The number under which a row of a set is judged in a statement for another set, or for the same. */
export function judgementTarget(ownSet: string, set: string, row: string): string {
  return set === ownSet ? row : `${set}/${row}`;
}

/** What is judged, else what is computed. */
export function judged(column: string | undefined, { value, applies }: Verdict, { boolean }: Dialect): Verdict {
  if (column === undefined) return { value, applies };
  const away = `${column} <> 'not-applicable'`;
  return {
    value: whole(
      `CASE ${column} WHEN 'met' THEN TRUE WHEN 'not-met' THEN FALSE WHEN 'not-applicable' THEN CAST(NULL AS ${boolean}) ELSE ${value.text} END`,
    ),
    applies: whole(applies === TRUE ? `COALESCE(${away}, TRUE)` : `COALESCE(${away}, ${applies.text})`),
  };
}
