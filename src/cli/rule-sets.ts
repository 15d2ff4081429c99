import { ASSUMPTIONS } from '../../rules/index.ts';
import { isAssumption } from '../law/assumption.ts';
import { namesOf } from '../law/names-of.ts';
import { amend, hashOf } from '../law/rule-set.ts';
import { suggestion, throwIfAny } from '../model/errors.ts';
import type { Instrument } from '../model/instrument.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { deepFreeze } from '../value/freeze.ts';
import { given, nearest } from '../value/text.ts';
import { commandProblem } from './command-problem.ts';
import { countsDrafts, packsLeftOutLines } from './packs-left-out.ts';
import type { Options } from './options.ts';
import { readChecked, within } from './read-json.ts';
import { knowing } from './registers.ts';
import { baseRuleSet } from './brought-rule-sets.ts';
import type { Terminal } from './terminal.ts';

/** A pack as if it were adopted: whether it fits does not depend on how far it has come. */
export function asAdopted(pack: Instrument): Instrument {
  return pack.status === 'draft' ? { ...pack, status: 'adopted' } : pack;
}

/**
 * An assumption as if it were adopted: it still stands behind all that the law says, as where it is named, though it may have effect for
 * days before. Else what the law changes later would no longer find what it was before.
 */
function borrowingAsAdopted(assumption: Instrument, instruments: readonly Instrument[]): Instrument {
  const last = instruments.map(({ inForce }) => inForce.from).reduce((a, b) => (a < b ? b : a));
  const { from, effectFrom = from } = assumption.inForce;
  return { ...assumption, status: 'adopted', inForce: { ...assumption.inForce, from: last, effectFrom } };
}

/** A set in which the instruments of these ids have come as far as this. */
function withStatus(ruleSet: RuleSet, ids: readonly string[], status: Instrument['status']): RuleSet {
  const { hash: _hash, ...parts } = ruleSet;
  const instruments = ruleSet.instruments.map((item) => {
    if (!ids.includes(item.id)) return item;
    return status === 'adopted' && isAssumption(item) ? borrowingAsAdopted(item, ruleSet.instruments) : { ...item, status };
  });
  const prerequisites = ruleSet.prerequisites?.map((item) => ({ ...item, ruleSet: withStatus(item.ruleSet, ids, status) }));
  const next = { ...parts, instruments, ...(prerequisites === undefined ? {} : { prerequisites }) };
  return deepFreeze({ ...next, hash: hashOf(next) });
}

/** The set as if the drafts and assumptions that count were adopted: by it a workbook asks for what they read. */
export function withNamedAdopted(ruleSet: RuleSet, { at: { drafts = [], assume = [] } }: Pick<Options, 'at'>): RuleSet {
  const names = [...drafts, ...assume];
  return names.length === 0 ? ruleSet : withStatus(ruleSet, names, 'adopted');
}

/** Reads and checks a pack. Schemas are loaded only here: they take longer than an assessment. */
export async function packReader(): Promise<(file: string) => Instrument> {
  const { parseInstrument } = await import('../schema/index.ts');
  return (file) => readChecked(file, parseInstrument);
}

/** The shipped assumptions that a set is told of: beside packs that assume something themselves, only those that are named. */
function assumptionsBeside(packs: readonly Instrument[], { assume = [] }: Options['at']): readonly Instrument[] {
  return packs.some(isAssumption) ? ASSUMPTIONS.filter(({ id }) => assume.includes(id)) : ASSUMPTIONS;
}

/** Throws for an assumption that the set does not know, with those that it knows. */
function checkAssumed(ruleSet: RuleSet, { assume = [] }: Options['at']): void {
  const known = namesOf(ruleSet, 'assumption');
  const list = known.length === 0 ? {} : { knownVi: `; có: ${known.join(', ')}`, knownEn: `; there are: ${known.join(', ')}` };
  throwIfAny(
    assume.flatMap((name) =>
      known.includes(name)
        ? []
        : commandProblem('unknown-assumption', ['--assume'], { assumption: given(name), ...suggestion(nearest(name, known)), ...list }),
    ),
  );
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
export async function withPacks(given: Options, terminal: Terminal): Promise<WithPacks> {
  const found = await packedSet(given, terminal);
  checkAssumed(found.ruleSet, given.at);
  return found;
}

/** The set asked for as it is shipped, where no pack is given. */
export function withoutPacks(options: Options, terminal: Terminal): RuleSet {
  const ruleSet = baseRuleSet(options);
  checkAssumed(ruleSet, options.at);
  terminal.writeError(packsLeftOutLines(ruleSet, [], options));
  return ruleSet;
}

/** The same as {@link withPacks} for a set that was not asked for, and need not know what is assumed for the other. */
export async function packedSet(options: Options, terminal: Terminal): Promise<WithPacks> {
  const read = await packReader();
  const packs = options.amendments.map((file) => ({ file, pack: read(file) }));
  const isCounting = countsDrafts(options);
  const given = isCounting ? packs.filter(({ pack }) => pack.status === 'draft').map(({ pack }) => pack.id) : [];
  const amended = packs.reduce(
    (set, { file, pack }) => within(file, () => amend(set, isCounting ? asAdopted(pack) : pack)),
    baseRuleSet(
      options,
      assumptionsBeside(
        packs.map(({ pack }) => pack),
        options.at,
      ),
    ),
  );
  const instruments = packs.map(({ pack }) => pack);
  const ruleSet = knowing(given.length === 0 ? amended : withStatus(amended, given, 'draft'), instruments);
  const drafts = [...new Set([...(options.at.drafts ?? []), ...given])];
  // What is asked of the set before the packs may be judged by them as well.
  const { register: documents = [] } = ruleSet;
  const counted = { ...options, documents, ...(drafts.length > 0 && { at: { ...options.at, drafts } }) };
  terminal.writeError(packsLeftOutLines(ruleSet, instruments, counted));
  return { ruleSet, options: counted };
}
