import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder for the files of one test, gone when the test ends. */
export interface Folder {
  /** The path of a name in the folder. */
  readonly at: (name: string) => string;
  /** Writes text and bytes as they are, anything else as JSON, and gives the path; folders of the name are made. */
  readonly write: (name: string, content: unknown) => string;
}

/** Makes an empty folder that lasts until the tests of the file, or of the `describe` in which it is made, have run. */
export function temporaryFolder(): Folder {
  const folder = mkdtempSync(join(tmpdir(), 'ntm-test-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const at = (name: string): string => join(folder, name);
  const write = (name: string, content: unknown): string => {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content));
    return at(name);
  };
  return { at, write };
}
