import type { CoreErrorCode } from '../model/error-codes.ts';
import { SENTENCES } from '../model/error-messages.ts';
import { ntmError, problem } from '../model/errors.ts';
import type { NtmError, Problem } from '../model/errors.ts';
import type { OptionName } from './option-table.ts';

/** By which option a command was given what the library calls so. */
export const OPTION_OF: Readonly<Record<string, OptionName>> = {
  on: 'on',
  year: 'year',
  knownOn: 'known-on',
  submittedOn: 'submitted-on',
  accept: 'accept',
  drafts: 'draft',
  assume: 'assume',
  criterion: 'criterion',
  threshold: 'threshold',
  target: 'target',
  atLeast: 'at-least',
  counting: 'counting',
  column: 'column',
  region: 'region',
  province: 'province',
  groups: 'group',
  traits: 'trait',
  recordedOn: 'recorded-on',
};

/** What the library says of an argument, said of the option that it was given by. */
function inOption(found: Problem, command: string | undefined): Problem {
  // A place is given by an option for each of its parts.
  const isOfPlace = found.path[0] === 'place' && found.path.length > 1;
  const [field = ''] = isOfPlace ? found.path.slice(1) : found.path;
  // The target of a search is a threshold; elsewhere it is a number of criteria.
  const name = Object.hasOwn(OPTION_OF, field) ? OPTION_OF[command === 'solve' && field === 'target' ? 'threshold' : field] : undefined;
  const isListed = field === 'drafts' || field === 'assume';
  if (name === undefined || (!isOfPlace && found.path.length > (isListed ? 2 : 1))) return found;
  const [option, path] = [`--${name}`, [`--${name}`]];
  if (found.params['option'] !== field || !Object.hasOwn(SENTENCES, found.code)) return { ...found, path };
  return problem(found.code as CoreErrorCode, path, { ...found.params, option });
}

/** An error of the library in the words of the command line: each argument by its option. */
export function inOptions(error: NtmError, command: string | undefined): NtmError {
  const [first, ...rest] = error.problems.map((found) => inOption(found, command));
  return ntmError([first!, ...rest]);
}
