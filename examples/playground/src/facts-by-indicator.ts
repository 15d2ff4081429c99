import type { Assessment, Fact, IndicatorResult, LeafTrace, RuleSet, Trace } from 'ntm-rules';

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

const UNIT_LABELS: Readonly<Record<string, FactWithUnit['unitLabel']>> = {
  percent: { vi: '%', en: '%' },
  'million-vnd-per-person-per-year': { vi: 'triệu đồng/người/năm', en: 'million VND/person/year' },
  'square-metre-per-person': { vi: 'm²/người', en: 'm²/person' },
  point: { vi: 'điểm', en: 'points' },
  place: { vi: 'điểm vui chơi', en: 'places' },
  level: { vi: 'mức độ', en: 'level' },
  rating: { vi: 'bậc xếp loại', en: 'rating' },
  school: { vi: 'trường', en: 'schools' },
  organisation: { vi: 'tổ chức', en: 'organisations' },
  cooperative: { vi: 'hợp tác xã', en: 'cooperatives' },
  model: { vi: 'mô hình', en: 'models' },
  'litre-per-person-per-day': { vi: 'lít/người/ngày đêm', en: 'litres/person/day' },
};

/** A unit as people write it. */
export function unitLabel(unit: string): FactWithUnit['unitLabel'] {
  return UNIT_LABELS[unit] ?? { vi: '', en: '' };
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
        return [indicator.id, facts.map((fact) => ({ fact, unitLabel: unitLabel(fact.unit) }))] as const;
      }),
  );
}
