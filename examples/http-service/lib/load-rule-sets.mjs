import { readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { parseArgs } from 'node:util';
import { isNtmError, parseJson, parseRuleSet, rules } from './ntm-rules.mjs';
import { describe } from './problems.mjs';
import { frozen, withDocuments } from './rule-sets.mjs';

/** The files that hold the sets to load: each `--rules FILE`, and those in NTM_RULES. */
export function filesFrom(args, { NTM_RULES = '' }) {
  const { values } = parseArgs({ args, options: { rules: { type: 'string', multiple: true, default: [] } } });
  return [...values.rules, ...NTM_RULES.split(delimiter).filter((file) => file !== '')];
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

function load(file) {
  const { bytes, wrong } = read(file);
  if (wrong !== undefined) return { file, wrong };
  try {
    return { file, ruleSet: frozen(withDocuments(parseRuleSet(parseJson(bytes), { documents: rules.register }))) };
  } catch (error) {
    if (!isNtmError(error)) throw error;
    return { file, wrong: error.problems.map(({ code, path, message }) => line(file, path, message, code)) };
  }
}

/** The sets in files, and a line for everything that is wrong with one: nothing is loaded by halves. */
export function loadRuleSets(files) {
  const read = files.map(load);
  const sets = read.flatMap(({ ruleSet }) => ruleSet ?? []);
  const twice = read.flatMap(({ file, ruleSet }) =>
    ruleSet === undefined || sets.find(({ id }) => id === ruleSet.id) === ruleSet
      ? []
      : own(file, 'duplicate-id', ['id'], { id: ruleSet.id }),
  );
  return { sets, wrong: [...read.flatMap(({ wrong = [] }) => wrong), ...twice] };
}
