import type { RuleSet } from '../../model/rule-set.ts';
import type { Solution } from '../../model/solution.ts';
import type { PartGap, PartName } from '../../model/assessment.ts';
import { isStandIn } from './open-set.ts';

/** Parts, the alternatives among them taken apart; without the stand-ins. */
export function namesIn(gaps: readonly PartGap[]): PartName[] {
  return gaps.flatMap((gap) => {
    if ('of' in gap) return namesIn(gap.of.flat());
    return 'ruleSet' in gap || isStandIn(gap.fact) ? [] : [{ fact: gap.fact, ...(gap.title && { title: gap.title }) }];
  });
}

/** The parts beside the threshold that keep units from meeting an indicator, as they are counted. */
export interface HeldParts {
  /** Adds units held by the same parts; `index` is where the first of them stood among the dossiers. */
  readonly add: (parts: readonly PartName[], units: number, index: number) => void;
  /** With how many units, most first; of as many, the one that was met with first. */
  readonly counted: (facts: RuleSet['facts']) => Solution['otherParts'];
}

interface Held {
  readonly part: PartName;
  units: number;
  index: number;
  place: number;
}

/** Counts from nothing. */
export function heldParts(): HeldParts {
  const all = new Map<string, Held>();
  return {
    add(parts, units, index) {
      const own = new Map(parts.map((part) => [JSON.stringify(part), part]));
      for (const [place, [key, part]] of [...own].entries()) {
        const held = all.get(key) ?? { part, units: 0, index, place };
        all.set(key, held);
        held.units += units;
        if (index < held.index) Object.assign(held, { index, place });
      }
    },
    counted(facts) {
      const inOrder = [...all.values()].toSorted((a, b) => b.units - a.units || a.index - b.index || a.place - b.place);
      return inOrder.map(({ part: { fact, title }, units }) => {
        const label = title ?? facts.find(({ id }) => id === fact)?.label;
        return { fact, title: label ?? { vi: fact, en: fact }, units };
      });
    },
  };
}
