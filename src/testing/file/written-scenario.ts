import type { Problem } from '../../model/errors.ts';
import type { Names } from './names.ts';
import { writtenFacts } from './written-facts.ts';
import { expectationOf, hasFields, withStatus } from './written-words.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A scenario with the defaults of its file filled in, in the form of the schema. */
export interface WrittenScenario {
  readonly value: unknown;
  /** Where in the file stands what has this path in the value. */
  readonly placeOf: (path: readonly string[]) => string[];
  /** What is wrong with the names of facts. */
  readonly problems: readonly Problem[];
}

/** Scenario and defaults are put together entry by entry in these; of all else the scenario's takes the place. */
const BY_ENTRY: readonly string[] = ['unit', 'facts', 'judgements', 'suppose'];

/** What each scenario says for itself. */
const OF_EACH: readonly string[] = ['name', 'expect'];

/** Entries of both, those of the second first; `null` takes away what the first says. */
function over(defaults: Fields, own: Fields): Fields {
  const isTakenAway = (key: string): boolean => own[key] === null && key in defaults;
  return Object.fromEntries(Object.entries({ ...defaults, ...own }).filter(([key]) => !isTakenAway(key)));
}

/** What a scenario says over what is said of all. */
function put(defaults: Fields, own: Fields): Fields {
  const both = BY_ENTRY.filter((field) => hasFields(defaults[field]) && hasFields(own[field]));
  const joined = both.map((field) => [field, over(defaults[field] as Fields, own[field] as Fields)] as const);
  return { ...over(defaults, own), ...Object.fromEntries(joined) };
}

/** Judgements with codes for the words of their statuses. */
function writtenJudgements(value: unknown): unknown {
  return hasFields(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withStatus(item)])) : value;
}

function isIn(fields: Fields, [field = '', entry]: readonly string[]): boolean {
  if (!Object.hasOwn(fields, field)) return false;
  const inner = fields[field];
  return entry === undefined || !BY_ENTRY.includes(field) || !hasFields(inner) || Object.hasOwn(inner, entry);
}

/** Fields that stand in the defaults and are each scenario's own. */
export function notForAll(defaults: Fields): readonly string[] {
  return OF_EACH.filter((field) => field in defaults);
}

/**
 * Fills the defaults into a scenario, and codes for words: names of facts, yes and no, statuses, numbers of rows.
 *
 * @param own - what the file says of this scenario.
 * @param defaults - what it says of all.
 * @param places - where in the file the two stand.
 * @param namesOf - finds the names of the law that is asked.
 */
export function writtenScenario(
  own: unknown,
  defaults: Fields,
  places: { readonly own: readonly string[]; readonly defaults: readonly string[] },
  namesOf: (fields: Fields) => Names | undefined,
): WrittenScenario {
  if (!hasFields(own)) return { value: own, placeOf: (path) => [...places.own, ...path], problems: [] };
  const names = namesOf(put(defaults, own));
  const common = writtenFacts(defaults['facts'], names, [...places.defaults, 'facts']);
  const special = writtenFacts(own['facts'], names, [...places.own, 'facts']);
  const inWords = (fields: Fields, facts: unknown): Fields => ({
    ...fields,
    ...('facts' in fields ? { facts } : {}),
    ...('judgements' in fields ? { judgements: writtenJudgements(fields['judgements']) } : {}),
  });
  const [below, above] = [inWords(defaults, common.facts), inWords(own, special.facts)];
  const whole = put(below, above);
  const value = 'expect' in whole ? { ...whole, expect: expectationOf(whole['expect']) } : whole;
  const hasRows = hasFields(own['expect']) && 'rows' in own['expect'];
  const placeOf = (path: readonly string[]): string[] => {
    const isOfAll = !isIn(above, path) && isIn(below, path);
    const [field, entry = '', ...rest] = path;
    if (field === 'facts' && path.length > 1) {
      const { keys } = isOfAll ? common : special;
      return [...(isOfAll ? places.defaults : places.own), 'facts', keys.get(entry) ?? entry, ...rest];
    }
    // The numbers of rows stand in the expectation itself, unless the file says "rows".
    const inFile = field === 'expect' && entry === 'rows' && !hasRows ? ['expect', ...rest] : path;
    return [...(isOfAll ? places.defaults : places.own), ...inFile];
  };
  return { value, placeOf, problems: [...common.problems, ...special.problems] };
}
