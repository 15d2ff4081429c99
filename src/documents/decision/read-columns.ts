import type { ColumnRule } from '../../model/criterion.ts';
import type { Column } from '../../model/declared.ts';
import type { Scope } from '../../model/primitives.ts';
import { regionOf } from '../../model/provinces.ts';
import { TRAITS } from '../../model/vocabulary.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { TRAIT_WORDS } from '../../explain/words.ts';
import { readProvince } from '../intake/read-province.ts';
import { readRegion } from '../intake/read-region.ts';
import { sameWord } from '../sheet/names.ts';
import type { Reading } from '../sheet/read-number.ts';
import type { SheetCell } from '../sheet/sheet.ts';
import { idOf, uniqueIds } from './ids.ts';
import { cellText, readPlaced, refuse, textOf, wordOf } from './placed.ts';
import type { PlacedCell } from './placed.ts';
import { readCitation } from './read-citation.ts';
import { readGrade } from './read-grade.ts';
import type { GradeKey, LineGrade, Sources } from './read-grade.ts';
import type { SetInfo } from './read-info.ts';
import type { PlacedRow } from './read-sheets.ts';
import { COLUMNS, COLUMN_KINDS_BY_WORD, YES } from './set-words.ts';
import type { ColumnKey } from './set-words.ts';

/** The lines of the sheet of columns: what headers of levels name, and what becomes of them in the set. */
export interface SetColumns {
  /** The scope of the values under a title; `undefined` for a title that no line has. */
  readonly scopeOf: (title: string) => Scope | undefined;
  readonly titles: readonly string[];
  readonly columns: readonly Column[];
  /** Groups that levels are for and no column is. */
  readonly groups: NonNullable<RuleSet['groups']>;
  readonly rules: readonly ColumnRule[];
  /** True where the region of a unit chooses a level. */
  readonly isByRegion: boolean;
}

interface Line {
  readonly title: string;
  readonly scope?: Scope;
  readonly column?: Column;
  readonly rule?: ColumnRule;
}

type Row = PlacedRow<ColumnKey>;

/** Reads several things of one cell, with a semicolon or a line for each. */
function several<T>(placed: PlacedCell, reader: (cell: SheetCell) => Reading<T>, marks = /[;\n]/): [T, ...T[]] | undefined {
  const read = readPlaced(placed, (cell): Reading<readonly T[]> => {
    const found: T[] = [];
    for (const part of cellText(cell).split(marks)) {
      const reading = reader({ value: part.trim() });
      if (!('value' in reading)) return reading;
      found.push(reading.value);
    }
    return { value: found };
  });
  return read === undefined || read.length === 0 ? undefined : (read as [T, ...T[]]);
}

/** A trait in the words of the vocabulary. It is one of communes: "thôn đặc biệt khó khăn" is a village of any commune, and another thing. */
function readTraitName({ value }: SheetCell): Reading<(typeof TRAITS)[number]> {
  const word = String(value)
    .trim()
    .replace(/^(?:(?:thôn|làng|bản|buôn|ấp|khu dân cư)\s+)?thuộc (?=xã\s)/iu, '');
  const found = TRAITS.find((trait) => sameWord(TRAIT_WORDS.vi[trait], word));
  if (found !== undefined) return { value: found };
  const list = TRAITS.map((trait) => `"${TRAIT_WORDS.vi[trait]}"`).join(', ');
  const { header } = COLUMNS.groups;
  return {
    expected: {
      vi: `một trong: ${list}, là đặc điểm của xã; đặc điểm của riêng thôn, bản, làng thì để trống ô này và ghi một nhóm do mình đặt tên ở cột "${header}"`,
      en: `one of: ${list}, which are traits of communes; for a trait of villages leave this cell blank and write a group of a name of your own under "${header}"`,
    },
  };
}

const readGroup = ({ value }: SheetCell): Reading<string> => ({ value: idOf(String(value)) });

function wholesOf(row: Row) {
  const regions = several(row.cell('regions'), readRegion);
  const groups = several(row.cell('groups'), readGroup, /[;,\n]/);
  const traits = several(row.cell('traits'), readTraitName);
  const anyTraits = several(row.cell('anyTraits'), readTraitName);
  const provinces = several(row.cell('provinces'), readProvince);
  return {
    ...(regions && { regions }),
    ...(groups && { groups }),
    ...(traits && { traits }),
    ...(anyTraits && { anyTraits }),
    ...(provinces && { provinces }),
  };
}

/** Says of a column that no unit can be in it. */
function impossible(row: Row, { regions }: { readonly regions?: readonly string[] }, { province }: SetInfo): void {
  const own = province === undefined ? undefined : regionOf(province);
  if (own === undefined || regions === undefined || regions.includes(own)) return;
  refuse(row.cell('regions'), {
    vi: 'vùng của tỉnh áp dụng: không đơn vị nào của tỉnh thuộc cột này',
    en: 'the region of the province: no unit of it can be in this column',
  });
}

interface Known {
  readonly info: SetInfo;
  readonly sources: Sources;
  readonly idFor: (wanted: string) => string;
}

function citeOf(row: Row, { info }: Known) {
  return {
    instrument: info.instrumentId,
    ...(info.annex === undefined ? {} : { annex: info.annex }),
    ...readPlaced(row.cell('place'), readCitation),
  };
}

function gradeOf(row: Row, { info, sources }: Known): LineGrade | undefined {
  return readGrade((key: GradeKey) => row.cell(key), sources, info.days, info.forAll);
}

function columnOf(row: Row, title: string, known: Known): Line | undefined {
  const { provinces, ...asked } = wholesOf(row);
  const isRest = wordOf(row.cell('rest'), { [YES]: true }) === true;
  if (provinces !== undefined)
    return refuse(row.cell('provinces'), {
      vi: 'để trống: cột của phụ lục không chia theo tỉnh',
      en: 'nothing: columns of an annex are not by province',
    });
  if (isRest && Object.keys(asked).length > 0)
    return refuse(row.cell('rest'), {
      vi: 'để trống, vì cột đã ghi dành cho ai',
      en: 'nothing, because the line says already for whom it is',
    });
  if (!isRest && Object.keys(asked).length === 0) {
    return refuse(row.cell('groups'), {
      vi: 'cột này dành cho ai: nhóm, vùng, đặc điểm, hoặc "Còn lại"; nếu không thì không đơn vị nào thuộc cột này',
      en: 'for whom the column is: groups, regions, traits or the rest; otherwise no unit is in it',
    });
  }
  impossible(row, asked, known.info);
  const grade = gradeOf(row, known);
  const id = textOf(row.cell('id')) ?? known.idFor(shortTitle(title));
  if (grade === undefined) return undefined;
  const when = isRest ? { otherwise: true as const } : asked;
  return { title, scope: { columns: [id] }, column: { id, title: { vi: title, en: title }, when, cite: citeOf(row, known), ...grade } };
}

/** `Khu vực I (KV1)` is called by what stands in brackets. */
export function shortTitle(title: string): string {
  return idOf(/\(([\p{Lu}\d-]{2,})\)/u.exec(title)?.[1] ?? title);
}

/** The columns in which alone a scope is: by their names. */
function columnsNamed(row: Row, columns: readonly Column[]): [string, ...string[]] | undefined {
  return several(row.cell('target'), ({ value }): Reading<string> => {
    const column = columns.find(({ title }) => sameWord(title.vi, String(value)));
    const expected = { vi: 'tên một cột của phụ lục ở trang này', en: 'the name of a column of the annex on this sheet' };
    return column === undefined ? { expected } : { value: column.id };
  });
}

/** Of several groups a unit has to be in one. A group that makes a column beside one that makes none is meant otherwise. */
function mixesGroups({ groups = [] }: Scope, columns: readonly Column[]): boolean {
  const inColumns = new Set(columns.flatMap(({ when }) => when.groups ?? []));
  return groups.some((group) => inColumns.has(group)) && groups.some((group) => !inColumns.has(group));
}

function scopeOf(row: Row, columns: readonly Column[]): Scope | undefined {
  const { anyTraits: _one, ...asked } = wholesOf(row);
  const isNamed = textOf(row.cell('target')) !== undefined;
  const own = isNamed ? columnsNamed(row, columns) : undefined;
  if (isNamed && own === undefined) return undefined;
  const scope: Scope = { ...asked, ...(own && { columns: own }) };
  if (mixesGroups(scope, columns))
    return refuse(row.cell('groups'), {
      vi: 'chỉ nhóm riêng của mức này: nếu mức chỉ cho nhóm ấy trong một cột thì bỏ nhóm của cột ở đây và ghi tên cột ở "Áp dụng cột"; nếu cho đơn vị thuộc một trong các nhóm thì mỗi nhóm một hàng',
      en: 'the group of this level alone: where it is for that group in one column, take the group of the column out here and name the column under "Áp dụng cột"; where one of the groups is enough, give each its own line',
    });
  if (Object.keys(scope).length > 0) return scope;
  return refuse(row.cell('regions'), {
    vi: 'phạm vi áp dụng: vùng, tỉnh, nhóm, đặc điểm hoặc cột',
    en: 'the scope: regions, provinces, groups, traits or columns',
  });
}

function ruleOf(row: Row, title: string, known: Known, columnNamed: (name: string) => string | undefined): Line | undefined {
  const { traits, anyTraits } = wholesOf(row);
  const target = row.cell('target');
  const name = textOf(target);
  const region = name === undefined ? undefined : columnNamed(name);
  if (region === undefined)
    return refuse(target, { vi: 'tên một cột của trang này, hoặc tên vùng', en: 'the name of a column of this sheet, or of a region' });
  if (traits === undefined)
    return refuse(row.cell('traits'), { vi: 'đặc điểm của đơn vị được chuyển cột', en: 'which traits a unit has to have' });
  const grade = gradeOf(row, known);
  if (grade === undefined) return undefined;
  const { instrument: _own, ...cite } = citeOf(row, known);
  const id = textOf(row.cell('id')) ?? known.idFor(idOf(title));
  return {
    title,
    rule: { id, title: { vi: title }, when: { allTraits: traits, ...(anyTraits && { anyTraits }) }, region, cite, ...grade },
  };
}

/** Reads the sheet of columns. */
export function readColumns(rows: readonly Row[], known: Omit<Known, 'idFor'>): SetColumns {
  const given = rows.flatMap((row) => textOf(row.cell('id')) ?? []);
  const all = { ...known, idFor: uniqueIds(given) };
  const lines: Line[] = [];
  const later: (() => Line | undefined)[] = [];
  const scopes: { readonly row: Row; readonly title: string; readonly place: number }[] = [];
  for (const row of rows) {
    const id = textOf(row.cell('id'));
    if (id !== undefined && given.indexOf(id) !== given.lastIndexOf(id))
      refuse(row.cell('id'), {
        vi: 'một mã không hàng nào khác có: xóa ô này (cột ẩn) thì máy ghi mã mới',
        en: 'an id that no other line has; blank the cell (its column is hidden), and a new one is made',
      });
  }
  const named = (title: string): Line | undefined => lines.find((line) => sameWord(line.title, title));
  for (const row of rows) {
    const title = textOf(row.cell('title')) ?? refuse(row.cell('title'), { vi: 'tên cột', en: 'the name of the column' });
    if (title === undefined) continue;
    const kind = wordOf(row.cell('kind'), COLUMN_KINDS_BY_WORD) ?? 'column';
    if (named(title) !== undefined) refuse(row.cell('title'), { vi: 'một tên chưa có ở hàng khác', en: 'a name that no other line has' });
    else if (kind === 'rule') later.push(() => ruleOf(row, title, all, columnNamed));
    else if (kind === 'column') lines.push(columnOf(row, title, all) ?? { title, scope: {} });
    else {
      const place = lines.push({ title, scope: {} }) - 1;
      scopes.push({ row, title, place });
    }
  }
  // A scope may name a column that stands below it.
  const columns = lines.flatMap(({ column }) => column ?? []);
  for (const { row, title, place } of scopes) lines[place] = { title, scope: scopeOf(row, columns) ?? {} };
  function columnNamed(name: string): string | undefined {
    const own = named(name)?.column?.id;
    const reading = readRegion({ value: name });
    return own ?? ('value' in reading ? reading.value : undefined);
  }
  lines.push(...later.flatMap((read) => read() ?? []));
  const inColumns = lines.flatMap(({ column }) => column?.when.groups ?? []);
  const inScopes = lines.flatMap(({ scope, title }) => (scope?.groups ?? []).map((id) => ({ id, title })));
  const groups = new Map(inScopes.filter(({ id }) => !inColumns.includes(id)).map((group) => [group.id, group]));
  return {
    groups: [...groups.values()].map(({ id, title }) => ({ id, title: { vi: title, en: title } })),
    isByRegion: lines.some(({ scope, rule }) => scope?.regions !== undefined || rule !== undefined),
    scopeOf: (title) => named(title)?.scope,
    titles: lines.map(({ title }) => title),
    columns,
    rules: lines.flatMap(({ rule }) => rule ?? []),
  };
}
