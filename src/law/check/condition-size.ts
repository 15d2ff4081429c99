import type { Condition } from '../../model/condition.ts';
import type { Problem } from '../../model/errors.ts';
import type { SetText } from '../text.ts';
import { membersOf } from '../walk-condition.ts';
import { PACK_LIMITS, beyondLimit } from './pack-limits.ts';

/** How large a condition is with everything that it names. */
interface Size {
  readonly nodes: number;
  readonly levels: number;
}

/** The size of a condition, each named one measured once however often it is used; `undefined` beyond a limit. */
function sizeOf(condition: Condition, named: SetText['conditions'], known: Map<string, Size>, above = 0): Size | undefined {
  if (above >= PACK_LIMITS.levels) return undefined;
  if ('condition' in condition) {
    const name = condition.condition;
    const target = named.get(name);
    const size = known.get(name) ?? (target === undefined ? { nodes: 1, levels: 1 } : sizeOf(target, named, known, above));
    if (size === undefined || above + size.levels > PACK_LIMITS.levels) return undefined;
    known.set(name, size);
    return size;
  }
  let nodes = 1;
  let levels = 0;
  for (const member of membersOf(condition)) {
    const size = sizeOf(member, named, known, above + 1);
    if (size === undefined) return undefined;
    nodes += size.nodes;
    levels = Math.max(levels, size.levels);
  }
  return { nodes, levels: levels + 1 };
}

/** Conditions that are too large once those that they name stand in them; the references form no circle. */
export function checkConditionSizes(text: SetText): Problem[] {
  const known = new Map<string, Size>();
  let nodes = 0;
  const add = (condition: Condition, path: readonly string[]): Problem[] => {
    const size = sizeOf(condition, text.conditions, known);
    if (size === undefined) return [beyondLimit('levels', path)];
    nodes += size.nodes;
    return nodes > PACK_LIMITS.nodes ? [beyondLimit('nodes', path)] : [];
  };
  for (const { id, condition, exceptions } of text.criteria.flatMap(({ indicators }) => indicators)) {
    const path = [text.ruleSet, id];
    const cases = exceptions.flatMap((exception) =>
      exception.when === undefined ? [] : [{ condition: exception.when, path: [...path, 'exceptions', exception.id, 'when'] }],
    );
    for (const item of [{ condition, path: [...path, 'condition'] }, ...cases]) {
      const found = add(item.condition, item.path);
      // The rest of the text is measured only where it can still be walked.
      if (found.length > 0) return found;
    }
  }
  return [];
}
