import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { commune, ethnicMinorityVillage } from '../../rules/index.ts';
import { someOf } from '../support/budget.ts';
import { ROOT, runNode } from '../support/run.ts';
import { itInWholeMode } from '../support/whole.ts';

/** Bundles a program as an application's build would, for browsers, and says what went into it. */
async function bundle(contents: string) {
  const result = await build({
    stdin: { contents, resolveDir: ROOT, loader: 'js' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    // Without the aliases of this repository, so that what is bundled is what is published.
    tsconfigRaw: '{}',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const [output] = result.outputFiles;
  return {
    text: output?.text ?? '',
    bytes: gzipSync(output?.contents ?? '', { level: 9 }).length,
    inputs: Object.keys(result.metafile.inputs),
  };
}

const CORE = "export * from 'ntm-rules';";

describe('the core for browsers', () => {
  it('is small for who only assesses', async () => {
    const { bytes, inputs } = await bundle("export { assess } from 'ntm-rules';");
    expect(inputs.filter((input) => !input.startsWith('dist/'))).toEqual(['<stdin>']);
    expect(bytes).toBeLessThan(19_000);
    expect(bytes).toBeGreaterThan(10_000);
  });

  it.each([
    // 50,000 before assumptions could be named, totals, sums and other units of its facts came with it, and a year without levels was refused.
    ['commune', 51_970],
    ['ethnicMinorityVillage', 25_000],
    ['modelResidentialArea', 25_000],
  ])('is with the set %s at most %i bytes, its law and sources included', async (set, most) => {
    const { bytes } = await bundle(`export { assess } from 'ntm-rules'; export { ${set} } from 'ntm-rules/rules';`);
    expect(bytes).toBeLessThan(most);
  });

  itInWholeMode('takes a copy of a set where a program has loaded one, and says so where it has none', async () => {
    const answered = async (imports: string) => {
      const { text } = await bundle(`${imports}
        const unit = { id: 'a', level: 'village', province: 'kon-tum', region: 'central-highlands' };
        try { console.log(assess(globalThis.copy, { unit, facts: {} }, { on: '2024-12-31' }).status); }
        catch (error) { console.log(error.code); }`);
      const program = `globalThis.copy = ${JSON.stringify(ethnicMinorityVillage)};${text}`;
      return runNode(['--input-type=module', '-'], { input: program }).out;
    };
    const core = "import { assess } from 'ntm-rules';";
    expect(await answered(core)).toBe('not-loaded\n');
    expect(await answered(`${core} import { modelResidentialArea } from 'ntm-rules/rules'; globalThis.kept = modelResidentialArea;`)).toBe(
      'undetermined\n',
    );
    expect(await answered(`import { assess, createRuleSet } from 'ntm-rules'; globalThis.kept = createRuleSet;`)).toBe('undetermined\n');
  });

  it('says of a copy of a set what it lacks where only sets that take less are loaded', async () => {
    const answered = async (loaded: string) => {
      const { text } = await bundle(`import { assess } from 'ntm-rules';
        import { ${loaded} } from 'ntm-rules/rules';
        globalThis.kept = ${loaded};
        const unit = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
        const facts = { healthInsurance: '80' };
        try { console.log(assess(globalThis.copy, { unit, facts }, { on: '2024-12-31' }).criteria[14].status); }
        catch (error) { console.log(error.code, error.problems[0].params.part); }`);
      return runNode(['--input-type=module', '-'], { input: `globalThis.copy = ${JSON.stringify(commune)};${text}` }).out;
    };
    expect(await answered('ethnicMinorityVillage')).toBe('not-loaded units\n');
    expect(await answered('commune')).toBe('not-met\n');
  });

  itInWholeMode('carries of the assumptions only the one that an application names, and none with a set', async () => {
    const village = "export { ethnicMinorityVillage } from 'ntm-rules/rules';";
    const [without, one, all] = await Promise.all(
      [
        village,
        `${village} export { assumedKonTumVillages } from 'ntm-rules/rules';`,
        `${village} export { ASSUMPTIONS } from 'ntm-rules/rules';`,
      ].map(bundle),
    );
    expect(without!.text).not.toContain('kon-tum-villages');
    expect(one!.text).toContain('kon-tum-villages');
    expect(one!.text).not.toContain('advanced-income');
    expect(all!.text).toContain('advanced-income');
    const { bytes } = await bundle(
      `export { assess, withAssumptions } from 'ntm-rules'; ${village} export { assumedKonTumVillages } from 'ntm-rules/rules';`,
    );
    expect(bytes).toBeLessThanOrEqual(34_000);
  });

  it('is without zod, json-rules-engine or spreadsheets, without data', async () => {
    const { inputs } = await bundle(CORE);
    expect(inputs.length).toBeGreaterThan(3);
    expect(inputs.filter((input) => /node_modules\/(?:zod|json-rules-engine|(?:read|write)-excel-file|fflate|docx)\//.test(input))).toEqual(
      [],
    );
    expect(inputs.some((input) => input.includes('rules.js'))).toBe(false);
  });

  it('is without zod and small for who only names codes and their words', async () => {
    const { bytes, inputs, text } = await bundle("export * from 'ntm-rules/vocabulary';");
    expect(inputs.filter((input) => /node_modules\/|rules\.js/.test(input))).toEqual([]);
    expect(text).toContain('million VND per person per year');
    expect(bytes).toBeLessThan(7 * 1024);
    const one = await bundle("export { STATUS_LABELS } from 'ntm-rules/vocabulary';");
    expect(one.text.length).toBeLessThan(1000);
  });

  it('evaluates no text as code', async () => {
    const { text } = await bundle(`${CORE} export * from 'ntm-rules/rules';`);
    expect(text).not.toMatch(/\beval\(|new Function|Function\(/);
    const program = `
      import { assess } from 'ntm-rules';
      import { commune } from 'ntm-rules/rules';
      const unit = { id: 'a', level: 'commune', region: 'central-highlands' };
      console.log(assess(commune, { unit, facts: { incomePerCapita: '50' } }, { on: '2024-12-31' }).criteria[9].status);`;
    const strict = runNode(['--disallow-code-generation-from-strings', '--input-type=module', '--eval', program]);
    expect(strict).toEqual({ out: 'met\n', err: '', code: 0 });
  });

  it('leaves out the sets that an application does not use, with their data', async () => {
    const [all, one, none] = await Promise.all(
      [
        "export * from 'ntm-rules/rules';",
        "export { ethnicMinorityVillage } from 'ntm-rules/rules';",
        "export { units } from 'ntm-rules/rules';",
      ].map(bundle),
    );
    expect(none!.text.length).toBeLessThan(all!.text.length / 10);
    expect(one!.text.length).toBeLessThan(all!.text.length / 2);
  });

  it('drops what an application does not use', async () => {
    const { text } = await bundle("export { isNtmError } from 'ntm-rules';");
    expect(text.length).toBeLessThan(500);
  });
});

describe('both module systems', () => {
  const ENTRIES: readonly (readonly [imports: string, asked: string])[] = [
    ["import { assess } from 'ntm-rules';", 'assess(copy, dossier, at).status'],
    [
      "import { statusesOfColumns, columnsOf } from 'ntm-rules/population';",
      'statusesOfColumns(copy, at, columnsOf(copy, [dossier])).length',
    ],
    [
      "import { toEngine } from 'ntm-rules/json-rules-engine';",
      "typeof toEngine(copy, at, { province: 'kon-tum', region: 'central-highlands' })",
    ],
    ["import { criterionPage } from 'ntm-rules/documents';", "typeof criterionPage(copy, '1', { on: '2024-12-31' })"],
  ];

  it.each(someOf(ENTRIES, 2))('take a copy of a set from elsewhere, also of one with totals: %s', (imports, asked) => {
    const program = `${imports}
      for (const copy of ${JSON.stringify([ethnicMinorityVillage, commune])}) {
        const at = { on: '2024-12-31' };
        const dossier = { unit: { id: 'a', level: copy.level, province: 'kon-tum', region: 'central-highlands' }, facts: {} };
        console.log(${asked});
      }`;
    // A set is longer than a command may be.
    const { out, err, code } = runNode(['--input-type=module', '-'], { input: program });
    expect([out.trimEnd().split('\n').length, err, code]).toEqual([2, '', 0]);
  });

  it.each(someOf(['module', 'commonjs'], 2))('write and read spreadsheets as %s', (type) => {
    const imports =
      type === 'module'
        ? "import { readReview, writeReview } from 'ntm-rules/xlsx'; import { ethnicMinorityVillage as set } from 'ntm-rules/rules';"
        : "const { readReview, writeReview } = require('ntm-rules/xlsx'); const { ethnicMinorityVillage: set } = require('ntm-rules/rules');";
    const program = `${imports}
      writeReview(set)
        .then((workbook) => readReview(workbook, set, { recordedOn: '2026-11-30' }))
        .catch((error) => console.log(error.code));`;
    expect(runNode([`--input-type=${type}`, '--eval', program])).toEqual({ out: 'nothing-filled\n', err: '', code: 0 });
  });

  it.each(someOf(['commonjs', 'module'], 2))('write documents for a word processor as %s', (type) => {
    const imports =
      type === 'module'
        ? "import { writeDocx } from 'ntm-rules/docx'; import { toHtml } from 'ntm-rules/documents';"
        : "const { writeDocx } = require('ntm-rules/docx'); const { toHtml } = require('ntm-rules/documents');";
    const program = `${imports}
      const document = { title: 'A', language: 'vi', blocks: [] };
      writeDocx(document).then((bytes) => console.log(bytes[0], toHtml(document).length > 1000));`;
    expect(runNode([`--input-type=${type}`, '--eval', program])).toEqual({ out: '80 true\n', err: '', code: 0 });
  });

  it('CommonJS and ES modules answer alike and know one another’s errors', () => {
    const program = `
      const { assess, isNtmError } = require('ntm-rules');
      const { commune } = require('ntm-rules/rules');
      const { parseInstrument } = require('ntm-rules/schema');
      import('ntm-rules').then(async (esm) => {
        const { commune: sameSet } = await import('ntm-rules/rules');
        const dossier = { unit: { id: 'a', level: 'commune', region: 'central-highlands' }, facts: { incomePerCapita: '49' } };
        const at = { on: '2024-12-31' };
        const same = JSON.stringify(assess(commune, dossier, at)) === JSON.stringify(esm.assess(sameSet, dossier, at));
        let known = false;
        try { parseInstrument({}); } catch (error) { known = esm.isNtmError(error) && isNtmError(error); }
        // A set of one module system, assessed by the other.
        const mixed = JSON.stringify(assess(sameSet, dossier, at)) === JSON.stringify(esm.assess(commune, dossier, at));
        console.log(same, known, mixed);
      });`;
    expect(runNode(['--input-type=commonjs', '--eval', program])).toEqual({ out: 'true true true\n', err: '', code: 0 });
  });
});
