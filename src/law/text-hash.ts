import { checkArguments } from '../model/check-arguments.ts';
import { canonicalJson } from '../value/canonical-json.ts';
import { sha256 } from '../value/sha256.ts';
import type { TextInForce } from './in-force.ts';

/** What the text says, without where it says so. */
function said({ criteria, conditions, columnRules, definitions }: TextInForce): unknown {
  return {
    conditions,
    columnRules: columnRules.map(({ id, when, region, grade }) => ({ id, when, region, grade })),
    definitions: Object.entries(definitions).map(([fact, { definition }]) => [fact, definition.text]),
    criteria: criteria.map(({ id, no, title, indicators }) => ({
      id,
      no,
      title: title.vi,
      indicators: indicators.map(({ id: row, no: number, title: words, condition, exceptions, parameters }) => ({
        id: row,
        no: number,
        title: words.vi,
        condition,
        exceptions: exceptions.map(({ id: name, effect, scope, when, grade }) => ({ id: name, effect, scope, when, grade })),
        parameters: parameters.map(({ id: name, unit, direction, values }) => ({
          id: name,
          unit,
          direction,
          values: values
            .map(({ value, state, relativeTo, scope, grade }) => canonicalJson({ value, state, relativeTo, scope, grade }))
            .toSorted(),
        })),
      })),
    })),
  };
}

/**
 * A hash over what a text says: rows, conditions, exceptions, values. Not over who says it and since when.
 *
 * @remarks An amendment and one that takes it back give the same hash again; two texts with the same hash give every
 * dossier the same verdicts.
 * @param text - what `inForce` returned, for a place or for all of them.
 * @returns SHA-256, in hexadecimal.
 * @example
 * ```ts
 * import { inForce, textHash } from 'ntm-rules';
 * import { commune } from 'ntm-rules/rules';
 *
 * const on = (day: string) => textHash(inForce(commune, { on: day }));
 * on('2024-02-29') === on('2024-03-01'); // => false
 * on('2024-03-01') === on('2024-03-02'); // => true
 * ```
 */
export function textHash(text: TextInForce): string {
  checkArguments({ text: ['textInForce', text] });
  return sha256(canonicalJson(said(text)));
}
