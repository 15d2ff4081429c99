import { amend, hashOf } from '../law/rule-set.ts';
import type { Instrument } from '../model/instrument.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { deepFreeze } from '../value/freeze.ts';
import { countsDrafts, packsLeftOutLines } from './packs-left-out.ts';
import type { Options } from './options.ts';
import { parseJson, readText, within } from './read-json.ts';
import { shippedRuleSet } from './shipped-rule-sets.ts';
import type { Terminal } from './terminal.ts';

/** A pack as if it were adopted: whether it fits does not depend on how far it has come. */
export function asAdopted(pack: Instrument): Instrument {
  return pack.status === 'draft' ? { ...pack, status: 'adopted' } : pack;
}

/** A set in which the instruments of these ids have come as far as this. */
function withStatus(ruleSet: RuleSet, ids: readonly string[], status: Instrument['status']): RuleSet {
  const { hash: _hash, ...parts } = ruleSet;
  const instruments = ruleSet.instruments.map((item) => (ids.includes(item.id) ? { ...item, status } : item));
  const prerequisites = ruleSet.prerequisites?.map((item) => ({ ...item, ruleSet: withStatus(item.ruleSet, ids, status) }));
  const next = { ...parts, instruments, ...(prerequisites === undefined ? {} : { prerequisites }) };
  return deepFreeze({ ...next, hash: hashOf(next) });
}

/** The set as if the drafts that count were adopted: by it a workbook asks for what they read. */
export function withDraftsAdopted(ruleSet: RuleSet, { at: { drafts = [] } }: Pick<Options, 'at'>): RuleSet {
  return drafts.length === 0 ? ruleSet : withStatus(ruleSet, drafts, 'adopted');
}

/** Reads and checks a pack. Schemas are loaded only here: they take longer than an assessment. */
export async function packReader(): Promise<(file: string) => Instrument> {
  const { parseInstrument } = await import('../schema/index.ts');
  return (file) => {
    const content = parseJson(readText(file), file);
    return within(file, () => parseInstrument(content));
  };
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
  const read = await packReader();
  const packs = options.amendments.map((file) => ({ file, pack: read(file) }));
  const isCounting = countsDrafts(options);
  const given = isCounting ? packs.filter(({ pack }) => pack.status === 'draft').map(({ pack }) => pack.id) : [];
  const amended = packs.reduce(
    (set, { file, pack }) => within(file, () => amend(set, isCounting ? asAdopted(pack) : pack)),
    shippedRuleSet(options.set),
  );
  const ruleSet = given.length === 0 ? amended : withStatus(amended, given, 'draft');
  const drafts = [...new Set([...(options.at.drafts ?? []), ...given])];
  const counted = drafts.length === 0 ? options : { ...options, at: { ...options.at, drafts } };
  terminal.writeError(
    packsLeftOutLines(
      ruleSet,
      packs.map(({ pack }) => pack),
      counted,
    ),
  );
  return { ruleSet, options: counted };
}
