import { checkArguments } from '../model/check-arguments.ts';
import { canonicalJson } from '../value/canonical-json.ts';
import { sha256 } from '../value/sha256.ts';
import type { Precedence } from '../model/rule-set.ts';
import type { TextInForce, ValueInForce } from './in-force.ts';
import { scopesOverlap } from './place.ts';
import { comparePrecedence } from './precedence.ts';

/** Values with those that each of them beats where both hold: what rank and date come to, and not what they are. */
function valuesSaid(values: readonly ValueInForce[], precedence: Precedence): unknown[] {
  const words = ({ value, state, relativeTo, scope, grade }: ValueInForce): string =>
    canonicalJson({ value, state, relativeTo, scope, grade });
  const ranked = values.map((value) => ({ ...value, scope: value.scope ?? undefined, textFrom: value.from }));
  return ranked
    .map((value, index) => {
      const beaten = ranked.flatMap((other, place) =>
        scopesOverlap(value.scope, other.scope) && comparePrecedence(value, other, precedence) > 0 ? words(values[place]!) : [],
      );
      return canonicalJson([words(values[index]!), beaten.toSorted()]);
    })
    .toSorted();
}

/** What the text says, without where it says so. */
function said({
  metWith,
  criteria,
  conditions,
  columnRules,
  definitions,
  precedence,
  presupposes,
  ruleSet: { columns },
}: TextInForce): unknown {
  return {
    precedence,
    presupposes: presupposes.map((text) => [text.ruleSet.id, said(text)]),
    conditions,
    ...(metWith && { metWith: { atLeast: metWith.atLeast, required: metWith.required, notApplicable: metWith.notApplicable } }),
    ...(columns !== undefined && columns.length > 0 && { columns: columns.map(({ id, when, grade }) => ({ id, when, grade })) }),
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
          values: valuesSaid(values, precedence),
        })),
      })),
    })),
  };
}

/**
 * A hash over what a text says, and what the sets say that it presupposes: rows, conditions, exceptions, values, and which
 * value wins. Not over who says it and since when.
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
