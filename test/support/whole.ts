import { describe, it } from 'vitest';
import { IS_WHOLE } from './budget.ts';

const notNow = Object.assign(() => undefined, { each: () => () => undefined }) as unknown as typeof it;

/**
 * A test that is there in whole mode only, as `*.whole.test.ts` is: it takes long, and a quicker one of the same file tries what it
 * tries in one variation. In a sample it is not there at all, since a test that is skipped would be one that nobody runs.
 */
export const itInWholeMode: typeof it = IS_WHOLE ? it : notNow;

/** A group of such tests. */
export const describeInWholeMode: typeof describe = IS_WHOLE ? describe : (notNow as unknown as typeof describe);
