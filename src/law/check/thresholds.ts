import { compareDecimals, exactDecimal } from '../../value/decimal.ts';
import { periodsOverlap } from '../../value/iso-date.ts';
import type { Problem } from '../../model/errors.ts';
import { problem } from '../../model/errors.ts';
import type { Precedence } from '../../model/rule-set.ts';
import { scopesOverlap } from '../place.ts';
import { comparePrecedence } from '../precedence.ts';
import type { DatedThreshold, ParameterText, SetText } from '../text.ts';

function meetSomewhere(a: DatedThreshold, b: DatedThreshold): boolean {
  return periodsOverlap(a, b) && scopesOverlap(a.scope, b.scope);
}

function isWeaker(value: string, floor: string, direction: ParameterText['direction']): boolean {
  const sign = compareDecimals(exactDecimal(value), exactDecimal(floor));
  return direction === 'at-most' ? sign > 0 : sign < 0;
}

function floorProblem(parameter: ParameterText, delegation: DatedThreshold, value: DatedThreshold): Problem | undefined {
  if (delegation.floor === undefined || typeof value.value !== 'string') return undefined;
  if (!meetSomewhere(delegation, value) || !isWeaker(value.value, delegation.floor, parameter.direction)) return undefined;
  return problem('weaker-than-floor', [value.cite.instrument, 'thresholds', value.id], {
    parameter: parameter.id,
    value: value.value,
    floor: delegation.floor,
  });
}

function checkParameter(parameter: ParameterText, precedence: Precedence): Problem[] {
  const problems: Problem[] = [];
  parameter.values.forEach((value, index) => {
    for (const other of parameter.values.slice(index + 1)) {
      if (value.id === other.id) problems.push(problem('duplicate-id', [parameter.id], { id: value.id }));
      else if (meetSomewhere(value, other) && comparePrecedence(value, other, precedence) === 0) {
        problems.push(problem('threshold-tie', [parameter.id], { parameter: parameter.id, first: value.id, second: other.id }));
      }
    }
    for (const other of parameter.values) {
      const weaker = other === value ? undefined : floorProblem(parameter, value, other);
      if (weaker !== undefined) problems.push(weaker);
    }
  });
  return problems;
}

/** Values of parameters: no two that hold at once without one taking precedence, none weaker than its floor. */
export function checkThresholds(text: SetText, precedence: Precedence): Problem[] {
  return text.criteria.flatMap((criterion) =>
    criterion.indicators.flatMap((indicator) =>
      [...indicator.parameters.values()].flatMap((parameter) => checkParameter(parameter, precedence)),
    ),
  );
}
