import type { Amending } from '../amending.ts';
import { conflicts } from '../check/instruments.ts';
import {
  addException,
  addIndicator,
  endThreshold,
  renumber,
  repeal,
  replaceCondition,
  replaceDefinition,
  replaceText,
  setThreshold,
  supply,
} from './by-name.ts';
import { unknownTarget } from './outcome.ts';

// One by one: what is taken as a whole cannot be left out by a bundler.
const operations: Required<NonNullable<Amending['operations']>> = {
  addException,
  addIndicator,
  endThreshold,
  renumber,
  repeal,
  replaceCondition,
  replaceDefinition,
  replaceText,
  setThreshold,
};

/** Every operation, for sets that anything may amend. */
export const EVERY_OPERATION: Amending = {
  supply,
  operations,
  other: (_text, operation, { instrument }) => unknownTarget(instrument, operation),
  conflicts,
};
