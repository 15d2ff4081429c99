import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** The files that take longest in whole mode, the longest first. */
const LONG: readonly string[] = [
  'proof/independent.test.ts',
  'proof/mutation.test.ts',
  'proof/columns.test.ts',
  'proof/json-rules-engine.test.ts',
  'proof/columns-of-table.test.ts',
  'proof/readers.test.ts',
  'proof/contradictions.test.ts',
  'proof/impact.test.ts',
  'proof/brought-pack.test.ts',
  'law/adapters/json-schema/dossier-json-schema.test.ts',
  'law/documents/review/review-refused.whole.test.ts',
  'proof/advanced-commune.whole.test.ts',
  'proof/public-types-in-use.whole.test.ts',
];

const place = ({ moduleId }: TestSpecification): number => LONG.findIndex((file) => moduleId.endsWith(`/test/${file}`));

/** Begins with the longest files: one that began last would run alone, and leave the other cores idle. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const long = files.filter((file) => place(file) !== -1).toSorted((a, b) => place(a) - place(b));
    return [...long, ...(await super.sort(files.filter((file) => place(file) === -1)))];
  }
}
