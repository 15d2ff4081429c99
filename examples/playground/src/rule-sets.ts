import { inForce, isNtmError, withAssumptions, withRegister } from 'ntm-rules';
import type { At, LegalDocument, RuleSet } from 'ntm-rules';
import type { Recognition } from 'ntm-rules/population';
import RULE_SETS from 'virtual:rule-sets';
import { frozen } from './frozen.ts';

/** What a set is chosen by: the id of a shipped one, `file:` and the id of one that was opened. */
export type SetId = string;

export const SET_IDS: readonly SetId[] = RULE_SETS.map(({ id }) => id);

export function isSetId(value: unknown): value is SetId {
  return SET_IDS.includes(value as SetId) || opened.has(value as SetId);
}

/** What the sets are called. */
export function titlesOfSets(language: 'vi' | 'en'): Readonly<Record<SetId, string>> {
  return Object.fromEntries(RULE_SETS.map(({ id, title }) => [id, title[language]]));
}

const FROM_FILE = 'file:';

/** Sets opened from files, by what they are chosen by. They live as long as the page. */
const opened = new Map<SetId, OpenedSet>();

interface OpenedSet {
  readonly ruleSet: RuleSet;
  readonly file: string;
}

export const isFromFile = (id: unknown): boolean => typeof id === 'string' && id.startsWith(FROM_FILE);

/** True if a set is the one that something is asked of. */
export const isChosenBy = (id: SetId, ruleSet: RuleSet): boolean => id === ruleSet.id || id === FROM_FILE + ruleSet.id;

/** Keeps a set that has been checked, in place of one of its id that was opened before. */
export function keepOpened({ ruleSet, file }: OpenedSet): SetId {
  const id = FROM_FILE + ruleSet.id;
  opened.set(id, { ruleSet: ready(ruleSet), file });
  return id;
}

/** The sets that were opened, as they are offered. */
export function openedSets(language: 'vi' | 'en'): readonly { readonly id: SetId; readonly title: string; readonly file: string }[] {
  return [...opened].map(([id, { ruleSet, file }]) => ({ id, title: ruleSet.title[language], file }));
}

/** The instrument that enacts a set. */
export function enacting({ id, instruments }: RuleSet): RuleSet['instruments'][number] {
  return instruments.find(({ ruleSets = [] }) => ruleSets.some((text) => text.id === id)) ?? instruments[0]!;
}

/**
 * A set that `assess` takes. Sets come as plain data, from a file or from a module of the build, and not with what puts their texts
 * together, as those of `ntm-rules/rules` do: asked for a text once, the library has all of that.
 */
function ready(ruleSet: RuleSet): RuleSet {
  const whole = frozen(ruleSet);
  try {
    inForce(whole, { on: enacting(whole).inForce.from });
  } catch (error) {
    // The text of a province is in force there alone: where the unit is, `assess` knows.
    if (!isNtmError(error)) throw error;
  }
  return whole;
}

/** Who has been recognised: what came with the sets that were loaded, and from files. */
const recognised: Recognition[] = [];

/** Keeps recognitions from a file. They live as long as the page. */
export function keepRecognitions(brought: readonly Recognition[]): void {
  recognised.push(...brought);
}

/** What is known of the recognition of a unit under a set. */
export function recognitionsOf(unit: string, { id }: Pick<RuleSet, 'id'>): readonly Recognition[] {
  return recognised.filter((item) => item.unit === unit && item.ruleSet === id);
}

/** Documents from files that judgements may point to, besides those of the shipped register. They live as long as the page. */
const documents = new Map<string, LegalDocument>();

/** Keeps documents from a file, in place of those of their ids that were opened before. */
export function keepDocuments(brought: readonly LegalDocument[]): void {
  for (const document of brought) documents.set(document.id, document);
}

const loaded = new Map<SetId, Promise<RuleSet>>();

function shippedSet(id: SetId): Promise<RuleSet> {
  const known = loaded.get(id);
  if (known !== undefined) return known;
  const loading = RULE_SETS.find((item) => item.id === id)!
    .load()
    .then((module) => {
      recognised.push(...module.recognitions);
      return ready(withAssumptions(module.default, module.assumptions));
    });
  loaded.set(id, loading);
  loading.catch(() => loaded.delete(id));
  return loading;
}

/** A rule set that knows the shipped assumptions, and the documents that judgements point to; a failed load can be tried again. */
export async function loadRuleSet(id: SetId): Promise<RuleSet> {
  const own = opened.get(id);
  const [set, { default: shipped }] = await Promise.all([own === undefined ? shippedSet(id) : own.ruleSet, import('virtual:documents')]);
  const ids = new Set(shipped.map((document) => document.id));
  return withRegister(set, [...shipped, ...[...documents.values()].filter((document) => !ids.has(document.id))]);
}

/** What a day is asked by: the year whose figures are meant, and whether assumptions count. */
export type Moment = Pick<At, 'on' | 'year' | 'assume'>;

/** A moment as the page is asked for it. */
export interface AskedMoment {
  readonly on: string;
  /** The year assessed, where it is not that of the day. */
  readonly year?: number | undefined;
  readonly isAssumed: boolean;
}

/** The assumptions that a set and those that it presupposes know. */
export function assumptionsOf({ instruments, prerequisites = [] }: RuleSet): readonly string[] {
  const own = instruments.flatMap(({ id, status }) => (status === 'assumption' ? id : []));
  return [...own, ...prerequisites.flatMap(({ ruleSet }) => assumptionsOf(ruleSet))];
}

/** A day, with what a set can assume where that is wanted. */
export function momentOf(ruleSet: RuleSet, { on, year, isAssumed }: AskedMoment): Moment {
  const assume = isAssumed ? assumptionsOf(ruleSet) : [];
  return { on, ...(year !== undefined && { year }), ...(assume.length > 0 && { assume }) };
}
