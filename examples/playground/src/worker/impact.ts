import { amend, assess } from 'ntm-rules';
import type { Assessment, Dossier, RuleSet } from 'ntm-rules';
import { impact } from 'ntm-rules/population';
import { parseInstrument } from 'ntm-rules/schema';
import { withThreshold } from 'ntm-rules/testing';
import { communesWith } from '../../../amendments/generate.mjs';
import { leavesOf } from '../facts-by-indicator.ts';
import { frozen } from '../frozen.ts';
import type { Change, Histogram, ImpactAnswer, ImpactQuestion, MatrixRow } from './protocol.ts';

/** Units shown one by one. */
const MOST_ROWS = 40;
const BINS = 36;

/** Sets that came before, by hash: what the library has worked out for one is not worked out again. */
const known = new Map<string, RuleSet>();

function keptSet(ruleSet: RuleSet): RuleSet {
  const kept = known.get(ruleSet.hash) ?? frozen(ruleSet);
  known.set(ruleSet.hash, kept);
  return kept;
}

function changed(ruleSet: RuleSet, change: Change, on: string): RuleSet {
  if (change.kind === 'threshold') return withThreshold(ruleSet, change.target, change.value, { from: on });
  return amend(ruleSet, parseInstrument(change.instrument));
}

/** Facts of the set and of those that it presupposes, each once. */
function factsOf(ruleSet: RuleSet): RuleSet['facts'] {
  const all = [...ruleSet.facts, ...(ruleSet.prerequisites ?? []).flatMap((item) => factsOf(item.ruleSet))];
  return [...new Map(all.map((fact) => [fact.id, fact])).values()];
}

function statusesOf({ criteria }: Assessment): Map<string, MatrixRow['cells'][number]['before']> {
  return new Map(criteria.map(({ id, status }) => [id, status]));
}

function histogramOf(assessments: readonly Assessment[], change: Change): Histogram | undefined {
  if (change.kind !== 'threshold') return undefined;
  const leaves = assessments.flatMap(({ criteria }) =>
    criteria.flatMap(({ indicators }) => indicators.flatMap(({ trace }) => leavesOf(trace))),
  );
  const own = leaves.filter(({ required }) => required.parameter === change.target);
  const values = own.flatMap(({ actual }) => (typeof actual === 'string' ? [Number(actual)] : []));
  const fact = own[0]?.fact;
  if (fact === undefined || values.length === 0) return undefined;
  const [from, to] = [Math.min(...values), Math.max(...values)];
  const counts = Array.from({ length: BINS }, () => 0);
  for (const value of values) {
    const bin = to === from ? 0 : Math.min(BINS - 1, Math.floor(((value - from) / (to - from)) * BINS));
    counts[bin]! += 1;
  }
  return { fact, from, to, counts };
}

/** What a change does to a made-up population. */
export function impactOf({ ruleSet, on, change, units, seed }: ImpactQuestion): ImpactAnswer {
  const before = keptSet(ruleSet);
  const after = changed(before, change, on);
  const dossiers = [...communesWith(factsOf(before), units, seed)] as unknown as Dossier[];
  const found = impact(before, after, dossiers, { on });
  const shown = found.units.filter((unit) => unit.indicators.length + unit.criteria.length > 0).slice(0, MOST_ROWS);
  const rows = shown.map(({ index, unit, name }): MatrixRow => {
    const dossier = dossiers[index]!;
    const [first, second] = [statusesOf(assess(before, dossier, { on })), statusesOf(assess(after, dossier, { on }))];
    const ids = [...new Set([...first.keys(), ...second.keys()])];
    const cells = ids.map((id) => ({ before: first.get(id) ?? null, after: second.get(id) ?? null }));
    return { unit, name: name ?? unit, cells };
  });
  const sample = assess(after, dossiers[0]!, { on });
  const last = after.instruments.at(-1)!;
  return {
    totals: found.totals,
    rows,
    columns: sample.criteria.map(({ id, no, title, titleEn }) => ({ id, no, title, titleEn })),
    steps: found.steps,
    histogram:
      change.kind === 'threshold'
        ? histogramOf(
            dossiers.map((dossier) => assess(before, dossier, { on })),
            change,
          )
        : undefined,
    invented: last.invented === true,
    title: last.title,
    number: last.number,
    after,
  };
}
