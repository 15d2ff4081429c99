import type { Amending } from '../amending.ts';
import { conflicts } from '../check/instruments.ts';
import * as operations from './by-name.ts';
import { unknownTarget } from './outcome.ts';

const OPERATIONS: Required<Amending['operations']> = operations;

/** Every operation, for sets that anything may amend. */
export const EVERY_OPERATION: Amending = {
  operations: OPERATIONS,
  other: (_text, operation, { instrument }) => unknownTarget(instrument, operation),
  conflicts,
};
