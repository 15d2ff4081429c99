import { leastSeen, ofSample } from '../../support/budget.ts';
import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { dossierSchemaOf, parseDossier } from '../../../src/schema/index.ts';
import { commune } from '../../../rules/index.ts';
import { problemsOf } from '../../support/law-fixtures.ts';
import { spoiltDossier, validDossier } from '../../support/any-dossier.ts';

/** The Standard Schema, version 1, as a library of forms sees it: nothing else of the schema is used here. */
interface StandardSchema {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => unknown;
  };
}

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[];
}

async function validate(schema: StandardSchema, value: unknown) {
  return (await schema['~standard'].validate(value)) as { readonly value?: unknown; readonly issues?: readonly Issue[] };
}

describe('the Standard Schema of dossiers', () => {
  it('says its version', () => {
    expect((dossierSchemaOf(commune) as StandardSchema)['~standard']).toMatchObject({ version: 1, vendor: 'zod' });
  });

  it.each(['vi', 'en'] as const)('is parseDossier, problem by problem, in %s', async (language) => {
    const schema: StandardSchema = dossierSchemaOf(commune, { language });
    const seen = { accepted: 0, refused: 0 };
    const dossiers = fc.oneof({ weight: 1, arbitrary: validDossier(commune) }, { weight: 4, arbitrary: spoiltDossier(commune) });
    await fc.assert(
      fc.asyncProperty(dossiers, async (dossier) => {
        const problems = problemsOf(() => parseDossier(dossier, commune));
        const { issues, value } = await validate(schema, dossier);
        const told = (issues ?? []).map(({ path = [], message }) => [path.map(String), message]);
        expect(told).toEqual(problems.map(({ path, message }) => [path, message[language]]));
        if (problems.length === 0) expect(value).toEqual(dossier);
        seen[problems.length === 0 ? 'accepted' : 'refused'] += 1;
      }),
      { numRuns: ofSample(250) },
    );
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(leastSeen(30));
  });

  it('gives places in a list as numbers and numbers of rows as text', async () => {
    const unit = { id: 'a', level: 'commune', region: 'southeast', traits: ['safe-zone', 'x'] };
    const { issues } = await validate(dossierSchemaOf(commune), { unit, facts: {}, judgements: { '1': 5 } });
    expect(issues?.map(({ path }) => path)).toEqual([
      ['unit', 'traits', 1],
      ['judgements', '1'],
    ]);
  });

  it('speaks Vietnamese unless told otherwise', async () => {
    const { issues } = await validate(dossierSchemaOf(commune), undefined);
    expect(issues?.[0]?.message).toContain('Sai kiểu');
  });

  it('takes the day for the numbers that can be judged', () => {
    expect(problemsOf(() => dossierSchemaOf(commune, { on: '2020-01-01' })).map(({ code }) => code)).toEqual(['date-not-covered']);
    expect(problemsOf(() => dossierSchemaOf(commune, { on: 'x' })).map(({ code }) => code)).toEqual(['invalid-date']);
    expect(problemsOf(() => dossierSchemaOf(commune, { language: 'fr' as never })).map(({ code }) => code)).toEqual(['invalid-option']);
    expect(problemsOf(() => dossierSchemaOf(null as never)).map(({ code }) => code)).toEqual(['wrong-type']);
    expect(problemsOf(() => parseDossier({}, undefined as never)).map(({ code, path }) => [code, path])).toEqual([
      ['wrong-type', ['ruleSet']],
    ]);
  });
});
