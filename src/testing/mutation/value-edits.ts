import { dayAfter, dayBefore } from '../../value/calendar.ts';
import type { Scope } from '../../model/primitives.ts';
import { LEVELS, REGIONS, TRAITS } from '../../model/vocabulary.ts';
import { follow } from '../sites/follow.ts';
import type { Instruments } from '../sites/own-text.ts';
import { moved, stepOf } from '../sites/quantity.ts';
import { clauseOf, valueSites } from '../sites/value-sites.ts';
import type { ValueSite } from '../sites/value-sites.ts';
import type { Edit } from './mutant.ts';

type Change = readonly [change: string, apply: (site: ValueSite, instruments: Instruments) => void];
type Fields = Partial<Pick<ValueSite['entry'], 'value' | 'state' | 'relativeTo'>>;

/** Another value in the place of one, also where an amendment quotes it. */
function replaced(change: string, before: Fields, after: Fields): Change {
  return [
    change,
    (site, instruments) => {
      Object.assign(site.entry, after);
      follow(instruments, site.target, before, after);
    },
  ];
}

function valueChanges({ entry, unit }: ValueSite): Change[] {
  const { value, state, relativeTo } = entry;
  const to = (next: string | boolean): Change => replaced(`value ${String(value)} → ${String(next)}`, { value }, { value: next });
  if (typeof value === 'boolean') return [to(!value)];
  if (typeof value === 'string') return [to(moved(value, `-${stepOf(unit)}`)), to(moved(value, stepOf(unit)))];
  if (relativeTo !== undefined) {
    return ['-0.01', '0.01'].map((step) => {
      const next = { ...relativeTo, factor: moved(relativeTo.factor, step) };
      return replaced(`factor ${relativeTo.factor} → ${next.factor}`, { relativeTo }, { relativeTo: next });
    });
  }
  const next = state === 'delegated' ? 'missing' : 'delegated';
  return [replaced(`state ${String(state)} → ${next}`, { state }, { state: next })];
}

function dateChanges({ entry }: ValueSite): Change[] {
  return (['from', 'to'] as const).flatMap((field) => {
    const date = entry[field];
    if (date === undefined) return [];
    return [dayBefore(date), dayAfter(date)].map((next): Change => [
      `${field} ${date} → ${next}`,
      (site) => {
        site.entry[field] = next;
      },
    ]);
  });
}

function yearChanges({ entry: { year } }: ValueSite): Change[] {
  if (year === undefined) return [];
  return [year - 1, year + 1].map((next) => [
    `year ${year} → ${next}`,
    (site) => {
      site.entry.year = next;
    },
  ]);
}

function rescoped(change: string, next: (scope: Scope) => Scope): Change {
  return [
    change,
    (site) => {
      const entries = Object.entries(next(site.entry.scope ?? {})).filter(([, list]) => list !== undefined);
      if (entries.length === 0) delete site.entry.scope;
      else site.entry.scope = Object.fromEntries(entries);
    },
  ];
}

/** Lists of a scope that are alternatives, with the words that they choose from. */
const ALTERNATIVES = [
  ['regions', REGIONS],
  ['levels', LEVELS],
] as const;

type Alternative = 'regions' | 'columns' | 'groups' | 'levels';

function listChanges(field: Alternative, held: readonly string[], words: readonly string[]): Change[] {
  return [
    rescoped(field === 'levels' ? 'for every level' : field === 'groups' ? 'for every group' : 'for every column', (scope) => ({
      ...scope,
      [field]: undefined,
    })),
    ...words
      .filter((word) => !held.includes(word))
      .map((word) => rescoped(`also for ${word}`, (scope) => ({ ...scope, [field]: [...held, word] }))),
    ...(held.length < 2
      ? []
      : held.map((word) => rescoped(`not for ${word}`, (scope) => ({ ...scope, [field]: held.filter((other) => other !== word) })))),
  ];
}

/** Columns and groups that some value is for: a set's own words, which no list of words has. */
type Named = Readonly<Record<'columns' | 'groups', readonly string[]>>;

function scopeChanges({ entry }: ValueSite, named: Named): Change[] {
  const { scope } = entry;
  const alternatives: readonly (readonly [Alternative, readonly string[]])[] = [
    ...ALTERNATIVES,
    ['columns', named.columns],
    ['groups', named.groups],
  ];
  const lists = alternatives.flatMap(([field, words]) => {
    const held = scope?.[field];
    return held === undefined ? [] : listChanges(field, held, words);
  });
  const provinces = scope?.provinces === undefined ? [] : [rescoped('for every province', (held) => ({ ...held, provinces: undefined }))];
  const traits = TRAITS.filter((trait) => scope?.traits?.includes(trait) === true).map((trait) =>
    rescoped(`also without ${trait}`, (held) => {
      const rest = held.traits?.filter((other) => other !== trait) ?? [];
      return { ...held, traits: rest.length === 0 ? undefined : rest };
    }),
  );
  return [...lists, ...provinces, ...traits];
}

/** Every way in which one dated value can be a little wrong: itself, its days, its year, its scope. */
export function valueEdits(instruments: Instruments): Edit[] {
  const sites = valueSites(instruments);
  const all = (field: keyof Named): string[] => [...new Set(sites.flatMap(({ entry }) => entry.scope?.[field] ?? []))];
  const named: Named = { columns: all('columns'), groups: all('groups') };
  return sites.flatMap((site, index) =>
    [...valueChanges(site), ...dateChanges(site), ...yearChanges(site), ...scopeChanges(site, named)].map(([change, apply]) => ({
      clause: clauseOf(site),
      change,
      apply: (copy) => apply(valueSites(copy)[index]!, copy),
    })),
  );
}
