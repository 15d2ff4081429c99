import { oneLine } from './level-line.ts';
import { understandLevel } from './level-patterns.ts';
import type { Draft, DraftRow, LevelHead } from './draft.ts';

const AREA = '(?:kv|khu vực|vùng|nhóm|nhóm xã|nhóm thôn)';
/** `KV1: ≥ 80%`, `Khu vực II ≥ 70%`: an area by its number, and the level of it. */
const PART = new RegExp(
  `^(?:đối với )?(?<name>(?<word>${AREA})\\s*(?<no>[IVX]{1,4}|\\d{1,2}))\\s*(?:[:–-]|(?=[≥≤<>]))\\s*(?<level>.+)$`,
  'iu',
);
const MARK = new RegExp(`;|,\\s*(?=(?:đối với )?${AREA}\\s*(?:[IVX]{1,4}|\\d{1,2})\\s*(?:[:–-]|[≥≤<>]))`, 'giu');
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

interface AreaLevel {
  /** One for all spellings: `KV1` and `Khu vực I`. */
  readonly key: string;
  readonly name: string;
  readonly level: string;
}

function keyOf(word: string, no: string): string {
  const place = ROMAN.indexOf(no.toUpperCase());
  return `${/^(?:kv|khu vực|vùng)$/iu.test(word) ? 'kv' : 'nhóm'} ${place === -1 ? Number(no) : place + 1}`;
}

/** The levels of a cell that has one for each of several areas and no word more; `undefined` where anything of it is not understood. */
function areaLevels(text: string, { cells: { unit, content = '' } }: DraftRow): AreaLevel[] | undefined {
  const found = oneLine(text)
    .split(MARK)
    .map((part): AreaLevel | undefined => {
      const { word, no, name, level } = PART.exec(part.trim().replace(/[.,]$/u, ''))?.groups ?? {};
      const understood = level === undefined ? undefined : understandLevel(level, { units: unit === undefined ? [] : [unit], content });
      return understood?.kind === 'number' || understood?.kind === 'word'
        ? { key: keyOf(word!, no!), name: name!, level: level! }
        : undefined;
    });
  const known = found.flatMap((item) => item ?? []);
  const isWhole = known.length > 1 && known.length === found.length && new Set(known.map(({ key }) => key)).size === known.length;
  return isWhole ? known : undefined;
}

/** A table of one column of levels in which some cells have levels for areas, with a column for each area, and what those are called. */
export interface SplitAreas extends Pick<Draft, 'levels' | 'rows'> {
  readonly areas: readonly string[];
}

/** Puts the levels for areas that stand in the words of one cell into columns of their own; all others stay for every area. */
export function splitAreas(levels: readonly LevelHead[], rows: readonly DraftRow[]): SplitAreas {
  const isPlain = levels.length === 1 && levels[0]!.column === undefined && levels[0]!.year === undefined;
  const split = rows.map((row) => (isPlain ? areaLevels(row.levels[0] ?? '', row) : undefined));
  const areas = new Map<string, string>();
  for (const { key, name } of split.flatMap((item) => item ?? [])) if (!areas.has(key)) areas.set(key, name);
  return {
    areas: [...areas.values()],
    levels: [...levels, ...[...areas.values()].map((column) => ({ column }))],
    rows: rows.map((row, index) => {
      const own = split[index];
      const inAreas = [...areas.keys()].map((key) => own?.find((item) => item.key === key)?.level ?? '');
      return { ...row, levels: own === undefined ? [...row.levels, ...inAreas] : ['', ...inAreas] };
    }),
  };
}
