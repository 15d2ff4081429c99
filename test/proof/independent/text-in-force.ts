import type { Instrument } from '../../../src/model/instrument.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import { apply } from './operations.ts';
import { holdsOn } from './place.ts';
import { parameterOf, rowOf, valueOf } from './text.ts';
import type { Draft, Moment, Row, Text } from './text.ts';

function isHeard(
  { status, id, recordedOn, province, transition, inForce }: Instrument,
  moment: Moment,
  where: string | undefined,
): boolean {
  const counts = status === 'adopted' || (status === 'assumption' && (moment.assume ?? []).includes(id));
  const isKnown = moment.knownOn === undefined || recordedOn <= moment.knownOn;
  const isBefore = transition !== undefined && moment.submittedOn !== undefined && moment.submittedOn < transition.submittedBefore;
  const hasBegun = (inForce.effectFrom ?? inForce.from) <= moment.on;
  return counts && isKnown && !isBefore && hasBegun && (province === undefined || province === where);
}

/** The text of a set on a day; undefined where none is in force. */
export function textInForce(
  ruleSet: RuleSet,
  assumptions: readonly Instrument[],
  moment: Moment,
  province: string | undefined,
): Text | undefined {
  const heard = [...ruleSet.instruments, ...assumptions].filter((instrument) => isHeard(instrument, moment, province));
  const enacting = heard.find(
    ({ ruleSets, inForce }) => ruleSets?.some(({ id }) => id === ruleSet.id) && holdsOn({ to: inForce.to }, moment.on),
  );
  const enacted = enacting?.ruleSets?.find(({ id }) => id === ruleSet.id);
  if (enacting === undefined || enacted === undefined) return undefined;
  const criteria = enacted.criteria.map(({ id, indicators }) => ({
    id,
    rows: indicators.map((indicator): Row => ({
      id: indicator.id,
      condition: indicator.condition,
      parameters: new Map(indicator.parameters.map((each) => [each.id, parameterOf(each, enacting)])),
      exceptions: indicator.exceptions ?? [],
    })),
  }));
  const draft: Draft = { criteria, columnRules: enacted.columnRules ?? [], redefined: new Map() };
  const own = (target: string): boolean => target.startsWith(`${ruleSet.id}/`);
  for (const instrument of heard) {
    for (const supplied of instrument.thresholds?.filter((each) => own(each.parameter)) ?? []) {
      const [, row, parameter] = supplied.parameter.split('/') as [string, string, string];
      rowOf(draft, row).parameters.get(parameter)!.values.push(valueOf(supplied, instrument));
    }
    for (const operation of instrument.operations?.filter((each) => own(each.target)) ?? []) apply(operation, instrument, draft);
  }
  const facts = [...ruleSet.facts, ...assumptions.flatMap((instrument) => instrument.facts ?? [])];
  return { ...draft, conditions: enacted.conditions ?? {}, facts, instruments: heard.map(({ id }) => id) };
}
