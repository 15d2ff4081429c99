import { measures } from '../model/convertible-units.ts';
import { assumedNotices } from './assumed-notices.ts';
import { conflicts } from './check/instruments.ts';
import { declaring } from './declared.ts';
import { excepting } from './exceptions.ts';
import {
  addException,
  addIndicator,
  confirm,
  endThreshold,
  removeColumnRule,
  removeException,
  renumber,
  repeal,
  replaceCaveat,
  replaceCondition,
  replaceDefinition,
  replaceException,
  replaceText,
  replaceTitle,
  setColumnRule,
  setThreshold,
  supply,
} from './operations/by-name.ts';
import { completing } from './met-with.ts';
import { isOpen } from './open-place.ts';
import { unknownTarget } from './operations/outcome.ts';
import { presupposing } from './presupposed.ts';
import { relating } from './relations/related-facts.ts';
import { textAt } from './text-at.ts';
import { bring } from './text-making.ts';
import type { TextMaking } from './text-making.ts';

// One by one: what is taken as a whole cannot be left out by a bundler.
const operations: Required<NonNullable<TextMaking['operations']>> = {
  addException,
  addIndicator,
  confirm,
  endThreshold,
  removeColumnRule,
  removeException,
  renumber,
  repeal,
  replaceCaveat,
  replaceCondition,
  replaceDefinition,
  replaceException,
  replaceText,
  replaceTitle,
  setColumnRule,
  setThreshold,
};

/** Everything that it takes to put the text of any set together; there as soon as a program has loaded what refers to it. */
export const WHOLE_TEXT_MAKING: TextMaking = /* @__PURE__ */ bring({
  textAt,
  supply,
  operations,
  other: (_text, operation, { instrument }) => unknownTarget(instrument, operation),
  conflicts,
  assumedNotices,
  declaring,
  excepting,
  presupposing,
  completing,
  relating,
  measures,
  isOpen,
});
