import type { FactValue } from '../../model/fact-value.ts';
import { openDossier, readDossier } from '../../engine/input/read-dossier.ts';
import { readFact } from '../../engine/input/read-fact.ts';
import { ProblemList } from '../../engine/input/problems.ts';
import type { CompiledSet } from '../../engine/compiled-set.ts';
import type { Columns } from '../columns/columns.ts';
import { factAt } from '../columns/fact-at.ts';
import type { FigureSource } from './flips.ts';
import { fractionOf } from './fraction.ts';
import type { Fraction, WrittenShare } from './fraction.ts';

/**
 * A value as it was written, where the columns do not have it so: the parts of a share that has decimals. `undefined` where they do, or where
 * nothing is known.
 */
function writtenAt(columns: Columns, fact: string, position: number, { ruleSet, slots }: CompiledSet): FactValue | undefined {
  const { shares, exact } = columns.facts.get(fact) ?? {};
  if (shares === undefined || shares.areCounts || !(shares.denominators[position]! > 0) || exact!.has(position)) return undefined;
  const slot = slots.get(fact)!;
  const dossier = columns.dossiers.at(position) as { readonly facts: Readonly<Record<string, unknown>> };
  const own = dossier.facts[fact];
  // One that follows from others is in no dossier.
  if (own === undefined) return readDossier(openDossier(dossier, ruleSet), { slots }).values[slot.slot];
  return readFact(
    slot,
    own,
    { evidence: undefined, measuredOn: factAt(columns.facts.get(fact), position)?.measuredOn },
    new ProblemList(),
    [],
  );
}

/** The value at a position as it was written. */
export function factAsWritten(columns: Columns, fact: string, position: number, compiledSet: CompiledSet): FactValue | undefined {
  return writtenAt(columns, fact, position, compiledSet) ?? factAt(columns.facts.get(fact), position);
}

/** The figures of some facts in columns: those of the first have the positions as their keys, those of the next follow behind them. */
export function figuresOfColumns(columns: Columns, facts: readonly string[], compiledSet: CompiledSet): FigureSource {
  const { length } = columns;
  const given = facts.map((fact) => columns.facts.get(fact));
  const fraction = (key: number): Fraction => fractionOf(factAt(given[Math.floor(key / length)], key % length))!;
  return {
    fraction,
    index: (key) => columns.index[key % length]!,
    written(key): WrittenShare | undefined {
      const { ratio } = fractionOf(writtenAt(columns, facts[Math.floor(key / length)]!, key % length, compiledSet)) ?? {};
      return ratio && { numerator: ratio.numerator.text, denominator: ratio.denominator.text };
    },
  };
}
