import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { amend, assess, withAssumptions } from 'ntm-rules';
import { verify } from 'ntm-rules/population';
import type { Verification } from 'ntm-rules/population';
import { ASSUMPTIONS, commune } from 'ntm-rules/rules';
import { A_COMMUNE, raisedIncome } from '../../support/a-commune.ts';
import { errorOf } from '../../support/errors.ts';
import { ROOT } from '../../support/run.ts';

const at = { on: '2024-12-31' } as const;
const dossier = { unit: A_COMMUNE, facts: { incomePerCapita: '50.5', villageRoads: '85' } };

/** As a database hands it back. */
const stored = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer));

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, reversed(item)] as const)
      .toReversed(),
  );
}

const answer = stored(assess(commune, dossier, at));

const at10 = ({ differences }: Verification, field: string) =>
  differences.find(({ path }) => path.join('/') === `criteria/10/indicators/10/${field}`);

describe('an answer made again', () => {
  it('is the same from the same dossier, moment and rules, in whatever order its fields are kept', () => {
    for (const kept of [answer, reversed(answer)]) {
      const found = verify(kept, commune, dossier);
      expect(found).toMatchObject({ same: true, because: [], differences: [], steps: [], at });
      expect(found.ruleSet.was).toEqual(found.ruleSet.is);
    }
  });

  it('has the moment of the stored answer, with all that was named', () => {
    const moment = { on: '2025-03-01', year: 2023, knownOn: '2026-12-01', accept: 'reported', assume: ['commune-levels'] } as const;
    const assuming = withAssumptions(commune, ASSUMPTIONS);
    const found = verify(stored(assess(assuming, dossier, moment)), assuming, dossier);
    expect(found.same).toBe(true);
    expect(found.at).toMatchObject({ ...moment, drafts: [] });
  });

  it('differs because of the dossier where a figure, a source or a judgement is another one', () => {
    const found = verify(answer, commune, { ...dossier, facts: { ...dossier.facts, incomePerCapita: '49.5' } });
    expect(found.because).toEqual(['dossier']);
    expect(at10(found, 'status')).toEqual({
      path: ['criteria', '10', 'indicators', '10', 'status'],
      was: 'met',
      is: 'not-met',
      because: ['dossier'],
    });
    expect(at10(found, 'trace/actual')).toMatchObject({ was: '50.5', is: '49.5', because: ['dossier'] });
    expect(found.differences.find(({ path }) => path.join('/') === 'tally/notMet')).toMatchObject({ because: ['dossier'] });
    const judgements = { '1.1': { status: 'met', by: 'Sở Xây dựng', on: '2024-03-02' } } as const;
    const judged = verify(answer, commune, { ...dossier, judgements });
    expect(judged.because).toEqual(['dossier']);
    expect(judged.differences.some(({ path }) => path.join('/') === 'criteria/1/indicators/1.1/judgement')).toBe(true);
  });

  it('differs because of the moment where another one is asked about', () => {
    const found = verify(answer, commune, dossier, { on: '2023-12-31' });
    expect(found.because).toEqual(['moment']);
    expect(at10(found, 'trace/required/value')).toMatchObject({ was: '50', is: '47', because: ['moment'] });
  });

  it('names the operation of an amendment that came since, and its status', () => {
    const amended = amend(commune, raisedIncome());
    const found = verify(answer, amended, dossier);
    expect(found.because).toEqual(['rules']);
    expect(at10(found, 'status')).toEqual({
      path: ['criteria', '10', 'indicators', '10', 'status'],
      was: 'met',
      is: 'not-met',
      because: ['rules'],
      steps: ['raised-income/income'],
    });
    expect(found.steps).toMatchObject([{ id: 'raised-income/income', operation: 'income', kind: 'setThreshold' }]);
    expect(found.ruleSet.was.hash).toBe(commune.hash);
    expect(found.ruleSet.is.hash).toBe(amended.hash);
  });

  it('names every reason where several come together, and of a row only those of that row', () => {
    const amended = amend(commune, raisedIncome());
    const found = verify(answer, amended, { ...dossier, facts: { ...dossier.facts, villageRoads: '70' } });
    expect(found.because).toEqual(['dossier', 'rules']);
    expect(at10(found, 'status')?.because).toEqual(['rules']);
    expect(found.differences.find(({ path }) => path.join('/') === 'criteria/2/indicators/2.2/status')).toMatchObject({
      was: 'met',
      is: 'not-met',
      because: ['dossier'],
    });
  });

  it('is the library’s own doing where rules and figures are the same and a status is not', () => {
    const wrong = stored(assess(commune, dossier, at)) as { status: string; criteria: { indicators: { status: string }[] }[] };
    wrong.criteria[9]!.indicators[0]!.status = 'not-met';
    const found = verify(wrong, commune, dossier);
    expect(found.because).toEqual(['engine']);
    expect(found.differences).toHaveLength(1);
  });

  it('lists a row that one side has not', () => {
    const short = stored(assess(commune, dossier, at)) as { criteria: unknown[] };
    short.criteria.splice(9, 1);
    const found = verify({ ...short, ruleSet: { ...commune, title: commune.title, hash: 'another' } }, commune, dossier);
    const whole = found.differences.find(({ path }) => path.join('/') === 'criteria/10');
    expect(whole).toMatchObject({ because: ['rules'] });
    expect(whole).not.toHaveProperty('was');
  });
});

describe('a stored answer of 2026-11-24', () => {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(ROOT, 'test/data/answers', name), 'utf8'));
  const [{ assessment: old }] = read('po-e-0.1.0.answer.json') as [{ assessment: { status: string } }];
  const found = verify(old, commune, read('po-e-0.1.0.dossier.json') as typeof dossier);

  it('has the verdicts that it had', () => {
    const verdicts = found.differences.filter(({ path }) => path.at(-1) === 'status');
    expect(verdicts).toEqual([]);
    expect(found.because).toEqual(['rules', 'engine']);
  });

  it('says more, and other things in another shape: that is the library', () => {
    const names = new Set(found.differences.flatMap(({ path, because }) => (because.join() === 'engine' ? [path.at(-1)!] : [])));
    expect([...names].toSorted()).toEqual(['case', 'gaps', 'notices', 'title', 'titleEn', 'year']);
  });

  it('has levels in the words of the law, years of levels, bounds of figures, and says better what it rests on: those are the rules', () => {
    const names = new Set(found.differences.flatMap(({ path, because }) => (because.includes('rules') ? [path.at(-1)!] : [])));
    expect([...names].toSorted()).toEqual([
      'bounds',
      'certifiedWorkers',
      'continuingPupils',
      'hash',
      'healthInsurance',
      'level',
      'missing',
      'nearPoorHouseholds',
      'poorHouseholds',
      'recalled',
      'reported',
      'title',
      'trainedWorkers',
      'year',
    ]);
  });
});

describe('what is no answer', () => {
  const cyclic: Record<string, unknown> = { on: '2024-12-31' };
  cyclic['unit'] = cyclic;
  const thrower = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('no');
      },
    },
  );
  let deep: unknown = 1;
  for (let level = 0; level < 100_000; level += 1) deep = [deep];
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'met'],
    ['a list', [answer]],
    ['a dossier', dossier],
    ['a circle', cyclic],
    ['what cannot be read', thrower],
    ['what has no end of levels', { on: '2024-12-31', unit: {}, ruleSet: {}, criteria: [deep], instruments: [] }],
    ['a big integer', { on: 1n }],
  ])('is refused: %s', (_, value) => {
    const { code, path, messages } = errorOf(() => verify(value, commune, dossier));
    expect(['wrong-type', 'unreadable-input']).toContain(code);
    expect(path).toEqual(['answer']);
    expect(messages.vi).toMatch(/\p{L}/u);
  });

  it('and a moment in it that is none, as assess refuses it', () => {
    expect(errorOf(() => verify({ ...(answer as object), on: 'hôm qua' }, commune, dossier)).code).toBe('invalid-date');
  });
});
