import type { Province } from '../../model/provinces.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { At } from '../../law/moment.ts';
import { namesInAny } from '../../law/row-numbers.ts';
import type { Targets } from '../../engine/input/read-judgements.ts';
import type { CompiledSet } from '../../engine/compiled-set.ts';
import { attributesOf } from './attributes.ts';
import type { Attribute } from './attributes.ts';
import { chainOf } from './chain.ts';
import type { Dialect } from './dialect.ts';
import type { Sql, Verdict } from './expression.ts';
import { whole } from './expression.ts';
import { factPart } from './fact-sql.ts';
import type { FactPart, FactSql } from './fact-sql.ts';
import { namesList } from './names.ts';
import type { Names } from './names.ts';
import { placeKinds, provinceTexts } from './places.ts';
import type { PlaceKind, ProvinceText } from './places.ts';
import type { ReadOptions } from './read-options.ts';

/** What all parts of one statement share. */
export interface Statement {
  readonly dialect: Dialect;
  readonly options: ReadOptions;
  readonly ownSet: string;
  readonly names: Names;
  readonly texts: readonly ProvinceText[];
  readonly uncovered: readonly (Province | undefined)[];
  readonly kinds: readonly PlaceKind[];
  readonly attributes: readonly Attribute[];
  /** Attributes that the step which reads the units has to give. */
  readonly used: Set<Attribute>;
  readonly unknown: Sql;
  readonly facts: readonly FactPart[];
  readonly fact: (id: string) => FactSql | undefined;
  /** The column of a judgement, as the steps name it. */
  readonly judgement: (target: string) => string | undefined;
  readonly provinceColumn: () => string;
  /** The set as compiled under each text. */
  readonly compiledSetsOf: (set: string) => readonly { readonly province: Province | undefined; readonly compiledSet: CompiledSet }[];
  /** How the sets written so far come out. */
  readonly sets: Map<string, Verdict>;
}

/** What can be judged, under whichever text. */
export function judgeableIn(texts: readonly ProvinceText[]): Targets {
  const all = texts.map(({ compiledSet }) => compiledSet.judgeable);
  return Object.assign(new Set(all.flatMap((judgeable) => [...judgeable.keys()])), namesInAny(all));
}

/** Puts together what the parts of a statement share. */
export function statementFor(ruleSet: RuleSet, at: At, options: ReadOptions): Statement {
  const { dialect, place, judgements } = options;
  const names = namesList();
  const { texts, uncovered } = provinceTexts(ruleSet, at, place);
  // The result's own names come first, so that they stay the same whatever else is named.
  for (const { compiledSet } of texts) {
    for (const { id, indicators } of compiledSet.text.criteria) {
      names.of('criterion', id);
      for (const indicator of indicators) names.of('indicator', indicator.id);
    }
  }
  const attributes = attributesOf(texts, place, dialect, names);
  const used = new Set<Attribute>();
  const facts = options.facts.map((columns) => factPart(columns, dialect, names));
  const byId = new Map(facts.map(({ id, sql }) => [id, sql]));
  const province = attributes.find(({ name }) => name === names.of('province'))!;
  return {
    dialect,
    options,
    ownSet: ruleSet.id,
    names,
    texts,
    uncovered,
    kinds: placeKinds(ruleSet, texts, place),
    attributes,
    used,
    unknown: whole(`CAST(NULL AS ${dialect.boolean})`),
    facts,
    fact: (id) => byId.get(id),
    judgement: (target) => (judgements.has(target) ? `u.${names.of('judgement', target)}` : undefined),
    provinceColumn: () => {
      used.add(province);
      return `u.${province.name}`;
    },
    compiledSetsOf: (set) =>
      texts.map((text) => ({
        province: text.province,
        compiledSet: chainOf(text.compiledSet).find((compiledSet) => compiledSet.ruleSet.id === set)!,
      })),
    sets: new Map(),
  };
}
