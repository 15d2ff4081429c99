import { amend, hashOf } from '../law/rule-set.ts';
import type { Instrument } from '../model/instrument.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { deepFreeze } from '../value/freeze.ts';
import { countsDrafts, packsLeftOutLines } from './packs-left-out.ts';
import type { Options } from './options.ts';
import { parseJson, readText } from './read-json.ts';
import { shippedRuleSet } from './shipped-rule-sets.ts';
import type { Terminal } from './terminal.ts';

/** A pack as if it were adopted: whether it fits does not depend on how far it has come. */
export function asAdopted(pack: Instrument): Instrument {
  return pack.status === 'draft' ? { ...pack, status: 'adopted' } : pack;
}

/** A set in which the instruments of these ids are drafts, as their files say. */
function withDrafts(ruleSet: RuleSet, drafts: ReadonlySet<string>): RuleSet {
  const { hash: _hash, ...parts } = ruleSet;
  const instruments = ruleSet.instruments.map((item) => (drafts.has(item.id) ? { ...item, status: 'draft' as const } : item));
  const prerequisites = ruleSet.prerequisites?.map((item) => ({ ...item, ruleSet: withDrafts(item.ruleSet, drafts) }));
  const next = { ...parts, instruments, ...(prerequisites === undefined ? {} : { prerequisites }) };
  return deepFreeze({ ...next, hash: hashOf(next) });
}

/** Reads and checks a pack. Schemas are loaded only here: they take longer than an assessment. */
export async function packReader(): Promise<(file: string) => Instrument> {
  const { parseInstrument } = await import('../schema/index.ts');
  return (file) => parseInstrument(parseJson(readText(file), file));
}

interface WithPacks {
  readonly ruleSet: RuleSet;
  /** The options, with the drafts that were given by the names of their files among those that count. */
  readonly options: Options;
}

/**
 * The set asked for, with the packs of `--amend` on top of it. A draft that is named by its file counts, unless the command
 * knows no drafts; what has no part in the answer is said.
 */
export async function withPacks(options: Options, terminal: Terminal): Promise<WithPacks> {
  const packs = options.amendments.map(await packReader());
  const isCounting = countsDrafts(options);
  const given = isCounting ? packs.filter(({ status }) => status === 'draft').map(({ id }) => id) : [];
  const amended = packs.map((pack) => (isCounting ? asAdopted(pack) : pack)).reduce(amend, shippedRuleSet(options.set));
  const ruleSet = given.length === 0 ? amended : withDrafts(amended, new Set(given));
  const drafts = [...new Set([...(options.at.drafts ?? []), ...given])];
  const counted = drafts.length === 0 ? options : { ...options, at: { ...options.at, drafts } };
  terminal.writeError(packsLeftOutLines(ruleSet, packs, counted));
  return { ruleSet, options: counted };
}
