import { effectless } from '../law/check/effectless.ts';
import type { PackNotice } from '../law/check/effectless.ts';
import { packProblem } from '../law/check/pack-problem.ts';
import { amend } from '../law/rule-set.ts';
import { isNtmError, ntmError } from '../model/errors.ts';
import type { NtmError, Problem } from '../model/errors.ts';
import { ruleProblem } from '../model/rule-problem.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Operation } from '../model/operation.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { asAdopted } from './rule-sets.ts';
import { withoutFile } from './read-json.ts';

/** A pack that was looked at: the sets that it fits, or everything that is wrong with it. */
export interface CheckedPack {
  readonly file: string;
  readonly sets: readonly string[];
  readonly error: NtmError | undefined;
  /** What a pack that fits says without any effect. */
  readonly notices: readonly PackNotice[];
}

interface Pack {
  readonly file: string;
  readonly instrument: Instrument;
}

function concerns({ operations = [], thresholds = [], ruleSets = [] }: Instrument, { id }: RuleSet): boolean {
  return (
    operations.some(({ target }) => target.startsWith(`${id}/`)) ||
    thresholds.some(({ parameter }) => parameter.startsWith(`${id}/`)) ||
    ruleSets.some((enacted) => enacted.id === id)
  );
}

/** An operation on a set that nobody ships is misspelt, whatever else the pack does. */
function strayTargets(instrument: Instrument, sets: readonly RuleSet[]): Problem[] {
  const stray = (instrument.operations ?? []).filter(({ target }) => !sets.some(({ id }) => target.startsWith(`${id}/`)));
  return stray.map(({ id, operation, target }) =>
    ruleProblem('unknown-target', [instrument.id, 'operations', id], { operation, target, instrument: instrument.id }),
  );
}

type Attempt = { readonly ruleSet: RuleSet } | { readonly problems: readonly Problem[] };

function attempt(ruleSet: RuleSet, packs: readonly Pack[]): Attempt {
  try {
    return { ruleSet: packs.map(({ instrument }) => asAdopted(instrument)).reduce(amend, ruleSet) };
  } catch (error) {
    if (isNtmError(error)) return { problems: error.problems };
    throw error;
  }
}

function keyOf({ code, path }: Problem): string {
  return JSON.stringify([code, path]);
}

/** True if two operations are about one row, or about a criterion and one of its rows. */
function meet(a: Operation, b: Operation): boolean {
  const rowOf = (operation: Operation): string => {
    const [set = '', row = ''] = operation.target.split('/');
    return operation.operation === 'addIndicator' ? `${set}/${operation.indicator.id}` : `${set}/${row}`;
  };
  const [one, other] = [rowOf(a), rowOf(b)];
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
}

/** The operations of a pack that a problem is about: the one that it names, or those on the parameter that it names. */
function operationsIn({ path, params }: Problem, { instrument }: Pack): readonly Operation[] {
  const operations = instrument.operations ?? [];
  const named = path[0] === instrument.id && path[1] === 'operations' ? operations.filter(({ id }) => id === path[2]) : [];
  return named.length > 0 ? named : operations.filter(({ target }) => target === params['parameter'] || target === params['target']);
}

function conflict(found: Problem, [pack, other]: readonly [Pack, Pack]): Problem {
  const named = operationsIn(found, pack);
  const against = operationsIn(found, other);
  const [own, theirs] = [
    named.length > 0 ? named : (pack.instrument.operations ?? []).filter((item) => against.some((theirOwn) => meet(item, theirOwn))),
    against.length > 0 ? against : (other.instrument.operations ?? []).filter((item) => named.some((ownOne) => meet(item, ownOne))),
  ];
  const list = (operations: readonly Operation[]): string => operations.map(({ id }) => `"${id}"`).join(', ') || '…';
  return packProblem('packs-conflict', [pack.instrument.id, ...(own[0] === undefined ? [] : ['operations', own[0].id])], {
    operations: list(own),
    pack: pack.instrument.id,
    file: pack.file,
    others: list(theirs),
    other: other.instrument.id,
    otherFile: other.file,
  });
}

/** What is wrong only because of packs before it, with the pack and the operation that each problem is due to. */
function conflictsOf(ruleSet: RuleSet, before: readonly Pack[], pack: Pack, problems: readonly Problem[]): Problem[] {
  const problemsWith = (packs: readonly Pack[]): ReadonlySet<string> => {
    const tried = attempt(ruleSet, packs);
    return new Set('problems' in tried ? tried.problems.map(keyOf) : []);
  };
  const alone = problemsWith([pack]);
  const together = problems.filter((found) => !alone.has(keyOf(found)));
  if (together.length === 0) return [];
  const pairs = before.map((other) => ({ other, found: problemsWith([other, pack]) }));
  return together.flatMap((found) => {
    const due = pairs.filter((pair) => pair.found.has(keyOf(found))).map(({ other }) => other);
    return (due.length > 0 ? due : before).map((other) => conflict(found, [pack, other]));
  });
}

function unique(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((item) => [JSON.stringify([item.code, item.path, item.params]), item])).values()];
}

/**
 * Looks whether packs fit, in their order: each on top of those before it that fit, set by set. A draft is looked at as if it
 * were adopted. What is wrong with a pack leaves those behind it without it.
 */
export function checkPacks(files: readonly string[], sets: readonly RuleSet[], read: (file: string) => Instrument): CheckedPack[] {
  const opened = files.map((file): Pack | { readonly file: string; readonly error: NtmError } => {
    try {
      return { file, instrument: read(file) };
    } catch (error) {
      if (isNtmError(error)) return { file, error: withoutFile(error) };
      throw error;
    }
  });
  const fitting = new Map<RuleSet, Pack[]>(sets.map((ruleSet) => [ruleSet, []]));
  return opened.map((pack, index): CheckedPack => {
    const { file } = pack;
    if ('error' in pack) return { file, sets: [], error: pack.error, notices: [] };
    const { id } = pack.instrument;
    const isAgain = opened.slice(0, index).some((other) => 'instrument' in other && other.instrument.id === id);
    if (isAgain) return { file, sets: [], error: ntmError([ruleProblem('duplicate-id', ['id'], { id })]), notices: [] };
    const problems = strayTargets(pack.instrument, sets);
    const left: RuleSet[] = [];
    const concerned = sets.filter((ruleSet) => concerns(pack.instrument, ruleSet));
    for (const ruleSet of concerned) {
      const before = fitting.get(ruleSet)!;
      const tried = attempt(ruleSet, [...before, pack]);
      if ('ruleSet' in tried) {
        before.push(pack);
        left.push(tried.ruleSet);
      } else problems.push(...conflictsOf(ruleSet, before, pack, tried.problems), ...tried.problems);
    }
    const [first, ...rest] = unique(problems);
    if (first !== undefined) return { file, sets: [], error: ntmError([first, ...rest]), notices: [] };
    return { file, sets: concerned.map(({ id }) => id), error: undefined, notices: effectless(asAdopted(pack.instrument), left) };
  });
}
