import { problem, throwIfAny } from '../../model/errors.ts';
import type { Problem } from '../../model/errors.ts';
import { scopeIncludes } from '../../law/place.ts';
import { findIndicator } from '../../law/text.ts';
import type { IndicatorText } from '../../law/text.ts';
import { leavesOf } from '../../law/walk-condition.ts';
import { exceptionGrade } from '../../law/exceptions.ts';
import { isAccepted } from '../../law/weaker.ts';
import type { Limit } from '../../engine/limit.ts';
import type { CompiledSet } from '../../engine/compiled-set.ts';
import { chainOf, conditionsOf, limitAt, placeIn } from './chain.ts';
import type { Dialect } from './dialect.ts';
import { FALSE, TRUE, whole } from './expression.ts';
import type { Sql } from './expression.ts';
import type { Names } from './names.ts';
import type { PlaceKind } from './places.ts';

/** A cell of the table of thresholds; null where no comparison can be made. */
export type Cell = string | boolean | null;

/** A column of the table of thresholds, with a cell for each kind of place. */
export interface LevelColumn {
  readonly name: string;
  /** SQL type of the column. */
  readonly type: string;
  readonly cells: readonly Cell[];
  /** Number of the indicator, and the instruments that state the values. */
  readonly note: string;
}

/** What a leaf compares its fact with. */
export interface Level {
  /** A column or a constant; `undefined` where no kind of place has a value. */
  readonly value: Sql | undefined;
  /** False where the law asks nothing. */
  readonly applies: Sql;
}

/** The thresholds of a set at all kinds of place. */
export interface Levels {
  readonly columns: readonly LevelColumn[];
  readonly level: (indicator: string, param: string) => Level;
  /** Where the scope of an exception takes in the unit, and it is confirmed well enough there, or is not. */
  readonly isInScope: (indicator: string, exception: string, isConfirmed: boolean) => Sql;
}

const UNKNOWN_LEVEL: Level = { value: undefined, applies: TRUE };

interface Site {
  readonly compiledSet: CompiledSet;
  readonly indicator: IndicatorText;
  readonly kind: PlaceKind;
}

/** The digits that a column needs: before the point, and behind it. */
function decimalType(cells: readonly Cell[], dialect: Dialect, path: readonly string[], problems: Problem[]): string {
  const parts = cells.filter((cell) => typeof cell === 'string').map((cell) => cell.replace('-', '').split('.'));
  const scale = Math.max(...parts.map(([, fraction = '']) => fraction.length));
  const precision = scale + Math.max(...parts.map(([integer = '']) => integer.length));
  const { mostDigits } = dialect;
  if (precision > mostDigits) problems.push(problem('too-long', path, { length: String(precision), limit: String(mostDigits) }));
  return dialect.decimal(scale, precision);
}

/** Number of an indicator, and of the instruments that state what a parameter of it is. */
function noteOf(sites: readonly (Site | undefined)[], limits: readonly (Limit | undefined)[]): string {
  const cited = new Set(limits.map((limit) => limit?.required.cite?.instrument));
  const instruments = [...new Set(sites.map((site) => site?.compiledSet))].flatMap((compiledSet) => compiledSet?.instruments ?? []);
  const numbers = instruments.filter(({ id }) => cited.has(id)).map(({ number }) => number);
  return [sites.find((site) => site !== undefined)!.indicator.no, ...new Set(numbers)].join(', ');
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items)];
}

/** Resolves every threshold and every scope of an exception of a set; throws where a decimal is too long for the dialect. */
export function levelsOf(set: string, kinds: readonly PlaceKind[], dialect: Dialect, names: Names): Levels {
  const columns: LevelColumn[] = [];
  const problems: Problem[] = [];
  const levels = new Map<string, Level>();
  const scopes = new Map<string, Sql>();
  const compiledSets = kinds.map((kind) => chainOf(kind.text.compiledSet).find(({ ruleSet }) => ruleSet.id === set)!);

  /** A constant where every kind of place has the same yes or no, else a column. */
  const yesOrNo = (cells: readonly Cell[], note: string, ...words: string[]): Sql => {
    const [first] = cells;
    if (typeof first === 'boolean' && cells.every((cell) => cell === first)) return first ? TRUE : FALSE;
    const name = names.of(...words);
    columns.push({ name, type: dialect.boolean, cells, note });
    return whole(`t.${name}`);
  };

  const sitesOf = (row: string): (Site | undefined)[] => {
    const found = new Map([...new Set(compiledSets)].map((compiledSet) => [compiledSet, findIndicator(compiledSet.text, row)?.indicator]));
    return kinds.map((kind, index) => {
      const compiledSet = compiledSets[index]!;
      const indicator = found.get(compiledSet);
      return indicator === undefined ? undefined : { compiledSet, indicator, kind };
    });
  };

  const addLevel = (row: string, param: string, sites: readonly (Site | undefined)[]): void => {
    const limits = sites.map((site) => {
      const hasParam = site?.indicator.parameters.has(param) === true;
      return site === undefined || !hasParam ? undefined : limitAt(site.compiledSet, site.indicator, param, site.kind);
    });
    const cells = limits.map((limit): Cell => {
      if (limit === undefined || limit.blocked !== undefined) return null;
      return limit.decimal?.text ?? limit.boolean ?? null;
    });
    const note = noteOf(sites, limits);
    const applies = yesOrNo(
      limits.map((limit) => limit?.blocked !== 'not-required'),
      note,
      'level',
      set,
      row,
      param,
      'asked',
    );
    const path = [set, row, param];
    if (cells.every((cell) => cell === null)) levels.set(JSON.stringify([row, param]), { value: undefined, applies });
    else if (cells.some((cell) => typeof cell === 'string')) {
      const name = names.of('level', ...path);
      columns.push({ name, type: decimalType(cells, dialect, path, problems), cells, note });
      levels.set(JSON.stringify([row, param]), { value: whole(`t.${name}`), applies });
    } else levels.set(JSON.stringify([row, param]), { value: yesOrNo(cells, note, 'level', ...path), applies });
  };

  const rows = unique(compiledSets.flatMap(({ text }) => text.criteria.flatMap(({ indicators }) => indicators.map(({ id }) => id))));
  for (const row of rows) {
    const sites = sitesOf(row);
    const found = sites.filter((site) => site !== undefined);
    // Each text once: the kinds of place of one province share theirs.
    const texts = new Map(found.map(({ compiledSet, indicator }) => [compiledSet, indicator]));
    const leaves = [...texts].flatMap(([{ text }, indicator]) =>
      conditionsOf(indicator).flatMap((item) => leavesOf(item, text.conditions)),
    );
    const params = unique(leaves.flatMap(({ value }) => (typeof value === 'boolean' ? [] : value.param)));
    for (const param of params) addLevel(row, param, sites);
    for (const exception of unique([...texts.values()].flatMap(({ exceptions }) => exceptions.map(({ id }) => id)))) {
      for (const isConfirmed of [true, false]) {
        const cells = sites.map((site) => {
          const item = site?.indicator.exceptions.find(({ id }) => id === exception);
          if (site === undefined || item === undefined) return false;
          const place = placeIn(site.compiledSet, site.kind);
          return scopeIncludes(item.scope, place) && isAccepted(exceptionGrade(item, place), site.compiledSet.at.accept) === isConfirmed;
        });
        const words = ['scope', set, row, exception, ...(isConfirmed ? [] : ['unconfirmed'])];
        scopes.set(JSON.stringify([row, exception, isConfirmed]), yesOrNo(cells, row, ...words));
      }
    }
  }
  throwIfAny(problems);
  return {
    columns,
    level: (indicator, param) => levels.get(JSON.stringify([indicator, param])) ?? UNKNOWN_LEVEL,
    isInScope: (indicator, exception, isConfirmed) => scopes.get(JSON.stringify([indicator, exception, isConfirmed])) ?? FALSE,
  };
}
