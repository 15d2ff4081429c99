import { freeze } from '../value/freeze.ts';
import type { Named, Presupposing } from './presupposing.ts';
import { findIndicator } from './text.ts';

/** Ids of all the sets that a compiled set presupposes, at any remove. */
export function presupposedBy(compiledSet: Pick<Named, 'prerequisites'>): string[] {
  return compiledSet.prerequisites.flatMap((item) => [item.compiledSet.ruleSet.id, ...presupposedBy(item.compiledSet)]);
}

const keyAbove: Presupposing['keyAbove'] = (compiledSet, key) =>
  key.includes('/') || presupposedBy(compiledSet).includes(key) ? key : `${compiledSet.ruleSet.id}/${key}`;

const addTargets: Presupposing['addTargets'] = (targets, compiledSet) => {
  targets.set(compiledSet.ruleSet.id, undefined);
  for (const [target, no] of compiledSet.judgeable) targets.set(keyAbove(compiledSet, target), no);
};

/** The judgements that concern a presupposed set, in its own numbers. */
export const judgementsFor: Presupposing['judgementsFor'] = (compiledSet, judgements) => {
  if (judgements.size === 0) return judgements;
  const prefix = `${compiledSet.ruleSet.id}/`;
  const further = presupposedBy(compiledSet);
  const concerned = [...judgements].flatMap(([key, judgement]): (readonly [string, typeof judgement])[] => {
    if (key.startsWith(prefix)) return [[key.slice(prefix.length), judgement]];
    return further.some((id) => key === id || key.startsWith(`${id}/`)) ? [[key, judgement]] : [];
  });
  return new Map(concerned);
};

/** A presupposed set and a parameter in it. */
export const presupposedParameter: Presupposing['parameter'] = (prerequisites, id) => {
  const [set, row = '', name = ''] = id.split('/');
  const compiledSet = prerequisites.find((item) => item.compiledSet.ruleSet.id === set)?.compiledSet;
  const parameter = compiledSet && findIndicator(compiledSet.text, row)?.indicator.parameters.get(name);
  return parameter && { compiledSet, parameter };
};

const NOTHING: never[] = /* @__PURE__ */ freeze([]);

const evaluated: Presupposing['evaluated'] = ({ compiledSet, cite }, dossier, { evaluate, judged, standing }) => {
  const { id, title } = compiledSet.ruleSet;
  const below = evaluate(compiledSet, { ...dossier, judgements: judgementsFor(compiledSet, dossier.judgements) });
  const { tally, status } = below;
  const judgement = dossier.judgements.get(id);
  const contradicts = judgement && judged(judgement, status).contradicts;
  const inside = below.contradictions.map((key) => keyAbove(compiledSet, key));
  return {
    result: freeze({
      ruleSet: id,
      title,
      status: judgement?.status ?? status,
      standing: judgement ? standing(id, judgement) : below.standing,
      tally,
      cite,
      ...(judgement && { judgement }),
    }),
    missing: judgement ? NOTHING : below.missingFacts,
    contradictions: contradicts ? [id, ...inside] : inside,
  };
};

const missing: Presupposing['missing'] = (own, below) => {
  const merged = new Map(own.map((item) => [item.fact, item]));
  for (const { result, missing: facts } of below) {
    for (const { fact, indicators, decisive } of facts) {
      const before = merged.get(fact);
      const named = indicators.map((id) => (id.includes('/') ? id : `${result.ruleSet}/${id}`));
      const isOpen = decisive && result.status === 'undetermined';
      const item = { fact, indicators: freeze([...(before?.indicators ?? []), ...named]), decisive: before?.decisive === true || isOpen };
      merged.set(fact, freeze(item));
    }
  }
  return [...merged.values()];
};

/** Judging by sets that have to be met first. */
export const presupposing: Presupposing = {
  keyAbove,
  evaluated,
  addTargets,
  judgementsFor,
  parameter: presupposedParameter,
  missing,
};
