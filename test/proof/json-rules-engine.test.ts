import * as fc from 'fast-check';
import { assess } from 'ntm-rules';
import type { Assessment, Dossier } from 'ntm-rules';
import type { Status } from 'ntm-rules/vocabulary';
import { assessWithEngine, toEngine } from 'ntm-rules/json-rules-engine';
import { advancedCommune, commune, modelCommune } from 'ntm-rules/rules';
import type { RuleSet } from 'ntm-rules/rules';
import { parseScenarios } from 'ntm-rules/testing';
import { describe, expect, it } from 'vitest';
import { supposing } from '../../src/testing/supposing.ts';
import { IS_WHOLE, PATIENCE, ofSample, someOf } from '../support/budget.ts';
import { expectSame } from '../support/expect-same.ts';
import { randomDossiers } from '../support/random-dossiers.ts';
import { filesOf } from '../support/scenarios.ts';
import { SHIPPED, TOLD } from '../support/shipped.ts';

describe('assessWithEngine equals assess', { timeout: PATIENCE }, () => {
  // Those with amendments of their own are tried where amendments are.
  const files = SHIPPED.flatMap(({ id }) => filesOf(id)).map(({ file, content }) => ({
    file,
    scenarios: parseScenarios(content, { file })
      .filter(({ amendments = [] }) => amendments.length === 0)
      .filter((_, index) => IS_WHOLE || index % 150 === 0),
  }));

  it.each(files.map(({ file, scenarios }) => [file, scenarios] as const))('on the scenarios of %s, errors too', async (_, scenarios) => {
    const attempt = async (call: () => unknown): Promise<unknown> => {
      try {
        return await call();
      } catch (error) {
        return { problems: (error as { problems: unknown }).problems };
      }
    };
    for (const scenario of scenarios) {
      const set = supposing(
        TOLD.find(({ id }) => id === scenario.set)!,
        scenario,
      );
      const { unit, facts, judgements, on, assume } = scenario;
      const at = { on, ...(assume && { assume }) };
      const dossier = { unit, facts, ...(judgements === undefined ? {} : { judgements }) };
      expectSame(await attempt(() => assessWithEngine(set, dossier, at)), await attempt(() => assess(set, dossier, at)));
    }
    expect(scenarios.length).toBeGreaterThan(0);
  });
});

describe('toEngine', { timeout: PATIENCE }, () => {
  const runtimeFacts = ({ facts, judgements = {} }: Dossier): Record<string, unknown> => ({
    ...facts,
    ...Object.fromEntries(Object.entries(judgements).map(([target, { status }]) => [`ntm:judgement/${target}`, status])),
  });

  /** The statuses of set, criteria and indicators by the names of their nodes. */
  function nodesOf({ ruleSet, status, criteria }: Assessment): [string, Status][] {
    return [
      [ruleSet.id, status],
      ...criteria.flatMap((item): [string, Status][] => [
        [`${ruleSet.id}/criterion/${item.id}`, item.status],
        ...item.indicators.map((row): [string, Status] => [`${ruleSet.id}/${row.id}`, row.status]),
      ]),
    ];
  }

  const told = (id: string): RuleSet => TOLD.find((ruleSet) => ruleSet.id === id)!;

  const SETS = [
    [commune, 40, []],
    [modelCommune, 12, []],
    [advancedCommune, 12, []],
    [told('model-commune'), 12, ['commune-levels', 'advanced-levels', 'advanced-income']],
    [told('ethnic-minority-village'), 12, ['kon-tum-villages']],
    [told('model-residential-area'), 12, ['kon-tum-model-residential-areas']],
  ] as const;

  it.each(someOf(SETS, 2))(
    'fires for set, criteria and indicators what assess answers, judgements and presupposed sets included',
    async (set, runs, assume) => {
      for (const { dossier, at } of fc.sample(randomDossiers(set, { assume }), { numRuns: ofSample(runs), seed: 7 })) {
        const { level: _, ...place } = dossier.unit;
        const { events } = await toEngine(
          set,
          { ...at, assume },
          {
            ...(place as { readonly province?: 'kon-tum'; readonly region: 'central-highlands' }),
            traits: ['specially-disadvantaged', 'poor-district'].filter((trait) =>
              (dossier.unit.traits ?? []).includes(trait as never),
            ) as never[],
          },
        ).run(runtimeFacts(dossier));
        const found = new Map(events.map(({ type, params }) => [String(params?.['node']), type]));
        for (const [node, status] of nodesOf(assess(set, dossier, { ...at, assume })))
          expect([node, found.get(node) ?? 'undetermined']).toEqual([node, status]);
      }
    },
  );
});
