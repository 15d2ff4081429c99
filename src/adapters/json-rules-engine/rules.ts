import type { RuleProperties } from 'json-rules-engine';
import type { Assessment, CriterionResult, IndicatorResult } from '../../model/assessment.ts';
import type { Unit } from '../../model/dossier.ts';
import type { Status } from '../../model/vocabulary.ts';
import { openDossier, readDossier } from '../../engine/input/read-dossier.ts';
import { isAccepted } from '../../law/weaker.ts';
import type { CompiledSet } from '../../engine/compiled-set.ts';
import { evaluate } from '../../engine/evaluate.ts';
import { allTrue, anyTrue, conditionsOf } from './formula.ts';
import type { Formula } from './formula.ts';
import { allMet, formulasOf, prerequisite, someMet } from './node-formulas.ts';
import type { Formulas, NamedFormulas } from './node-formulas.ts';
import { NODES } from './nodes.ts';

/** The fact that says how a body judged an indicator or a criterion, by its number. */
export const judgementFact = (target: string): string => `ntm:judgement/${target}`;

/** What a dossier that knows nothing is answered: the conditions with every threshold resolved for the day and the place. */
function skeletonOf(compiledSet: CompiledSet): Assessment {
  const { level, region, province, traits, groups } = compiledSet.place;
  const unit: Unit<string> = {
    id: 'place',
    level,
    ...(region && { region }),
    traits: [...traits],
    ...(groups && { groups: [...groups] }),
    ...(province && { province }),
  };
  return evaluate(compiledSet, { ...readDossier(openDossier({ unit, facts: {} }, compiledSet.ruleSet), compiledSet), isOutline: true });
}

const ALWAYS_MET: Formulas = { met: true, notMet: false, notApplicable: false };

interface Case {
  readonly effect: 'met' | 'not-applicable';
  readonly isConfirmed: boolean;
  readonly formulas: Formulas;
}

/** An indicator has a status if its condition has, or a confirmed exception gives it, and no exception might give another. */
function afterExceptions(base: Formulas, cases: readonly Case[]): Formulas {
  const status = (own: Formula, effect: Status): Formula => {
    const same = cases.filter((item) => item.effect === effect && item.isConfirmed);
    const others = cases.filter((item) => item.effect !== effect);
    return allTrue(
      anyTrue(own, ...same.map(({ formulas }) => formulas.met)),
      ...others.map(({ formulas }) => anyTrue(formulas.notMet, formulas.notApplicable)),
    );
  };
  return {
    met: status(base.met, 'met'),
    notMet: status(base.notMet, 'not-met'),
    notApplicable: status(base.notApplicable, 'not-applicable'),
  };
}

/** A judgement decides; what the facts say counts where there is none. */
function judgedOr(target: string, computed: Formulas): Formulas {
  const fact = judgementFact(target);
  const unjudged: Formula = { fact, operator: 'ntm-unjudged', value: {} };
  const either = (own: Formula, status: Status): Formula => {
    return anyTrue({ fact, operator: 'ntm-is', value: { status } }, allTrue(unjudged, own));
  };
  return {
    met: either(computed.met, 'met'),
    notMet: either(computed.notMet, 'not-met'),
    notApplicable: either(computed.notApplicable, 'not-applicable'),
  };
}

/** The nodes of a set: what facts decide, and what is put together from it. */
interface SetNodes {
  /** All parts of conditions and exceptions; of an indicator with exceptions also what both together say. */
  readonly parts: readonly NamedFormulas[];
  /** Indicators, criteria and the set itself, judgements and presupposed sets taken into account. */
  readonly wholes: readonly NamedFormulas[];
}

interface OwnNodes extends SetNodes {
  readonly formulas: Formulas;
}

function ofIndicator(ruleSet: string, { id, trace, exceptions = [] }: IndicatorResult, accept: Assessment['accept']): OwnNodes {
  const conditions = formulasOf(trace, NODES.condition(ruleSet, id));
  const cases = exceptions.map((exception): { exception: Case; nodes: NamedFormulas[] } => {
    const node = NODES.exception(ruleSet, id, exception.id);
    const nodes = exception.trace === null ? ([{ node, formulas: ALWAYS_MET }] as const) : formulasOf(exception.trace, node);
    const isConfirmed = isAccepted(exception.grade, accept);
    return { exception: { effect: exception.effect, isConfirmed, formulas: nodes[0].formulas }, nodes: [...nodes] };
  });
  const computed = afterExceptions(
    conditions[0].formulas,
    cases.map(({ exception }) => exception),
  );
  const formulas = judgedOr(id, computed);
  return {
    formulas,
    parts: [
      // Without exceptions the condition says it.
      ...(cases.length === 0 ? [] : [{ node: NODES.computed(ruleSet, id), formulas: computed }]),
      ...conditions,
      ...cases.flatMap(({ nodes }) => nodes),
    ],
    wholes: [{ node: NODES.indicator(ruleSet, id), formulas }],
  };
}

function ofCriterion(ruleSet: string, { id, indicators }: CriterionResult, accept: Assessment['accept']): OwnNodes {
  const members = indicators.map((indicator) => ofIndicator(ruleSet, indicator, accept));
  const computed = allMet(members.map((member) => member.formulas));
  // A judgement on a number belongs to the indicator of that number; only then to the criterion.
  const formulas = indicators.some((indicator) => indicator.id === id) ? computed : judgedOr(id, computed);
  return {
    formulas,
    parts: members.flatMap(({ parts }) => parts),
    wholes: [{ node: NODES.criterion(ruleSet, id), formulas }, ...members.flatMap(({ wholes }) => wholes)],
  };
}

/** What has to be met of the criteria: each, or what the text asks for instead. */
function byRule(members: readonly OwnNodes[], criteria: Assessment['criteria'], { text: { metWith } }: CompiledSet): Formulas[] {
  const all = members.map(({ formulas }) => formulas);
  if (metWith === undefined) return all;
  const { atLeast, required = [], notApplicable } = metWith;
  return [someMet(atLeast, notApplicable, all), ...all.filter((_, index) => required.includes(criteria[index]!.id))];
}

function nodesOf(compiledSet: CompiledSet): SetNodes {
  const { ruleSet, criteria, prerequisites, accept } = skeletonOf(compiledSet);
  const members = criteria.map((criterion) => ofCriterion(ruleSet.id, criterion, accept));
  const presupposed = prerequisites.map((item) => prerequisite(item.ruleSet));
  const formulas = allMet([...byRule(members, criteria, compiledSet), ...presupposed]);
  return {
    parts: members.flatMap(({ parts }) => parts),
    wholes: [{ node: ruleSet.id, formulas }, ...members.flatMap(({ wholes }) => wholes)],
  };
}

/** Rules of ours, named after node and status. One that could never fire is left out. */
function rulesOfNodes(nodes: readonly NamedFormulas[]): RuleProperties[] {
  return nodes.flatMap(({ node, formulas }) => {
    const statuses = [
      ['met', formulas.met],
      ['not-met', formulas.notMet],
      ['not-applicable', formulas.notApplicable],
    ] as const;
    return statuses.flatMap(([status, formula]) => {
      const conditions = conditionsOf(formula);
      return conditions === undefined ? [] : [{ name: `${node}:${status}`, conditions, event: { type: status, params: { node } } }];
    });
  });
}

/** The rules of a set for a day and a place. */
export interface SetRules {
  readonly parts: readonly RuleProperties[];
  readonly wholes: readonly RuleProperties[];
}

/** Makes the rules of a compiled set. */
export function rulesOf(compiledSet: CompiledSet): SetRules {
  const { parts, wholes } = nodesOf(compiledSet);
  return { parts: rulesOfNodes(parts), wholes: rulesOfNodes(wholes) };
}
