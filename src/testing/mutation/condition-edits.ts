import type { Condition, LeafCondition } from '../../model/condition.ts';
import { OPPOSITE_OPERATORS } from '../../model/vocabulary.ts';
import { holdingOf, operatorHolding } from '../../engine/holding.ts';
import { conditionSites } from '../sites/condition-sites.ts';
import { follow } from '../sites/follow.ts';
import { nodesOf } from '../sites/nodes.ts';
import type { NodeSite } from '../sites/nodes.ts';
import type { Instruments } from '../sites/own-text.ts';
import type { Edit } from './mutant.ts';

/** A comparison with its strictness flipped, and turned round. */
function otherOperators(operator: LeafCondition['operator']): LeafCondition['operator'][] {
  const { below, at, above } = holdingOf(operator);
  if (below === above) return [OPPOSITE_OPERATORS[operator]];
  return [operatorHolding({ below, at: !at, above }), operatorHolding({ below: above, at, above: below })];
}

type Change = readonly [change: string, condition: Condition];

function leafChanges(node: LeafCondition): [string, Condition][] {
  const { fact, operator, value } = node;
  const operators = otherOperators(operator).map((next): [string, Condition] => [
    `${fact} ${operator} → ${next}`,
    { ...node, operator: next },
  ]);
  if (typeof value !== 'boolean') return operators;
  return [...operators, [`value ${String(value)} → ${String(!value)}`, { ...node, value: !value }]];
}

/** What can be wrong with one part of a condition, itself only. */
function partChanges(node: Condition): [string, Condition][] {
  if ('fact' in node) return leafChanges(node);
  if ('all' in node) return [['all → any', { any: node.all }]];
  if ('any' in node) return [['any → all', { all: node.any }]];
  if ('not' in node) return [['not → plain', node.not]];
  if ('prerequisite' in node) return [[`prerequisite ${node.prerequisite} → judgement`, { judgement: 'required' }]];
  if ('condition' in node || 'judgement' in node) return [];
  const { atLeast, of, notApplicable } = node;
  const counts = [atLeast - 1, atLeast + 1].filter((count) => count >= 1 && count <= of.length);
  const treatment = notApplicable === 'leaves' ? 'counts-as-met' : 'leaves';
  return [
    ...counts.map((count): [string, Condition] => [`at least ${atLeast} → ${count}`, { ...node, atLeast: count }]),
    [`not applicable: ${notApplicable} → ${treatment}`, { ...node, notApplicable: treatment }],
  ];
}

function nodeChanges({ node, path, withNode }: NodeSite): Change[] {
  const own = partChanges(node).map(([change, next]): Change => [`${path}${change}`, withNode(next)]);
  // What stands below a negation goes with it, and that is a change of its own already.
  return path === '' || path.endsWith('not.') ? own : [...own, [`${path.slice(0, -1)} dropped`, withNode(undefined)]];
}

/** Every way in which one condition can be a little wrong. */
export function conditionEdits(instruments: Instruments): Edit[] {
  return conditionSites(instruments).flatMap(({ instrument, target, row, condition: before }, index) =>
    nodesOf(before)
      .flatMap(nodeChanges)
      .map(([change, condition]) => ({
        clause: `${instrument.id} ${target}`,
        change,
        apply: (copy) => {
          conditionSites(copy)[index]!.put(structuredClone(condition));
          follow(copy, row, { condition: before }, { condition });
        },
      })),
  );
}
