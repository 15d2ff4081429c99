import type { IndicatorResult, LeafTrace } from './assessment.ts';
import { OPPOSITE_OPERATORS } from './vocabulary.ts';
import type { Operator } from './vocabulary.ts';

function compared({ operator }: LeafTrace, isDenied: boolean): Operator {
  return isDenied ? OPPOSITE_OPERATORS[operator] : operator;
}

/** How the result of an indicator compares what a unit has with its level; under a "not", the other side of it. */
export function operatorIn({ trace, fact, required }: IndicatorResult): Operator {
  const nodes = [{ node: trace, isDenied: false }];
  for (const { node, isDenied } of nodes) {
    if ('children' in node) nodes.push(...node.children.map((child) => ({ node: child, isDenied: isDenied !== (node.kind === 'not') })));
    else if (node.kind === 'leaf' && node.fact === fact && node.required.parameter === required?.parameter) return compared(node, isDenied);
  }
  return 'equal';
}

/** The value that a yes-or-no fact has to have. */
export function wantedBy(operator: Operator, value: boolean): boolean {
  return value === (operator !== 'notEqual');
}
