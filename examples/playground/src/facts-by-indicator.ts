import type { Assessment, Fact, IndicatorResult, LeafTrace, RuleSet, Trace } from 'ntm-rules';
import { MEASUREMENT_UNIT_LABELS } from 'ntm-rules/vocabulary';

export function leavesOf(trace: Trace): LeafTrace[] {
  if (trace.kind === 'leaf') return [trace];
  return 'children' in trace ? trace.children.flatMap(leavesOf) : [];
}

/** Every comparison behind an indicator, those of its exceptions included. */
export function leavesIn({ trace, exceptions = [] }: IndicatorResult): LeafTrace[] {
  return [trace, ...exceptions.flatMap((exception) => exception.trace ?? [])].flatMap(leavesOf);
}

interface FactWithUnit {
  readonly fact: Fact;
  readonly unitLabel: { readonly vi: string; readonly en: string };
}

/** A unit as people write it: what the set declares, else what the vocabulary has. */
export function unitLabel(unit: string, { units = [] }: Pick<RuleSet, 'units'>): FactWithUnit['unitLabel'] {
  const known: Readonly<Record<string, FactWithUnit['unitLabel']>> = MEASUREMENT_UNIT_LABELS;
  return units.find(({ id }) => id === unit)?.label ?? known[unit] ?? { vi: '', en: '' };
}

/** The facts that each indicator asks for; one that several read stands with the first. */
export function factsByIndicator(ruleSet: RuleSet, { criteria }: Assessment): ReadonlyMap<string, readonly FactWithUnit[]> {
  const known = new Map(ruleSet.facts.map((fact) => [fact.id, fact]));
  const seen = new Set<string>();
  return new Map(
    criteria
      .flatMap(({ indicators }) => indicators)
      .map((indicator) => {
        const fresh = [...new Set(leavesIn(indicator).map(({ fact }) => fact))].filter((id) => !seen.has(id));
        for (const id of fresh) seen.add(id);
        const facts = fresh.flatMap((id) => known.get(id) ?? []);
        return [indicator.id, facts.map((fact) => ({ fact, unitLabel: unitLabel(fact.unit, ruleSet) }))] as const;
      }),
  );
}
