import { COUNTED_UNIT_LABELS, MEASUREMENT_UNIT_LABELS } from '../../model/unit-labels.ts';
import type { Declared } from '../../model/declared.ts';
import { sameWord } from '../sheet/names.ts';
import { idOf, uniqueIds } from './ids.ts';
import { unitIn } from './quantity.ts';

type Labels = Readonly<Record<string, { readonly vi: string }>>;

/** The units that the lines of a set name; what the vocabulary does not have is declared by the set. */
export interface UnitsOfSet {
  /** The id of a unit of measurement. */
  readonly measure: (label: string, kind: 'counted' | 'measured') => string;
  /** The id of a thing counted in a share. */
  readonly counted: (label: string) => string;
  readonly declared: () => NonNullable<Declared['units']>;
}

function idIn(labels: Labels, label: string): string | undefined {
  return Object.entries(labels).find(([, { vi }]) => vi !== '' && sameWord(vi, label))?.[0];
}

/** A register of units. */
export function unitsOfSet(): UnitsOfSet {
  const own: NonNullable<Declared['units']> = [];
  const next = uniqueIds([...Object.keys(MEASUREMENT_UNIT_LABELS), ...Object.keys(COUNTED_UNIT_LABELS)]);
  const declare = (label: string, kind: 'counted' | 'measured'): string => {
    const known = own.find((unit) => sameWord(unit.label.vi, label));
    if (known !== undefined) return known.id;
    const id = next(idOf(label));
    own.push({ id, label: { vi: label, en: label }, kind });
    return id;
  };
  return {
    measure: (label, kind) => idIn(MEASUREMENT_UNIT_LABELS, unitIn(label, []) ?? label) ?? declare(label, kind),
    counted: (label) => idIn(COUNTED_UNIT_LABELS, label) ?? declare(label, 'counted'),
    declared: () => own,
  };
}
