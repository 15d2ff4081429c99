import { readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { parseArgs } from 'node:util';
import { isNtmError, parseJson, parseRegister, parseRuleSet, rules } from './ntm-rules.mjs';
import { describe } from './problems.mjs';
import { frozen, withDocuments } from './rule-sets.mjs';

const FILES = { type: 'string', multiple: true, default: [] };

/** The files of the sets and of the documents to load: each `--rules FILE`, `--register FILE`, and those in NTM_RULES, NTM_REGISTER. */
export function filesFrom(args, { NTM_RULES = '', NTM_REGISTER = '' }) {
  const { values } = parseArgs({ args, options: { rules: FILES, register: FILES } });
  const all = (named, listed) => [...named, ...listed.split(delimiter).filter((file) => file !== '')];
  return { rules: all(values.rules, NTM_RULES), register: all(values.register, NTM_REGISTER) };
}

const line = (file, path, { vi, en }, code) =>
  `${[file, ...(path.length === 0 ? [] : [path.join('.')])].join(': ')}: ${vi} · ${en} [${code}]`;

/** The sentences are those of one problem of the service. */
const own = (file, code, path, params) => line(file, path, describe(code, params), code);

function read(file) {
  try {
    return { bytes: readFileSync(file) };
  } catch (error) {
    return { wrong: [own(file, 'unreadable-file', [], { reason: error.code ?? 'I/O' })] };
  }
}

/** What a file holds by `parse`, under `key`, or every line that is wrong with it. */
function load(file, key, parse) {
  const { bytes, wrong } = read(file);
  if (wrong !== undefined) return { file, wrong };
  try {
    return { file, [key]: parse(parseJson(bytes)) };
  } catch (error) {
    if (!isNtmError(error)) throw error;
    return { file, wrong: error.problems.map(({ code, path, message }) => line(file, path, message, code)) };
  }
}

/** The sets in files, and a line for everything that is wrong with one: nothing is loaded by halves. */
export function loadRuleSets(files) {
  const read = files.map((file) =>
    load(file, 'ruleSet', (content) => frozen(withDocuments(parseRuleSet(content, { documents: rules.register })))),
  );
  const sets = read.flatMap(({ ruleSet }) => ruleSet ?? []);
  const twice = read.flatMap(({ file, ruleSet }) =>
    ruleSet === undefined || sets.find(({ id }) => id === ruleSet.id) === ruleSet
      ? []
      : own(file, 'duplicate-id', ['id'], { id: ruleSet.id }),
  );
  return { sets, wrong: [...read.flatMap(({ wrong = [] }) => wrong), ...twice] };
}

/** The documents in files, told as the sets are; one id is one document, also of the shipped register. */
export function loadDocuments(files) {
  const known = new Set(rules.register.map(({ id }) => id));
  const read = files.map((file) => load(file, 'documents', parseRegister));
  const twice = read.flatMap(({ file, documents = [] }) =>
    documents.flatMap(({ id }, index) => (known.has(id) ? own(file, 'duplicate-id', [String(index), 'id'], { id }) : (known.add(id), []))),
  );
  return { documents: read.flatMap(({ documents = [] }) => documents), wrong: [...read.flatMap(({ wrong = [] }) => wrong), ...twice] };
}
