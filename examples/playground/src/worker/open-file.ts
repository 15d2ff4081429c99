import type { Dossier } from 'ntm-rules';
import { parseJson, parseRecognitions, parseRegister, parseRuleSet, parseUnits } from 'ntm-rules/schema';
import DOCUMENTS from 'virtual:documents';
import type { FileAnswer, FileQuestion } from './protocol.ts';

/** Workbooks are archives, and begin as all of them do. */
const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

const has = (value: unknown, key: string): boolean => typeof value === 'object' && value !== null && Object.hasOwn(value, key);

/** The documents that are new. Of one that the page knows already, what the library says of it stands. */
function registerIn(value: readonly unknown[]): FileAnswer {
  const ids = new Set(DOCUMENTS.map(({ id }) => id));
  const all = parseRegister(value);
  const documents = all.filter(({ id }) => !ids.has(id));
  return { kind: 'register', documents, known: all.length - documents.length };
}

/** What a JSON file is, by what only such a file has. What it then says is for the readers of the library, or of the page, to judge. */
function readJson(value: unknown): FileAnswer {
  const [first] = Array.isArray(value) ? (value as unknown[]) : [value];
  if (has(first, 'unit') && has(first, 'facts')) {
    return { kind: 'dossiers', dossiers: (Array.isArray(value) ? value : [value]) as Dossier[], problems: [] };
  }
  if (Array.isArray(value) && has(first, 'unit') && has(first, 'ruleSet')) {
    return { kind: 'recognitions', recognitions: parseRecognitions(value) };
  }
  if (Array.isArray(value) && has(first, 'number')) return registerIn(value);
  if (Array.isArray(value) && has(first, 'kind') && has(first, 'province')) return { kind: 'units', units: parseUnits(value) };
  return { kind: 'rule-set', ruleSet: parseRuleSet(value, { documents: DOCUMENTS }) };
}

/** Reads and checks what somebody opened. Loaded only then: the schemas are half of the thread, and the reader of workbooks comes after. */
export async function openFile({ bytes, ruleSet }: FileQuestion): Promise<FileAnswer> {
  if (!isArchive(bytes) || ruleSet === undefined) return readJson(parseJson(bytes));
  const { readIntake } = await import('ntm-rules/xlsx');
  const { dossiers, problems } = await readIntake(bytes, ruleSet);
  return { kind: 'dossiers', dossiers, problems: problems.map(({ path, message, params }) => ({ path, message, params })) };
}
