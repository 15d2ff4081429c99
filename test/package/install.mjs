/*
 * Packs the package, installs it into an empty project as a user would, and tries every entry: as ES module, as CommonJS,
 * and in TypeScript with both ways of resolving modules. Needs the npm registry, so it is no part of `npm test`:
 * `npm run package:install`, or with a package that is packed already: `npm run package:install -- ntm-rules.tgz`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ntm-install-'));
const { exports: entries } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const UNIT = `{ id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' }`;
const DOSSIER = `{ unit: ${UNIT}, facts: { incomePerCapita: '50' } }`;
const AT = `{ on: '2024-12-31' }`;

/** For each entry an expression that must be true; `m` is the entry, `core` and `rules` the two that all need. */
const TRIALS = {
  '.': `m.assess(rules.commune, ${DOSSIER}, ${AT}).criteria[9].status === 'met'`,
  './vocabulary': `m.STATUS_LABELS.met.vi === 'đạt'`,
  './rules': `m.commune.id === 'commune'`,
  './population': `m.impact(rules.commune, rules.commune, [${DOSSIER}], ${AT}).totals.units === 1`,
  './schema': `m.parseDossier(${DOSSIER}, rules.commune).unit.id === 'a'`,
  './documents': `m.toMarkdown(m.unitReport(core.assess(rules.commune, ${DOSSIER}, ${AT}), 'vi')).includes('Thu nhập')`,
  './json-rules-engine': `(await m.assessWithEngine(rules.commune, ${DOSSIER}, ${AT})).criteria[9].status === 'met'`,
  './sql': `m.toSql(rules.commune, ${AT}, { dialect: 'duckdb', table: 'units', keep: ['id'], place: { region: 'central-highlands' }, columns: {} }).sql.includes('SELECT')`,
  './testing': `typeof m.runScenario === 'function'`,
};

/** Entries that need optional peers: without them they load, and what they are asked for names what to install. */
const PEERS = {
  './docx': { packages: ['docx'], trial: `(await m.writeDocx({ title: 'a', language: 'vi', blocks: [] })).byteLength > 0` },
  './xlsx': {
    packages: ['write-excel-file'],
    trial: `(await m.writeIntake(rules.commune, { on: '2024-12-31' })).byteLength > 0`,
  },
};

let [passed, failed] = [0, 0];

function check(name, run) {
  try {
    run();
    passed += 1;
    console.log(`✓ ${name}`);
  } catch (error) {
    failed += 1;
    console.error(`✗ ${name}\n${error.stdout ?? ''}${error.stderr ?? ''}${error.message}`);
  }
}

const run = (command, ...args) => execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
const write = (name, text) => writeFileSync(join(folder, name), text);
const importName = (entry) => (entry === '.' ? 'ntm-rules' : `ntm-rules/${entry.slice(2)}`);

const HEAD = {
  mjs: (entry) =>
    `import * as core from 'ntm-rules';\nimport * as rules from 'ntm-rules/rules';\nimport * as m from '${importName(entry)}';\nconst work = async () => {\n`,
  cjs: (entry) =>
    `const core = require('ntm-rules');\nconst rules = require('ntm-rules/rules');\nconst m = require('${importName(entry)}');\nconst work = async () => {\n`,
};
const TAIL = `};\nwork().catch((error) => { console.error(error); process.exitCode = 1; });\n`;

function tryEntry(entry, kind, body) {
  write(`trial.${kind}`, `${HEAD[kind](entry)}${body}\n${TAIL}`);
  run(process.execPath, `trial.${kind}`);
}

function isTrue(expression) {
  return `void core; void rules;\nif (!(${expression})) throw new Error('not so');`;
}

/** Without the peers the entry loads, and using it says which packages to install. */
function namesPeers(trial, packages) {
  return `let error;
try { await (async () => ${trial})(); } catch (caught) { error = caught; }
if (error?.code !== 'package-missing' || !${JSON.stringify(packages)}.every((name) => error.messages.vi.includes(name))) throw error ?? new Error('works without');
void core; void rules;`;
}

try {
  const [packed] = process.argv.slice(2);
  if (packed === undefined) run('npm', 'pack', '--silent', '--pack-destination', folder, root);
  const archive = packed ?? `./${readdirSync(folder).find((name) => name.endsWith('.tgz'))}`;
  write('package.json', JSON.stringify({ name: 'empty', private: true, type: 'commonjs' }));
  run('npm', 'install', '--silent', '--no-audit', '--no-fund', archive);

  for (const entry of Object.keys(entries).filter((name) => name !== './package.json')) {
    const [trial, peer] = [TRIALS[entry], PEERS[entry]];
    for (const kind of ['mjs', 'cjs']) {
      check(`${importName(entry)} as ${kind}`, () => {
        if (trial === undefined && peer === undefined) throw new Error('nobody has said how this entry is tried');
        tryEntry(entry, kind, trial === undefined ? namesPeers(peer.trial, peer.packages) : isTrue(trial));
      });
    }
  }
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const peers = Object.values(PEERS).flatMap(({ packages }) => packages.map((name) => `${name}@${devDependencies[name]}`));
  run('npm', 'install', '--silent', '--no-audit', '--no-fund', ...peers);
  for (const [entry, { trial }] of Object.entries(PEERS)) {
    for (const kind of ['mjs', 'cjs'])
      check(`${importName(entry)} as ${kind}, with its packages`, () => tryEntry(entry, kind, isTrue(trial)));
  }

  const lines = Object.keys(entries)
    .filter((name) => name !== './package.json')
    .map((entry, index) => `import * as entry${index} from '${importName(entry)}';\nvoid entry${index};`);
  const use = `import { assess } from 'ntm-rules';\nimport type { Assessment } from 'ntm-rules';\nimport { commune } from 'ntm-rules/rules';
const assessment: Assessment = assess(commune, ${DOSSIER}, ${AT});
// @ts-expect-error: a misspelt status
if (assessment.status === 'mett') throw new Error();
export {};\n`;
  for (const [resolution, module] of [
    ['nodenext', 'nodenext'],
    ['bundler', 'esnext'],
  ]) {
    for (const extension of resolution === 'nodenext' ? ['mts', 'cts'] : ['ts']) {
      check(`TypeScript, ${resolution}, .${extension}`, () => {
        write(`use.${extension}`, `${lines.join('\n')}\n${use}`);
        const compilerOptions = { noEmit: true, strict: true, target: 'es2023', module, moduleResolution: resolution, types: [] };
        write('tsconfig.json', JSON.stringify({ compilerOptions, files: [`use.${extension}`] }));
        run(process.execPath, join(root, 'node_modules/typescript/bin/tsc'), '--project', '.');
      });
    }
  }

  check('the command', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const said = run('npx', '--no-install', 'ntm-rules', '--version').trim();
    if (said !== version) throw new Error(`"${said}" instead of "${version}"`);
    write('dossier.json', JSON.stringify({ unit: { id: 'a', level: 'commune', region: 'central-highlands' }, facts: {} }));
    if (!run('npx', '--no-install', 'ntm-rules', 'assess', 'dossier.json', '--on', '2024-12-31').includes('0–19'))
      throw new Error('no answer');
  });
} finally {
  rmSync(folder, { recursive: true });
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
