import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COUNTED_UNITS, LEVELS, MEASUREMENT_UNITS, REGIONS, TRAITS } from '../../src/model/vocabulary.ts';
import { ROOT } from '../support/run.ts';

/*
 * Columns, units of measurement and kinds of unit are what a set declares. A list of them in code is one that a set from outside
 * would have to be added to: the vocabulary of the shipped sets is read where something falls back on it, and nowhere else.
 */

/** Who may read a list of the vocabulary, and what for. */
const MAY_READ: Readonly<Record<string, readonly string[]>> = {
  REGIONS: [
    // The region of a unit is checked; without columns of a set's own the regions are the columns.
    'src/engine/input/read-unit.ts',
    'src/law/columns.ts',
    'src/law/check/declared.ts',
    'src/adapters/json-schema/unit-schema.ts',
    'src/adapters/sql/places.ts',
    'src/adapters/sql/read-place.ts',
    'src/adapters/sql/units-step.ts',
    'src/cli/option-table.ts',
    'src/documents/intake/read-region.ts',
    'src/explain/labels.ts',
    // A unit of a set of the whole country that no figure decides lies anywhere.
    'src/testing/conformance/conformance-cases.ts',
    // Mutants of shipped law.
    'src/testing/mutation/instrument-edits.ts',
    // A unit of a set that only asks whether its criteria are met lies anywhere.
    'src/testing/boundary/met-with-scenarios.ts',
    'src/testing/mutation/value-edits.ts',
  ],
  TRAITS: [
    'src/engine/input/read-unit.ts',
    'src/law/place.ts',
    'src/adapters/json-schema/unit-schema.ts',
    'src/adapters/sql/attributes.ts',
    'src/adapters/sql/places.ts',
    'src/adapters/sql/read-place.ts',
    'src/cli/option-table.ts',
    'src/documents/intake/unit-columns.ts',
    // A decision names traits by the words of the vocabulary.
    'src/documents/decision/read-columns.ts',
    'src/explain/labels.ts',
    'src/testing/mutation/value-edits.ts',
  ],
  // To tell a misspelt kind of unit from one that another set is for.
  LEVELS: [
    'src/engine/input/read-unit.ts',
    'src/law/parts.ts',
    'src/law/check/declared.ts',
    'src/explain/labels.ts',
    'src/testing/mutation/value-edits.ts',
  ],
  MEASUREMENT_UNITS: ['src/law/check/declared.ts'],
  COUNTED_UNITS: ['src/law/check/declared.ts'],
  // Units in the words of a decision; what the vocabulary does not have, the set that is made of it declares.
  MEASUREMENT_UNIT_LABELS: ['src/documents/decision/unit-words.ts', 'src/documents/decision/units-of-set.ts'],
  COUNTED_UNIT_LABELS: [
    'src/explain/declared-words.ts',
    'src/documents/decision/indicator-rows.ts',
    'src/documents/decision/unit-words.ts',
    'src/documents/decision/units-of-set.ts',
  ],
  // What the title of a decision says its criteria are for; a person may write any other kind of unit.
  LEVEL_NAMES: ['src/explain/words.ts', 'src/documents/decision/decision-head.ts'],
  LEVEL_WORDS: ['src/explain/declared-words.ts', 'src/explain/labels.ts'],
  REGION_WORDS: [
    'src/explain/declared-words.ts',
    'src/explain/labels.ts',
    'src/explain/threshold-text.ts',
    'src/documents/intake/read-region.ts',
    'src/documents/intake/table-cells.ts',
    'src/documents/intake/unit-columns.ts',
    // The columns of a set, as a sheet for people.
    'src/documents/decision/draft-of-set.ts',
    'src/documents/decision/scope-lines.ts',
  ],
  TRAIT_WORDS: [
    'src/explain/labels.ts',
    'src/explain/threshold-text.ts',
    'src/documents/intake/unit-columns.ts',
    'src/documents/decision/draft-of-set.ts',
    'src/documents/decision/scope-lines.ts',
    'src/documents/decision/read-columns.ts',
  ],
};

/** Files that may name one of the words itself, and which: what percent means is arithmetic, and some units have figures that nobody measures. */
const MAY_NAME: Readonly<Record<string, readonly string[]>> = {
  'src/documents/decision/decision-head.ts': ['residential-area'],
  'src/documents/criteria/example.ts': ['central-highlands'],
  'src/documents/criteria/example-facts.ts': ['million-vnd-per-person-per-year', 'square-metre-per-person'],
  'src/documents/sheet/number-limits.ts': ['million-vnd-per-person-per-year', 'square-metre-per-person', 'litre-per-person-per-day'],
  'src/documents/intake/read-region.ts': ['northern-midlands-mountains', 'red-river-delta', 'south-central-coast', 'mekong-delta'],
};

const FILES = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `src/${name}`)
  .filter((file) => !file.startsWith('src/model/') && file !== 'src/vocabulary.ts');

/** A file without its comments and the names that it hands out. */
function codeOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}

function importsOf(code: string): string[] {
  return [...code.matchAll(/import (?:type )?\{([^}]*)\}/g)].flatMap(([, names = '']) => names.split(',').map((name) => name.trim()));
}

describe('no list of regions, traits, units of measurement or kinds of unit', () => {
  it.each(Object.entries(MAY_READ))('%s is read where something falls back on it only', (list, allowed) => {
    const readers = FILES.filter((file) => importsOf(codeOf(file)).includes(list));
    expect(readers.toSorted()).toEqual(allowed.toSorted());
  });

  it('stands in the code word by word', () => {
    // What is also a word of the language, or of arithmetic, says nothing.
    const words = [...REGIONS, ...TRAITS, ...MEASUREMENT_UNITS, ...COUNTED_UNITS, ...LEVELS].filter(
      (word) => word.includes('-') || word === 'hectare',
    );
    const named = FILES.filter((file) => file !== 'src/explain/words.ts').flatMap((file) => {
      const code = codeOf(file);
      return words
        .filter((word) => code.includes(`'${word}'`) && MAY_NAME[file]?.includes(word) !== true)
        .map((word) => `${file}: ${word}`);
    });
    expect(named).toEqual([]);
  });
});
