import { checkArguments } from '../../model/check-arguments.ts';
import type { Dossier, FactInput } from '../../model/dossier.ts';
import { regionOf } from '../../model/provinces.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { Scenario } from '../../model/scenario.ts';
import { REGIONS } from '../../model/vocabulary.ts';
import { canonicalJson } from '../../value/canonical-json.ts';
import { groupBy } from '../../value/group-by.ts';
import { coveredPeriod } from '../../law/coverage-period.ts';
import { namesOf } from '../../law/names-of.ts';
import type { At } from '../../law/moment.ts';
import { boundaryScenarios } from '../boundary/boundary-scenarios.ts';
import { dossierOf, momentOf } from '../run-scenario.ts';
import { expectationOf } from './conformance-case.ts';
import type { ConformanceCase } from './conformance-case.ts';
import { refusedVariants, variantsOf } from './variants.ts';

interface Question {
  readonly about: string;
  readonly dossier: unknown;
  readonly at: At;
}

/** Dossiers of many figures: each takes for every figure one of the values at which something turns, in turn. */
function* filled(scenarios: readonly Scenario[]): Generator<Question> {
  const places = groupBy(scenarios, ({ unit, on, year }) => canonicalJson({ ...unit, id: '', on, year: year ?? null }));
  for (const alike of places.values()) {
    const values = new Map<string, FactInput[]>();
    for (const { facts } of alike) {
      for (const [fact, value] of Object.entries(facts)) values.set(fact, [...(values.get(fact) ?? []), value as FactInput]);
    }
    const rounds = Math.max(...[...values.values()].map(({ length }) => length), 0);
    for (let round = 0; round < rounds; round += 1) {
      // Values of different figures meet in ever other pairs, and some are left out.
      const facts = [...values].flatMap(([fact, list], position) => {
        const place = (round * (position + 1)) % (list.length + 1);
        return place === list.length ? [] : [[fact, list[place]] as const];
      });
      const [first] = alike;
      yield { about: 'figures together', dossier: { unit: first!.unit, facts: Object.fromEntries(facts) }, at: momentOf(first!) };
    }
  }
}

const isRefused = ({ expect }: Scenario): boolean => (expect.code ?? expect.error) !== undefined;

/** With each assumption that the set knows: nothing known, and every figure low, high and in between. */
function* assuming(ruleSet: RuleSet, { unit }: Dossier, at: At): Generator<Question> {
  for (const name of namesOf(ruleSet, 'assumption')) {
    for (const [round, figure] of [undefined, '0', '60', '100'].entries()) {
      const facts = ruleSet.facts.map(({ id, type }, position) => [id, type === 'boolean' ? (round + position) % 2 === 0 : figure]);
      const dossier = { unit, facts: figure === undefined ? {} : Object.fromEntries(facts) };
      yield { about: `assumed: ${name}`, dossier, at: { ...at, assume: [name] } };
    }
  }
}

/** A unit of which nothing is known, on the first day of a set that no figure decides. */
function plainQuestion(ruleSet: RuleSet): readonly [unknown, At] {
  const [province] = ruleSet.instruments.flatMap((instrument) => instrument.province ?? []);
  const unit = { id: 'boundary', level: ruleSet.level, region: REGIONS[0], ...(province && { province, region: regionOf(province) }) };
  return [{ unit, facts: {} }, { on: coveredPeriod(ruleSet).from }];
}

function* questions(ruleSet: RuleSet): Generator<Question> {
  const { scenarios } = boundaryScenarios(ruleSet);
  let turn = 0;
  for (const scenario of scenarios) {
    const [dossier, at] = [dossierOf(scenario) as Dossier, momentOf(scenario)];
    yield { about: scenario.name, dossier, at };
    const variants = isRefused(scenario) ? [] : variantsOf(dossier, ruleSet);
    const variant = variants[turn % variants.length];
    if (variant === undefined) continue;
    // Each way of reporting a figure meets every third or fourth of them.
    turn += 1;
    yield { about: `${variant[0]}: ${scenario.name}`, dossier: variant[1], at };
  }
  yield* filled(scenarios);
  const [first] = scenarios;
  const [dossier, at] = first === undefined ? plainQuestion(ruleSet) : [dossierOf(first), momentOf(first)];
  yield* assuming(ruleSet, dossier as Dossier, at);
  for (const [about, variant, moment] of refusedVariants(dossier as Dossier, at, ruleSet)) yield { about, dossier: variant, at: moment };
}

/**
 * Questions to a rule set with their answers, free of any language, by which another implementation proves that it agrees.
 *
 * @remarks Made from the law itself: both sides of every value and every day, figures also as quotients, between bounds and
 * left out, judged rows, dossiers of many figures, and what has to be refused. The same for the same set: nothing is drawn by chance.
 * Equal ids in two packs are the same question only where the hash of the set is the same.
 * @param ruleSet - the set.
 * @returns the cases, one after the other; each is plain data.
 * @throws nothing for a rule set that `createRuleSet` accepts.
 * @example
 * ```ts
 * import { communeRecognition } from 'ntm-rules/rules';
 * import { conformanceCases } from 'ntm-rules/testing';
 *
 * const [first] = conformanceCases(communeRecognition);
 * first?.set; // => 'commune-recognition'
 * ```
 */
export function* conformanceCases(ruleSet: RuleSet): Generator<ConformanceCase> {
  checkArguments({ ruleSet: ['ruleSet', ruleSet] });
  const seen = new Set<string>();
  for (const { about, dossier, at } of questions(ruleSet)) {
    const key = canonicalJson([dossier, at]);
    if (seen.has(key)) continue;
    seen.add(key);
    yield { id: `${ruleSet.id}-${seen.size}`, about, set: ruleSet.id, at, dossier, expect: expectationOf(ruleSet, dossier, at) };
  }
}
