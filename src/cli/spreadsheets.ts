import { readFileSync } from 'node:fs';
import { commandError } from './command-problem.ts';
import { fileError } from './read-json.ts';

/** The entry for spreadsheets, loaded only here. */
export async function spreadsheets(): Promise<typeof import('../documents/xlsx/index.ts')> {
  return import('../documents/xlsx/index.ts');
}

/** The topic that a command was given, one of those that it knows. */
export function topicOf<Topic extends string>(word: string | undefined, topics: readonly Topic[]): Topic {
  const topic = topics.find((candidate) => candidate === word);
  if (topic !== undefined) return topic;
  const known = topics.map((candidate) => `"${candidate}"`).join(', ');
  throw commandError('unknown-command', [], { reason: `"${word ?? ''}" → ${known}?` });
}

/** The bytes of a file; throws `unreadable-file`. */
export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw fileError('unreadable-file', file, error);
  }
}
