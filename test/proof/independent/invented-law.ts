import type { Instrument } from '../../../src/model/instrument.ts';
import type { Indicator } from '../../../src/model/criterion.ts';
import type { Operation } from '../../../src/model/operation.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';

/*
 * Amendments made up for this proof: nobody has proposed any of it. Between them they do everything that an amendment can do.
 */

const recalled = { grade: 'recalled', confidence: 'low' } as const;
const cite = { article: '1' };
type Said = Omit<Extract<Operation, { operation: 'setThreshold' }>, 'id' | 'cite' | 'operation' | 'grade'>;

const level = (id: string, said: Said): Operation => ({ id, operation: 'setThreshold', cite, ...recalled, ...said });

function instrument(
  id: string,
  inForce: Partial<Instrument['inForce']>,
  operations: Operation[],
  rest: Partial<Instrument> = {},
): Instrument {
  return {
    id,
    number: '(giả định)',
    title: 'Giả định: đặt ra để kiểm thử',
    issuer: '(giả định)',
    rank: 'national',
    status: 'adopted',
    invented: true,
    signedOn: null,
    inForce: { from: '2024-06-01', wording: recalled, ...inForce },
    recordedOn: '2026-11-25',
    sources: { invented: { title: 'Nguồn đặt ra để kiểm thử' } },
    operations,
    ...rest,
  };
}

/** A row as the law enacts it. */
function rowOf({ instruments }: RuleSet, id: string): Indicator {
  const criteria = instruments.flatMap(({ ruleSets = [] }) => ruleSets.flatMap((each) => each.criteria));
  return criteria.flatMap(({ indicators }) => indicators).find((row) => row.id === id)!;
}

function ruleOf({ instruments }: RuleSet): {
  title: string;
  when: NonNullable<NonNullable<Instrument['ruleSets']>[number]['columnRules']>[number]['when'];
  region: string;
} {
  const [rule] = instruments.flatMap(({ ruleSets = [] }) => ruleSets.flatMap((each) => each.columnRules ?? []));
  return { title: rule!.title.vi, when: rule!.when, region: rule!.region };
}

/** One of every kind. */
function changes(commune: RuleSet): Instrument {
  const title = (id: string): string => rowOf(commune, id).title.vi;
  const exception = rowOf(commune, '13.4').exceptions![0]!;
  const rule = 'commune/disadvantaged-commune-of-poor-district';
  return instrument('invented-changes', {}, [
    level('income', {
      target: 'commune/10/minimum',
      expect: { value: '50' },
      value: '53',
      year: 2024,
      scope: { regions: ['central-highlands'] },
    }),
    level('green', {
      target: 'commune/17.4/minimum',
      expect: { value: '2' },
      value: '1.5',
      scope: { traits: ['specially-disadvantaged'] },
    }),
    level('insurance', {
      target: 'commune/15.1/minimum',
      expect: { value: '90' },
      value: '92',
      scope: { regions: ['northern-midlands-mountains'] },
    }),
    level('security', { target: 'commune/19.2/required', expect: { value: true }, state: 'not-required' }),
    level('places', { target: 'commune/6.2/minimum', expect: { value: '1' }, value: '2', from: '2024-09-01', to: '2025-03-01' }),
    {
      id: 'trade',
      operation: 'replaceCondition',
      target: 'commune/7',
      expect: { condition: rowOf(commune, '7').condition },
      condition: {
        atLeast: 2,
        of: [
          ...(rowOf(commune, '7').condition as { any: [] }).any,
          { fact: 'postalServicePoint', operator: 'notEqual', value: false },
          { fact: 'telecomAndInternet', operator: 'equal', value: { param: 'internet' } },
        ],
        notApplicable: 'counts-as-met',
      },
      parameters: [
        {
          id: 'internet',
          unit: 'none',
          direction: 'exactly',
          values: [
            { state: 'not-required', scope: { regions: ['southeast'] }, cite, ...recalled },
            { value: true, cite, ...recalled },
          ],
        },
      ],
      cite,
    },
    {
      id: 'waste',
      operation: 'addIndicator',
      target: 'commune/17',
      expect: { absent: true },
      indicator: {
        id: '17.13',
        no: '17.13',
        title: { vi: 'Rác thải nhựa và an toàn thực phẩm (giả định)' },
        wording: recalled,
        parameters: [{ id: 'floor', unit: 'percent', direction: 'at-least', values: [{ value: '60', cite, ...recalled }] }],
        condition: {
          not: {
            any: [
              { fact: 'collectedPlasticWaste', operator: 'lessThan', value: { param: 'floor' } },
              { not: { fact: 'foodSafetyCompliance', operator: 'greaterThan', value: { param: 'floor' } } },
            ],
          },
        },
      },
      cite,
    },
    { id: 'post', operation: 'repeal', target: 'commune/8.1', expect: { title: title('8.1') }, cite },
    { id: 'number', operation: 'renumber', target: 'commune/8.2', expect: { no: '8.2' }, no: '8.1', cite },
    {
      id: 'traceability',
      operation: 'addException',
      target: 'commune/13.3',
      expect: { absent: true },
      exception: {
        id: 'special',
        title: { vi: 'Không áp dụng (giả định)' },
        effect: 'not-applicable',
        scope: { traits: ['specially-disadvantaged'] },
        cite,
        ...recalled,
      },
      cite,
    },
    {
      id: 'linkage',
      operation: 'addException',
      target: 'commune/13.2',
      expect: { absent: true },
      exception: {
        id: 'cooperative',
        title: { vi: 'Coi là đạt (giả định)' },
        effect: 'met',
        when: { fact: 'effectiveCooperative', operator: 'equal', value: true },
        cite,
        ...recalled,
      },
      cite,
    },
    {
      id: 'craft',
      operation: 'replaceException',
      target: 'commune/13.4/no-craft-village',
      expect: { exception: { title: exception.title.vi, effect: exception.effect, when: exception.when } },
      exception: { ...exception, effect: 'met', cite, ...recalled },
      cite,
    },
    {
      id: 'column',
      operation: 'setColumnRule',
      target: rule,
      expect: { columnRule: ruleOf(commune) },
      columnRule: {
        id: 'disadvantaged-commune-of-poor-district',
        title: { vi: 'Cột khác (giả định)' },
        when: { allTraits: ['poor-district', 'safe-zone'] },
        region: 'northern-midlands-mountains',
        cite,
        ...recalled,
      },
      cite,
    },
    {
      id: 'irrigation',
      operation: 'replaceDefinition',
      target: 'commune/irrigatedArea',
      expect: { definition: commune.facts.find(({ id }) => id === 'irrigatedArea')!.definition.text.vi },
      definition: {
        ...commune.facts.find(({ id }) => id === 'irrigatedArea')!.definition,
        text: { vi: 'Diện tích lúa (giả định).', en: 'Rice land (invented).' },
        source: cite,
        ...recalled,
      },
      cite,
    },
    {
      id: 'hazardous',
      operation: 'confirm',
      target: 'commune/17.7/minimum',
      expect: { value: '100' },
      grade: 'official',
      copiedBy: 'A',
      copiedOn: '2026-11-20',
      checkedBy: 'B',
      checkedOn: '2026-11-21',
      cite,
    },
  ]);
}

/** What comes after it, and reaches back; and what holds for five months only. */
function later(): Instrument[] {
  const special = { traits: ['specially-disadvantaged'] } as const;
  const back = instrument('invented-later', { from: '2025-03-01', effectFrom: '2025-01-01' }, [
    {
      id: 'green-ends',
      operation: 'endThreshold',
      target: 'commune/17.4/minimum',
      expect: { value: '1.5' },
      scope: { traits: ['specially-disadvantaged'] },
      cite,
    },
    {
      id: 'special-no-more',
      operation: 'removeException',
      target: 'commune/13.3/special',
      expect: { exception: { title: 'Không áp dụng (giả định)', effect: 'not-applicable', scope: { traits: [...special.traits] } } },
      cite,
    },
    {
      id: 'column-no-more',
      operation: 'removeColumnRule',
      target: 'commune/disadvantaged-commune-of-poor-district',
      expect: {
        columnRule: {
          title: 'Cột khác (giả định)',
          when: { allTraits: ['poor-district', 'safe-zone'] },
          region: 'northern-midlands-mountains',
        },
      },
      cite,
    },
  ]);
  const levels = [
    level('irrigated', { target: 'commune/3.1/minimum', expect: { value: '80' }, value: '85' }),
    level('score', { target: 'commune/3.2/minimum-score', expect: { value: '50' }, value: '60' }),
  ];
  const short = instrument('invented-short', { from: '2024-10-01', to: '2025-03-01' }, levels, {
    transition: { submittedBefore: '2024-09-01' },
  });
  return [short, back];
}

export function inventedLaw(commune: RuleSet): Instrument[] {
  return [changes(commune), ...later()];
}
