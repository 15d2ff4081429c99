import * as fc from 'fast-check';
import { convertibleUnits } from '../../src/model/convertible-units.ts';
import { measureLabel } from '../../src/model/unit-labels.ts';
import { PROVINCES_OF } from '../../src/model/provinces.ts';
import type { Province } from '../../src/model/provinces.ts';
import { REGIONS, TRAITS } from '../../src/model/vocabulary.ts';
import type { Fact } from '../../src/model/fact.ts';
import type { RuleSet } from '../../src/model/rule-set.ts';
import { judgeableRows } from '../../src/law/rows.ts';
import { addDecimals } from '../../src/value/decimal.ts';
import { slotsOfAny } from '../../src/engine/compile-any-set.ts';

/** Any JSON, as a program in another language sends it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const DAYS = ['2024-02-29', '2022-03-08', '0001-01-01', '9999-12-31'];
const filled = fc.constantFrom('Xã Pờ Ê', 'Xa\u0303 Po', 'báo cáo\nsố 5', '𠮷'.repeat(3), 'x'.repeat(200), 'Xã\u200B Pờ');
const word = fc.oneof(filled, fc.constantFrom('', ' '));
const day = fc.constantFrom(...DAYS);

function optional(fields: Record<string, fc.Arbitrary<Json>>, required: Record<string, fc.Arbitrary<Json>> = {}): fc.Arbitrary<Json> {
  return fc.record({ ...required, ...fields }, { requiredKeys: Object.keys(required) }).map((object) => ({ ...object }) as Json);
}

const evidence = optional(Object.fromEntries(['source', 'url', 'quote', 'on', 'by', 'note'].map((field) => [field, word])));

function numberOf({ type, bounds }: Pick<Fact, 'type' | 'bounds'>): fc.Arbitrary<Json> {
  const [min, max] = [Number(bounds?.min ?? '-50'), Number(bounds?.max ?? '5000')];
  const whole = fc.integer({ min: Math.ceil(min), max: Math.floor(max) });
  const edges = fc.constantFrom<Json>(
    min,
    max,
    String(min),
    String(max),
    Number.isInteger(max) ? `${max}.00` : `${max}00`,
    ...(min === 0 ? ['-0', '-0.0', 0] : []),
  );
  const plain = fc.oneof(whole, whole.map(String), edges);
  if (type === 'integer') return plain;
  return fc.oneof(
    plain,
    fc.integer({ min: Math.ceil(min * 10), max: Math.floor(max * 10) }).map((tenths) => tenths / 10),
  );
}

const count = fc.nat({ max: 500 });
const ratio = fc.tuple(count, count, fc.boolean()).map(([a, b, isText]) => {
  const [numerator, denominator] = [Math.min(a, b), Math.max(a, b)];
  if (a % 5 === 0 && denominator > 0) return { numerator, denominator, value: ((numerator / denominator) * 100).toFixed(b % 3) };
  return isText ? { numerator: String(numerator), denominator: `${denominator}.0` } : { numerator, denominator };
});

function factOf(fact: Fact): fc.Arbitrary<Json> {
  const { vi, en } = measureLabel(fact.unit);
  const unit = fc.constantFrom(fact.unit, vi, en, ` ${vi.normalize('NFD')} `);
  const other = convertibleUnits(fact.unit);
  const inOther = fc.tuple(fc.constantFrom('id', 'vi', 'en'), fc.nat({ max: 80 }), fc.nat()).map(([name, value, index]): Json => {
    const unit = other[index % other.length]!;
    return { value: addDecimals(String(value), '0.5'), unit: ` ${unit[name as 'id'].normalize('NFD')}` };
  });
  const plain: fc.Arbitrary<Json> = fact.type === 'boolean' ? fc.boolean() : numberOf(fact);
  const rest = { unit, evidence };
  const withValue = optional(rest, { value: plain });
  if (fact.type === 'boolean') return fc.oneof(plain, withValue);
  const bounded = fc
    .tuple(numberOf(fact), numberOf(fact), fc.integer({ min: 0, max: 2 }), optional(rest))
    .map(([a, b, form, more]): Json => {
      const [atLeast, atMost] = Number(a) < Number(b) ? [a, b] : [b, a];
      const ends = form === 0 ? { atLeast, atMost } : form === 1 ? { atLeast } : { atMost };
      return { ...ends, ...(more as object) };
    });
  if (other.length > 0) return fc.oneof(plain, withValue, bounded, inOther);
  if (fact.type !== 'percentage') return fc.oneof(plain, withValue, bounded);
  const withRest = fc.tuple(ratio, optional(rest)).map(([numbers, more]): Json => ({ ...numbers, ...(more as object) }));
  return fc.oneof(plain, withValue, ratio, withRest, bounded);
}

function some(values: ReadonlyMap<string, fc.Arbitrary<Json>>, most: number): fc.Arbitrary<Json> {
  const keys = fc.subarray([...values.keys()], { maxLength: Math.min(most, values.size) });
  return keys
    .chain((chosen) => fc.tuple(...chosen.map((key) => values.get(key)!.map((value) => [key, value] as const))))
    .map((entries) => Object.fromEntries(entries));
}

function isPeriod({ from, to }: { readonly from?: string; readonly to?: string }): boolean {
  return from === undefined || to === undefined || from < to;
}

/** Dossiers of a set that are in order. */
export function validDossier(ruleSet: RuleSet): fc.Arbitrary<Json> {
  const traits = fc
    .tuple(fc.subarray([...TRAITS]), fc.array(optional({ from: day, to: day }, { trait: fc.constantFrom(...TRAITS) }), { maxLength: 3 }))
    .map(([bare, dated]): Json => [...bare, ...dated.filter((trait) => isPeriod(trait as { from?: string; to?: string }))]);
  const id = fc.constantFrom('23467', 'a', '𠮷'.repeat(100));
  const unit = fc
    .constantFrom(...REGIONS)
    .chain((region) =>
      optional(
        { name: filled, district: filled, province: fc.constantFrom<Province>(...PROVINCES_OF[region]), traits },
        { id, level: fc.constant(ruleSet.level), region: fc.constant(region) },
      ),
    );
  const slots = slotsOfAny(ruleSet);
  // What is given of a total or a sum is given in one way only, so that nothing contradicts it.
  const related = [...slots.values()].flatMap(({ fact: { id, totalOf, sumOf } }) =>
    totalOf || sumOf ? [[id, ...(totalOf ?? sumOf!)]] : [],
  );
  const facts = some(new Map([...slots].map(([key, { fact }]) => [key, factOf(fact)])), 12).map((given): Json => {
    const all = given as Record<string, Json>;
    const surplus = related.flatMap((ids) => ids.filter((id) => id in all).slice(1));
    return Object.fromEntries(Object.entries(all).filter(([id]) => !surplus.includes(id)));
  });
  const judgement = optional(
    { document: filled, remark: filled, note: word },
    { status: fc.constantFrom('met', 'not-met', 'not-applicable'), by: fc.constantFrom('UBND tỉnh', 'x'), on: day },
  );
  const judgements = some(new Map(judgeableRows(ruleSet).map(({ target }) => [target, judgement])), 6);
  return optional({ judgements, illustrative: fc.boolean(), note: word }, { unit, facts });
}

/** What somebody might put in the place of a value. */
const oddity: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, true, false, '', [], {}, ['44'], { value: '1' }, { value: null }, { value: { value: 1 } }),
  fc.constantFrom<Json>({ numerator: 1 }, { denominator: 1 }, { numerator: 2, denominator: 1 }, { numerator: 1, denominator: 0 }),
  fc.constantFrom<Json>(
    { atLeast: 2, atMost: 1 },
    { atLeast: '1' },
    { atMost: null },
    { atLeast: 1, value: 2 },
    { atLeast: '0', atMost: 1.5 },
  ),
  fc.constantFrom<Json>(
    { numerator: 0, denominator: '0.0' },
    { numerator: '-0', denominator: 3 },
    { numerator: 1, denominator: 2, value: 1 },
  ),
  fc.constantFrom<Json>(0, -1, 1.5, 101, 1e21, 1e39, 1e40, 1e-7, 1e-38, 1.5e-38, 5e-324, 1.797e308, 4.35, -1e39, -9e38),
  fc.constantFrom('-0', '-1', '1.5', '100.01', '44,5', '1e3', '0x10', ' 44', '007', '.5', '5.', '+1', 'NaN', '1\n', '1.0'),
  fc.constantFrom(' ', '\u200B', 'a\u200Bb', '\u00ADa', 'a\u202E', '\u{E0020}', 'a\u{E0020}', '\u0958'.repeat(150), '\u0958'.repeat(1500)),
  fc.constantFrom<Json>({ trait: 'safe-zone', from: '2024-01-02', to: '2024-01-01' }, [
    { trait: 'safe-zone', from: '2024-01-01', to: '2024-01-01' },
  ]),
  fc.constantFrom('9'.repeat(40), '9'.repeat(41), '9'.repeat(65), `0.${'0'.repeat(37)}1`, `0.${'0'.repeat(38)}1`),
  fc.constantFrom(
    'kon-tum',
    'đồng/người/năm',
    'triệu đồng/người/tháng',
    'kontum',
    'southeast',
    'village',
    'commune',
    'safe-zone',
    'percent',
    '%',
    'met',
    'undetermined',
    '2024-02-30',
    '2023-02-29',
    '2024-12-31',
  ),
  fc.constantFrom('Xã \u00D0ăk Nên', 'x'.repeat(201), 'x'.repeat(2001), 'x'.repeat(4001), '𠮷'.repeat(101), '𠮷'.repeat(1001), '\uD800'),
  fc.constantFrom<Json>(
    ['safe-zone', 'safe-zone'],
    [{ trait: 'safe-zone' }, { trait: 'safe-zone' }, 'safe-zone'],
    Array.from({ length: 51 }, () => ({ trait: 'safe-zone' })),
  ),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
  // What keeps an object from being turned into text.
  fc.constant<Json>({ toString: 'x' }),
);

const KEYS = [
  'value',
  'unit',
  'evidence',
  'numerator',
  'denominator',
  'atLeast',
  'atMost',
  'constructor',
  '__proto__',
  'prototype',
  'hasOwnProperty',
  'toString',
  'incomePerCapita',
  'income\u200BPerCapita',
  '1.1\u2060',
  '1.1',
  '99',
  'note',
  'extra',
  '',
];

type Path = readonly (string | number)[];

function pathsOf(value: Json, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [path];
  const entries: [string | number, Json][] = Array.isArray(value) ? value.map((item, index) => [index, item]) : Object.entries(value);
  return [path, ...entries.flatMap(([key, item]) => pathsOf(item, [...path, key]))];
}

function holderOf(root: Json, path: Path): any {
  let holder: any = root;
  for (const key of path.slice(0, -1)) holder = holder[key];
  return holder;
}

/** A dossier with one value changed, dropped or added, anywhere. */
function changed(dossier: Json, at: number, kind: string, key: string, value: Json): Json {
  const root = JSON.parse(JSON.stringify(dossier)) as Json;
  const paths = pathsOf(root);
  const path = paths[at % paths.length]!;
  if (path.length === 0) return kind === 'replace' ? value : root;
  const holder = holderOf(root, path);
  const last = path.at(-1)!;
  if (kind === 'drop' && !Array.isArray(holder)) delete holder[last];
  else if (kind === 'add')
    Object.defineProperty(Array.isArray(holder) ? root : holder, key, { value, enumerable: true, configurable: true });
  else holder[last] = value;
  return JSON.parse(JSON.stringify(root)) as Json;
}

/** Dossiers of a set with one to three things changed, most of them not in order any more. */
export function spoiltDossier(ruleSet: RuleSet): fc.Arbitrary<Json> {
  const change = fc.tuple(fc.nat(), fc.constantFrom('replace', 'replace', 'drop', 'add'), fc.constantFrom(...KEYS), oddity);
  return fc
    .tuple(validDossier(ruleSet), fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([dossier, changes]) => changes.reduce((value, [at, kind, key, odd]) => changed(value, at, kind, key, odd), dossier));
}
