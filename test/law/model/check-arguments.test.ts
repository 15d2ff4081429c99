import { describe, expect, it } from 'vitest';
import * as core from '../../../src/index.ts';
import * as documents from '../../../src/documents/index.ts';
import * as population from '../../../src/population/index.ts';
import * as schema from '../../../src/schema/index.ts';
import * as testing from '../../../src/testing/index.ts';
import * as rules from '../../../rules/index.ts';
import { isNtmError } from '../../../src/model/errors.ts';
import { errorOf } from '../../support/errors.ts';
import { entry, leaf, oneIndicator, parameter } from '../../support/law-fixtures.ts';
import { A_COMMUNE } from '../../support/a-commune.ts';

const AT = { on: '2024-12-31' };
const DOSSIER = { unit: A_COMMUNE, facts: { score: '50' } };
/** A small invented set, so that going through it takes no time. */
const SET = oneIndicator(leaf('score', 'greaterThanInclusive', 'minimum'), { parameters: [parameter([entry('44')])] });
const { hash: _, ...PARTS } = SET;
const AMENDMENT = { ...SET.instruments[0]!, id: 'amending', operations: [], ruleSets: [] };
const ASSESSMENT = core.assess(SET, DOSSIER, AT);
const IMPACT = population.impact(SET, SET, [DOSSIER], AT);
const TEXT = core.inForce(SET, AT);
const CHANGES = core.diff(SET, testing.withThreshold(SET, `${SET.id}/1.1/minimum`, '45'));
const DOCUMENT = documents.unitReport(ASSESSMENT, 'vi');
const SCENARIO = { name: 'x', set: SET.id, unit: A_COMMUNE, facts: {}, on: AT.on, expect: { status: 'undetermined' }, source: 'x' };
const CONTEXT = { ruleSets: [SET] };
/** What is read of a table of Apache Arrow with one column. */
const VECTOR = { length: 1, nullCount: 0, type: { typeId: 5 }, data: [], get: () => 'a', at: () => 'a' };
const ARROW_TABLE = { schema: { fields: [{ name: 'code' }] }, getChild: () => VECTOR };
const RUNNER = { describe: (_name: string, work: () => void) => work(), it: () => undefined };

/** Each public function with arguments that are in order. */
const CALLS: Readonly<Record<string, readonly unknown[]>> = {
  assess: [SET, DOSSIER, AT],
  assessMany: [SET, [DOSSIER], AT],
  compile: [SET, { ...AT, region: 'central-highlands' }],
  amend: [SET, AMENDMENT],
  withAssumptions: [SET, rules.ASSUMPTIONS],
  withRegister: [SET, rules.register],
  createRuleSet: [PARTS],
  diff: [SET, SET],
  explain: [ASSESSMENT, 'vi'],
  inDetail: [ASSESSMENT, 'summary'],
  explainNotices: [ASSESSMENT, 'vi'],
  explainIndicator: [ASSESSMENT, '1.1', 'vi'],
  criterionOf: [ASSESSMENT, '1'],
  indicatorOf: [ASSESSMENT, '1.1'],
  partsOf: [ASSESSMENT, '1.1'],
  labelOf: [SET, '1.1', 'vi'],
  explainTarget: [population.programme(rules.konPlongPlan, {}, AT).targets[0], 'vi'],
  isNtmError: [new Error('x')],

  dossierJsonSchema: [SET, { draft: '2020-12' }],
  dossierUiSchema: [SET, 'vi', AT],
  nextFacts: [ASSESSMENT],
  groupsOf: [SET, { assessments: [ASSESSMENT], judgements: {} }],
  dossierSchemaOf: [SET, { language: 'vi' }],
  parseInstrument: [SET.instruments[0]],
  parseFacts: [SET.facts],
  parseUnits: [[]],
  parseLetterhead: [{ letterhead: { issuer: 'UBND XÃ A', place: 'Xã A' } }],
  parseRegister: [[]],
  parsePlan: [{}],
  parseRecognitions: [[], {}],
  parseRuleSet: [SET, {}],
  packFile: [SET],
  parseDossier: [DOSSIER, SET, AT],
  parseDossierText: [JSON.stringify(DOSSIER), SET, AT],
  parseJson: ['{}', {}],

  impact: [SET, SET, [DOSSIER], AT, {}],
  columnsOf: [SET, [DOSSIER]],
  columnsOfTable: [SET, { units: { id: ['a'], region: 'central-highlands' }, facts: { score: Float64Array.of(50) } }],
  figureTableOf: [ARROW_TABLE, { id: 'code', place: { region: 'central-highlands' }, columns: {} }],
  statusesOfColumns: [SET, population.columnsOf(SET, [DOSSIER]), AT],
  findUnits: [rules.units, 'Pờ Ê', AT],
  verify: [ASSESSMENT, SET, DOSSIER],
  programme: [rules.konPlongPlan, { assessments: [ASSESSMENT], recognitions: rules.recognitions, units: rules.units }, AT],
  predecessorsOf: [rules.units, rules.units[0]!.id],
  successorsOf: [rules.units, rules.units[0]!.id],
  solve: [SET, `${SET.id}/1.1/minimum`, [DOSSIER], AT, {}],
  withdrawal: [rules.withdrawalRule, core.assess(rules.commune, { unit: A_COMMUNE, facts: {} }, AT)],
  rebase: [AMENDMENT, SET],

  inForce: [SET, AT],
  textHash: [TEXT],
  flipChart: [IMPACT, 'vi'],
  matrixChart: [[ASSESSMENT], 'vi'],
  tallyChart: [[ASSESSMENT], 'vi'],
  areaReport: [[ASSESSMENT], 'vi', {}],
  comparisonReport: [[ASSESSMENT], [ASSESSMENT], 'vi', {}],
  fileTable: [[ASSESSMENT], 'vi', {}],
  onePage: [[ASSESSMENT], 'vi', {}],
  summaryTable: [[ASSESSMENT], 'vi', {}],
  reportCsv: [[ASSESSMENT], 'vi'],
  unitReport: [ASSESSMENT, 'vi', {}],
  changeLines: [CHANGES, 'vi'],
  redline: [CHANGES, SET, 'vi'],
  consolidatedPage: [TEXT, 'vi'],
  besideThreshold: [SET, AT],
  coverage: [SET],
  impactCsv: [IMPACT, 'vi'],
  impactPage: [IMPACT, SET, 'vi', {}],
  coveragePage: [[core.coverage(SET)]],
  htmlStylesheet: ['portrait'],
  toHtml: [DOCUMENT],
  toHtmlContent: [DOCUMENT],
  toMarkdown: [DOCUMENT],
  consolidatedDocument: [SET, AT, {}],
  criterionPage: [SET, '1', AT, {}],
  criterionTable: [SET, AT, {}],

  boundaryScenarios: [SET],
  conformanceCases: [SET],
  scenarioCoverage: [SET, [SCENARIO], {}],
  describeScenarios: [[{ file: 'x', content: [SCENARIO] }], RUNNER, CONTEXT],
  differenceText: [{ path: [], expected: 1, actual: 2 }],
  mutantsOf: [SET],
  mutationReport: [SET, [SCENARIO], {}],
  parseScenarios: [[SCENARIO], { sets: [SET.id] }],
  runScenario: [SCENARIO, CONTEXT],
  withThreshold: [SET, `${SET.id}/1.1/minimum`, '45', {}],
};

const FUNCTIONS = Object.entries({ ...core, ...schema, ...population, ...documents, ...testing }).filter(
  (item): item is [string, (...given: unknown[]) => unknown] => typeof item[1] === 'function',
);

const unreadable = (): object => {
  const fail = (): never => {
    throw new Error('boom');
  };
  return new Proxy({}, { get: fail, ownKeys: fail, getPrototypeOf: fail, has: fail, getOwnPropertyDescriptor: fail });
};

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

const HOSTILE: readonly (readonly [string, () => unknown])[] = [
  ['nothing', () => undefined],
  ['null', () => null],
  ['0', () => 0],
  ['NaN', () => NaN],
  ['a text', () => 'x'],
  ['yes', () => true],
  ['an empty list', () => []],
  ['a list of nothing', () => [null]],
  ['a list of numbers', () => [1]],
  ['an empty object', () => ({})],
  ['a function', () => () => undefined],
  ['a symbol', () => Symbol('x')],
  ['a big integer', () => 1n],
  ['a date', () => new Date(0)],
  ['what cannot be read', unreadable],
  ['a revoked proxy', revoked],
];

/** What a call throws that is no error of ours. */
function rawOf(work: () => unknown): string | undefined {
  try {
    const made = work();
    if (typeof made === 'object' && made !== null && Symbol.iterator in made) Array.from(made as Iterable<unknown>);
    return undefined;
  } catch (error) {
    return isNtmError(error) && error.problems.length > 0 ? undefined : `${(error as Error).name}: ${(error as Error).message}`;
  }
}

describe('every public function', () => {
  it('is in the table', () => {
    expect(FUNCTIONS.map(([name]) => name).toSorted()).toEqual(Object.keys(CALLS).toSorted());
  });

  it.each(FUNCTIONS)('%s takes or refuses whatever it is given, and throws nothing raw', (name, call) => {
    const given = CALLS[name]!;
    if (name !== 'parsePlan') expect([name, rawOf(() => call(...given))]).toEqual([name, undefined]);
    const raw = given.flatMap((_argument, index) =>
      HOSTILE.flatMap(([what, make]) => {
        const found = rawOf(() => call(...given.toSpliced(index, 1, make())));
        return found === undefined ? [] : [`argument ${index + 1}, ${what}: ${found}`];
      }),
    );
    expect(raw).toEqual([]);
  });
});

describe('the parts of a rule set', () => {
  it.each(Object.keys(PARTS))('are refused where they are none: %s', (part) => {
    const raw = HOSTILE.flatMap(([what, make]) => {
      const found = rawOf(() => core.createRuleSet({ ...PARTS, [part]: make() } as never));
      return found === undefined ? [] : [`${what}: ${found}`];
    });
    expect(raw).toEqual([]);
    const error = errorOf(() => core.createRuleSet({ ...PARTS, [part]: null } as never));
    expect(error.messages.vi).not.toMatch(/undefined|TypeError/);
  });

  it.each([
    ['order', 'rank'],
    ['order', []],
    ['scope', undefined],
    ['rank', ['national', 'divine']],
    ['order', ['scope', 'length']],
  ])('name what is wrong with the precedence: %s %j', (field, value) => {
    const precedence = { ...PARTS.precedence, [field]: value };
    const error = errorOf(() => core.createRuleSet({ ...PARTS, precedence } as never));
    expect([error.code, error.path.slice(0, 2)]).toEqual(['invalid-option', ['precedence', field]]);
  });

  it.each(['facts', 'instruments', 'prerequisites'])('are refused where what they hold is none: %s', (part) => {
    const raw = HOSTILE.flatMap(([what, make]) => {
      const found = rawOf(() => core.createRuleSet({ ...PARTS, [part]: [make()] } as never));
      return found === undefined ? [] : [`${what}: ${found}`];
    });
    expect(raw).toEqual([]);
  });
});
