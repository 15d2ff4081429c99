import type { Assessment, Fact, RuleSet } from 'ntm-rules';
import { leavesIn, unitLabel } from './facts-by-indicator.ts';

/** A threshold in figures that can be moved. */
export interface Movable {
  /** `<set>/<indicator>/<parameter>`. */
  readonly target: string;
  readonly no: string;
  readonly label: { readonly vi: string; readonly en: string };
  readonly value: string;
  readonly sign: '≥' | '≤';
  readonly unit: { readonly vi: string; readonly en: string };
  readonly min: number;
  readonly max: number;
  readonly step: string;
}

/** Ends and step of a slider: as far as a figure can go, and where it can go anywhere, around what stands. */
function range({ type, bounds, unit }: Fact, value: number): Pick<Movable, 'min' | 'max' | 'step'> {
  const step = type === 'integer' || unit === 'point' ? '1' : '0.5';
  if (unit.startsWith('million')) return { min: 20, max: 80, step };
  const [min, max] = [Number(bounds?.min ?? 0), Number(bounds?.max ?? Math.max(5, Math.ceil(value * 2)))];
  return { min, max, step };
}

/** The thresholds in figures that the unit is held to, each once, in the order of the law. */
export function movable(ruleSet: RuleSet, { criteria }: Assessment): readonly Movable[] {
  const facts = new Map(ruleSet.facts.map((fact) => [fact.id, fact]));
  const found = criteria
    .flatMap(({ indicators }) => indicators)
    .flatMap((indicator) => leavesIn(indicator).map((leaf) => ({ leaf, no: indicator.no })))
    .flatMap(({ leaf: { required, fact: id, operator }, no }) => {
      const fact = facts.get(id);
      const isFigure =
        typeof required.value === 'string' &&
        required.parameter !== null &&
        required.relativeTo === undefined &&
        required.grade !== 'assumed';
      if (!isFigure || fact === undefined || !operator.endsWith('Inclusive')) return [];
      return [
        {
          target: required.parameter!,
          no,
          label: fact.label,
          value: required.value as string,
          sign: operator.startsWith('less') ? ('≤' as const) : ('≥' as const),
          unit: unitLabel(required.unit, ruleSet),
          ...range(fact, Number(required.value)),
        },
      ];
    });
  return [...new Map(found.map((item) => [item.target, item])).values()];
}
