import { kindText } from '../../explain/declared-words.ts';
import type { DeclaredWords } from '../../explain/declared-words.ts';
import { REGION_WORDS } from '../../explain/words.ts';
import { PROVINCE_NAMES } from '../../model/province-names.ts';
import type { IntakeColumn, IntakeSheet } from './column.ts';
import { groupsText } from './read-groups.ts';
import { traitText } from './read-traits.ts';
import type { DossierHead } from './units.ts';
import { EVERYDAY_ANSWERS } from './words.ts';

/** Rows for units that nobody has named yet. */
const BLANK_ROWS = 30;

/** A cell that the workbook begins with. */
export interface BlankCell {
  readonly text: string;
  /** False for what says which unit a row is about, once that is known. */
  readonly isOpen: boolean;
}

function textOf({ content }: IntakeColumn, { unit, illustrative, note = '' }: DossierHead, declared: DeclaredWords): string {
  if (content.of === 'trait') {
    const held = (unit.traits ?? []).filter((trait) => (typeof trait === 'string' ? trait : trait.trait) === content.trait);
    return traitText(held);
  }
  if (content.of === 'dossier' && content.field === 'note') return note;
  if (content.of === 'dossier') return illustrative === undefined ? '' : EVERYDAY_ANSWERS[illustrative ? 'yes' : 'no'];
  if (content.of !== 'unit') return '';
  const { province } = unit;
  const texts: Readonly<Record<typeof content.field, string>> = {
    id: unit.id,
    name: unit.name ?? '',
    level: kindText(unit.level, 'vi', declared),
    province: province === undefined ? '' : PROVINCE_NAMES[province],
    district: unit.district ?? '',
    region: unit.region === undefined ? '' : REGION_WORDS.vi[unit.region],
    groups: groupsText(unit, declared),
  };
  return texts[content.field];
}

/** The rows of a sheet under its headers: those of the units, or blank ones. Figures are never filled in beforehand. */
export function tableCells({ kind, columns }: IntakeSheet, units: readonly DossierHead[], declared: DeclaredWords): BlankCell[][] {
  if (units.length === 0) return Array.from({ length: BLANK_ROWS }, () => columns.map(() => ({ text: '', isOpen: true })));
  return units.map((unit) =>
    columns.map((column) => {
      const isKey = column.content.of === 'unit' && ['id', 'name'].includes(column.content.field);
      return { text: textOf(column, unit, declared), isOpen: kind === 'units' ? column.id !== 'unit.id' : !isKey };
    }),
  );
}
