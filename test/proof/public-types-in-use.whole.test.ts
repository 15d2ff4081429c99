import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { docExamples } from '../support/doc-examples.ts';
import { ROOT } from '../support/run.ts';
import { overridesIn, typeChecker } from '../support/type-check.ts';

const HEAD = `import { assess, criterionOf, indicatorOf, labelOf } from 'ntm-rules';
import { advancedCommune, commune, ethnicMinorityVillage } from 'ntm-rules/rules';
import dossier from './examples/kon-plong/dak-nen.json' with { type: 'json' };
const at = { on: '2024-12-31' };
const unit = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
const assessment = assess(commune, dossier, at);
`;

/** Programs of an application, each with what is wrong with it. */
const PROGRAMS: Readonly<Record<string, readonly [program: string, ...problems: RegExp[]]>> = {
  'a misspelt fact': [
    "assess(commune, { unit, facts: { incomePerCapta: '1' } }, at);",
    /^2561: .*'incomePerCapta' does not exist in type 'CommuneFacts'\. Did you mean to write 'incomePerCapita'\?$/,
  ],
  'a misspelt fact of a presupposed set': [
    'assess(advancedCommune, { unit, facts: { noTemporaryHousin: true } }, at);',
    /^2561: .* Did you mean to write 'noTemporaryHousing'\?$/,
  ],
  'a fact of a set without facts': [
    "assess(ethnicMinorityVillage, { unit, facts: { incomePerCapita: '1' } }, at);",
    /^2353: .*'incomePerCapita' does not exist in type 'NoFacts'/,
  ],
  'a constant of misspelt facts': ["const facts = { incomePerCapta: '1' };\nassess(commune, { unit, facts }, at);", /^2559: /],
  'a row that is not there': ["indicatorOf(assessment, '20.1');", /^2345: /],
  'a judgement on a row that is not there': [
    "assess(commune, { unit, facts: {}, judgements: { '1.9': { status: 'met', by: 'x', on: '2024-01-01' } } }, at);",
    /^2353: .*''1\.9'' does not exist/,
  ],
  'a misspelt level': [
    "assess(commune, { unit: { id: 'a', level: 'comune', region: 'central-highlands' }, facts: {} }, at);",
    /^2820: .* Did you mean '"commune"'\?$/,
  ],
  'a label of nothing': ["labelOf(commune, 'incomePerCapta', 'vi');", /^2345: /],
  'plain constants, a file of JSON, a row of a table': [
    `declare const row: { readonly level: string; readonly region: string; readonly income: string | undefined };
const judgements = { 17: { status: 'met', by: 'x', on: '2024-01-01' } };
assess(commune, { unit, facts: { incomePerCapita: '1' }, judgements }, at);
assess(advancedCommune, { unit, facts: { incomePerCapita: '1' }, judgements: { commune: { status: 'met', by: 'x', on: '2024-01-01' } } }, at);
assess(commune, { unit: { id: 'a', level: row.level, region: row.region }, facts: { incomePerCapita: row.income } }, at);
criterionOf(assess(commune, dossier, at), '17').status;`,
  ],
};

const EDITED = `${HEAD}assess(commune, { unit: { id: 'a', level: 'commune', region: '' }, facts: { incomePerCapita: '1', }, judgements: { '': undefined } }, at);
indicatorOf(assessment, '');
`;

const examples = docExamples().map(({ file, code }, index) => ({ name: `example-${index}.ts`, file, code }));
const ASSERTIONS = 'test/package/public-types.test.ts';
const assertions = readFileSync(join(ROOT, ASSERTIONS), 'utf8');
const BROKEN = 'test/package/broken-types.test.ts';

const checker = typeChecker(
  new Map([
    ...Object.entries(PROGRAMS).map(([what, [program]]): [string, string] => [`${what}.ts`, HEAD + program]),
    ['edited.ts', EDITED],
    ...examples.map(({ name, code }): [string, string] => [name, `export {};\n${code}`]),
    [ASSERTIONS, assertions],
    // The same with one assertion that does not hold.
    [BROKEN, assertions.replace('Writable<Impact>>().toBeNever()', 'Writable<Impact>>().toBeString()')],
  ]),
);

describe('an application that is compiled', () => {
  it.each(Object.entries(PROGRAMS))('%s', (what, [, ...problems]) => {
    expect(checker.problemsIn(`${what}.ts`)).toEqual(problems.map((problem) => expect.stringMatching(problem) as string));
  });
});

describe('an editor', () => {
  it('completes facts, rows and words', () => {
    const facts = checker.offeredAt('edited.ts', "facts: { incomePerCapita: '1', ");
    expect(facts).toEqual(expect.arrayContaining(['irrigatedArea', 'multidimensionalPoverty']));
    expect(facts).not.toContain('incomePerCapita');
    expect(checker.offeredAt('edited.ts', "judgements: { '")).toEqual(expect.arrayContaining(['1.1', '17.12', '19']));
    expect(checker.offeredAt('edited.ts', "indicatorOf(assessment, '")).toEqual(expect.arrayContaining(['1.1', '17.12', '19']));
    expect(checker.offeredAt('edited.ts', "level: 'commune', region: '").filter((word) => word.includes('-'))).toContain('mekong-delta');
  });

  it('shows label, unit and what is counted of a fact, in both languages', () => {
    const { type, description } = checker.shownOf('edited.ts', 'incomePerCapita');
    expect(type).toContain('FactInput');
    expect(description).toContain('Thu nhập bình quân đầu người (triệu đồng/người/năm). Thu nhập bình quân đầu người của xã trong năm');
    expect(description).toContain(
      'Income per person (million VND per person per year). Average income per person of the commune in the year',
    );
  });
});

describe('the public types', () => {
  it('are what the assertions say, which can fail', () => {
    expect(checker.problemsIn(ASSERTIONS)).toEqual([]);
    expect(checker.problemsIn(BROKEN)).toHaveLength(1);
  });
});

describe('an example of a docstring or a page', () => {
  it.each(examples.map((item) => [`${item.file} (${item.name})`, item.name] as const))('%s compiles, and overrides nothing', (_, name) => {
    expect(checker.problemsIn(name)).toEqual([]);
    expect(overridesIn(checker.sourceOf(name))).toEqual([]);
  });

  it('would be seen to override', () => {
    const overriding = typeChecker(new Map([['a.ts', "const x = [1] as const;\nx[0]!.toFixed();\nexport const y = <string>'a';\n"]]));
    expect(overridesIn(overriding.sourceOf('a.ts'))).toEqual(['[1] as const', 'x[0]!', "<string>'a'"]);
  });
});
