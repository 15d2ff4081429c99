import { amend, assess, inForce } from 'ntm-rules';
import type { Assessment, Dossier, RuleSet, ValueInForce } from 'ntm-rules';
import { impact } from 'ntm-rules/population';
import { withThreshold } from 'ntm-rules/testing';
import { communesWith } from '../../../amendments/generate.mjs';
import { leavesOf } from '../facts-by-indicator.ts';
import { levelLabel } from '../columns.ts';
import { frozen } from '../frozen.ts';
import type { Histogram, ImpactAnswer, ImpactQuestion, MatrixRow } from './protocol.ts';

/** Units shown one by one. */
const MOST_ROWS = 40;
const BINS = 36;

/** Sets that came before, by hash: what the library has worked out for one is not worked out again. */
const known = new Map<string, RuleSet>();

function keptSet(ruleSet: RuleSet): RuleSet {
  // A set that was told of assumptions has the hash that it had before.
  const key = `${ruleSet.hash} ${ruleSet.instruments.length}`;
  const kept = known.get(key) ?? frozen(ruleSet);
  known.set(key, kept);
  return kept;
}

const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** The value of a threshold that stands at a place. */
function standing(ruleSet: RuleSet, target: string, { at, place }: Pick<ImpactQuestion, 'at' | 'place'>): ValueInForce | undefined {
  const rows = inForce(ruleSet, { ...at, place }).criteria.flatMap(({ indicators }) => indicators);
  return rows.flatMap(({ parameters }) => parameters).find(({ id }) => id === target)?.values[0];
}

async function changed(ruleSet: RuleSet, question: ImpactQuestion): Promise<RuleSet> {
  const { change, at } = question;
  if (change.kind === 'amendment') {
    // Only an amendment from a file has to be checked: the schemas are half of the thread.
    const { parseInstrument } = await import('ntm-rules/schema');
    return amend(ruleSet, parseInstrument(change.instrument));
  }
  // Other columns keep theirs: a ceiling that is eased for one must not become stricter for another.
  const value = standing(ruleSet, change.target, question);
  return withThreshold(ruleSet, change.target, change.value, { from: at.on, ...(value === undefined ? {} : { scope: value.scope ?? {} }) });
}

/** Facts of the set and of those that it presupposes, each once. */
function factsOf(ruleSet: RuleSet): RuleSet['facts'] {
  const all = [...ruleSet.facts, ...(ruleSet.prerequisites ?? []).flatMap((item) => factsOf(item.ruleSet))];
  return [...new Map(all.map((fact) => [fact.id, fact])).values()];
}

function statusesOf({ criteria }: Assessment): Map<string, MatrixRow['cells'][number]['before']> {
  return new Map(criteria.map(({ id, status }) => [id, status]));
}

/** How the communes lie that are held to the value that moves. */
function histogramOf(ruleSet: RuleSet, dossiers: readonly Dossier[], question: ImpactQuestion): Histogram | undefined {
  const { change, at } = question;
  if (change.kind !== 'threshold') return undefined;
  const moved = standing(ruleSet, change.target, question)?.id;
  const values = dossiers.flatMap((dossier) => {
    const rows = assess(ruleSet, dossier, at).criteria.flatMap(({ indicators }) => indicators);
    const own = rows.flatMap(({ trace }) => leavesOf(trace)).filter(({ required }) => required.threshold === moved);
    return own.flatMap(({ actual }) => (typeof actual === 'string' ? [Number(actual)] : []));
  });
  if (moved === undefined || values.length === 0) return undefined;
  const [from, to] = [Math.min(...values), Math.max(...values)];
  const counts = Array.from({ length: BINS }, () => 0);
  for (const value of values) {
    const bin = to === from ? 0 : Math.min(BINS - 1, Math.floor(((value - from) / (to - from)) * BINS));
    counts[bin]! += 1;
  }
  return { from, to, counts };
}

/** The made-up units, where the unit at hand is and of its kind. */
function dossiersFor(ruleSet: RuleSet, { place, units, seed }: ImpactQuestion): Dossier[] {
  const { region, province, groups } = place;
  const { level } = ruleSet;
  const name = upperFirst(levelLabel(level, ruleSet).vi);
  const made = [...communesWith(factsOf(ruleSet), units, seed)] as unknown as Dossier[];
  return made.map(({ unit: { province: _made, ...unit }, ...rest }, index) => ({
    ...rest,
    unit: {
      ...unit,
      level,
      name: `${name} giả định ${index + 1}`,
      ...(region && { region }),
      ...(groups && { groups }),
      ...(province && { province }),
    },
  }));
}

/** What a change does to a made-up population. */
export async function impactOf(question: ImpactQuestion): Promise<ImpactAnswer> {
  const { at } = question;
  const before = keptSet(question.ruleSet);
  const after = await changed(before, question);
  const dossiers = dossiersFor(before, question);
  const found = impact(before, after, dossiers, at);
  const shown = found.units.filter((unit) => unit.indicators.length + unit.criteria.length > 0).slice(0, MOST_ROWS);
  const rows = shown.map(({ index, unit, name }): MatrixRow => {
    const dossier = dossiers[index]!;
    const [first, second] = [statusesOf(assess(before, dossier, at)), statusesOf(assess(after, dossier, at))];
    const ids = [...new Set([...first.keys(), ...second.keys()])];
    const cells = ids.map((id) => ({ before: first.get(id) ?? null, after: second.get(id) ?? null }));
    return { unit, name: name ?? unit, cells };
  });
  const sample = assess(after, dossiers[0]!, at);
  const last = after.instruments.at(-1)!;
  return {
    totals: found.totals,
    rows,
    columns: sample.criteria.map(({ id, no, title }) => ({ id, no, title })),
    steps: found.steps,
    histogram: histogramOf(before, dossiers, question),
    invented: last.invented === true,
    title: last.title,
    number: last.number,
    after,
  };
}
