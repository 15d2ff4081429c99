import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { assess, rules } from './library.mjs';
import { startService } from './service.mjs';

const service = await startService();
const source = readFileSync(new URL('../client/call.ts', import.meta.url), 'utf8');
// Below this folder, so that the packages are found from there.
const folder = mkdtempSync(fileURLToPath(new URL('../client/.generated-', import.meta.url)));
after(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'service.d.ts'), astToString(await openapiTS(new URL(`${service.url}/openapi.json`))));

/** What the compiler says of a program against the generated types. */
function complaints(name, text) {
  const file = join(folder, name);
  writeFileSync(file, text);
  const program = ts.createProgram([file], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
  });
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

// Of Node the program uses its arguments alone.
const NODE = 'declare const process: { argv: string[] };\n';

test('the program is right by the types that are generated from the document', () => {
  assert.deepEqual(complaints('call.ts', NODE + source), []);
});

for (const [wrong, from, to] of [
  ['a detail that there is not', "detail: 'summary'", "detail: 'short'"],
  ['no day', "on: '2024-12-31'", 'year: 2024'],
  ['a set that there is not', "ruleSet: 'commune'", "ruleSet: 'comune'"],
  ['a fact that there is not', 'incomePerCapita: income', 'incomePerHead: income'],
  ['a field that the answer has not', 'tally.total', 'tally.all'],
]) {
  test(`and the compiler refuses ${wrong}`, () => {
    assert.ok(source.includes(from), from);
    assert.notDeepEqual(complaints('wrong.ts', NODE + source.replace(from, to)), []);
  });
}

test('it runs: the answer of the library, and a refusal by its path', async () => {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  const program = join(folder, 'call.mjs');
  writeFileSync(program, outputText);
  const run = async (...args) => (await promisify(execFile)(process.execPath, [program, service.url, ...args])).stdout.trim().split('\n');
  const unit = { id: '23467', name: 'Xã Pờ Ê', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
  const facts = { incomePerCapita: '49.5', irrigatedArea: { numerator: '412', denominator: '500' } };
  const { status, tally } = assess(rules.commune, { unit, facts }, { on: '2024-12-31' });
  const [first, second] = await run();
  assert.equal(first, `${status} ${tally.lower}-${tally.upper}/${tally.total}`);
  assert.match(second, /^10 .*: 0\.5 million-vnd-per-person-per-year$/);
  assert.match((await run('nhiều'))[0], /^dossier\.facts\.incomePerCapita: /);
});
