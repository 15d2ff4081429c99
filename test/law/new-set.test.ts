import { describe, expect, it } from 'vitest';
import { assembleLaw } from '../../rules/assembly/assemble.ts';
import { assembleInstruments } from '../../rules/assembly/law.ts';
import { registerOf } from '../../rules/assembly/register.ts';
import { setExports } from '../../rules/assembly/set-exports.ts';
import { typedIds } from '../../rules/assembly/typed-ids.ts';
import precedence from '../../rules/precedence.json' with { type: 'json' };
import type { Precedence } from '../../src/model/rule-set.ts';
import { lawFiles, setPages } from '../support/law-files.ts';

/** An invented set that one folder enacts and that asks for the commune set first. */
const FOLDER: readonly (readonly [string, object])[] = [
  [
    'kon-tum/1-2030-qd-ubnd/instrument.json',
    {
      id: '1-2030-qd-ubnd',
      number: '1/QĐ-UBND',
      title: 'Bộ tiêu chí vườn mẫu',
      issuer: 'Ủy ban nhân dân tỉnh Kon Tum',
      rank: 'provincial',
      province: 'kon-tum',
      status: 'adopted',
      invented: true,
      signedOn: '2030-01-02',
      inForce: { from: '2030-01-02', wording: { grade: 'recalled', confidence: 'low' } },
      recordedOn: '2030-01-03',
      implements: ['318-2022-qd-ttg'],
      sources: {},
      ruleSets: [
        {
          id: 'a-garden',
          title: { vi: 'Vườn mẫu', en: 'Model garden' },
          level: 'village',
          counts: { criteria: 1, indicators: 1 },
          presupposes: [{ ruleSet: 'commune', cite: {} }],
          criteria: 'criteria',
        },
      ],
    },
  ],
  [
    'kon-tum/1-2030-qd-ubnd/criteria/01-garden.json',
    {
      id: '1',
      no: '1',
      title: { vi: 'Vườn', en: 'Garden' },
      indicators: [
        {
          id: '1',
          no: '1',
          title: { vi: 'Vườn', en: 'Garden' },
          wording: { grade: 'recalled', confidence: 'low' },
          condition: { all: [{ prerequisite: 'commune' }, { fact: 'gardenKept', operator: 'equal', value: true }] },
        },
      ],
      facts: [
        {
          id: 'gardenKept',
          label: { vi: 'Giữ vườn', en: 'Garden kept' },
          type: 'boolean',
          unit: 'none',
          definition: { text: { vi: 'Có giữ vườn.', en: 'The garden is kept.' } },
        },
      ],
    },
  ],
];

describe('a folder for a set that was not there before', () => {
  const files = new Map([...lawFiles(), ...FOLDER]);
  const law = assembleLaw(files, precedence as Precedence);
  const exported = setExports(law.sets, law.listed, setPages());

  it('is found, and put in the list behind those of the whole country', () => {
    expect(law.listed.at(-1)).toEqual({
      id: 'a-garden',
      instruments: ['1-2030-qd-ubnd'],
      presupposes: [{ ruleSet: 'commune', cite: { instrument: '1-2030-qd-ubnd' } }],
    });
    expect(exported['set-list.ts']).toMatch(/ {2}sets\.ethnicMinorityVillage,\n {2}sets\.aGarden,\n\];\n$/);
  });

  it('brings its facts into the catalogue', () => {
    expect(law.facts.at(-1)).toMatchObject({ id: 'gardenKept', indicators: ['a-garden/1'] });
  });

  it('is exported by its name, with what it presupposes, and says what it is though nobody wrote a page about it', () => {
    expect(exported['sets.ts'].split('\n\n').slice(-4).join('\n\n')).toContain(`/**
 * Vườn mẫu: Model garden.
 *
 * @source 1/QĐ-UBND (2030-01-02), Ủy ban nhân dân tỉnh Kon Tum.
 * @example
 * \`\`\`ts
 * import { aGarden } from 'ntm-rules/rules';
 *
 * aGarden.id; // => 'a-garden'
 * \`\`\`
 */
export const aGarden: ids.AGardenSet = /* @__PURE__ */ shipped({
  data: () => aGardenData,
  presupposed: () => [commune],
  amending: { presupposing },
});
`);
  });

  it('has types of its own', () => {
    expect(typedIds(law.sets, law.listed).get('a-garden.ts')).toContain(`  readonly gardenKept?: FactInput | undefined;`);
  });

  it('is in the register as its own file says', () => {
    expect(registerOf([], assembleInstruments(new Map(FOLDER)))).toEqual([
      {
        id: '1-2030-qd-ubnd',
        number: '1/QĐ-UBND',
        date: '2030-01-02',
        issuer: 'Ủy ban nhân dân tỉnh Kon Tum',
        title: 'Bộ tiêu chí vườn mẫu',
        relations: [{ kind: 'implements', document: '318-2022-qd-ttg' }],
      },
    ]);
  });

  it('is exported after what it presupposes, wherever that stands in the list', () => {
    const listed = [law.listed.at(-1)!, ...law.listed.slice(0, -1)];
    const names = [...setExports(law.sets, listed, setPages())['sets.ts'].matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
    expect(names.slice(0, 3)).toEqual(['commune', 'aGarden', 'advancedCommune']);
  });
});
