import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess.ts';
import { assessWithEngine } from '../../../src/adapters/json-rules-engine/index.ts';
import { toSql } from '../../../src/adapters/sql/index.ts';
import { consolidatedPage, criterionPage } from '../../../src/documents/index.ts';
import { explain } from '../../../src/explain/explain.ts';
import { assessmentSchema } from '../../../src/schema/index.ts';
import { diff, inForce, textHash } from '../../../src/index.ts';
import { createRuleSet } from '../../../src/law/rule-set.ts';
import type { MetWith } from '../../../src/model/criterion.ts';
import type { Dossier } from '../../../src/model/dossier.ts';
import type { Status } from '../../../src/model/vocabulary.ts';
import { COLUMN_STATUSES, columnsOf, impact, statusesOfColumns } from '../../../src/population/index.ts';
import { criterion, dossier, indicator, inventedSet, partsOf, problemsOf, yes } from '../../support/law-fixtures.ts';
import { IS_WHOLE } from '../../support/budget.ts';

/* Invented law whose decision says: "at least four of the six criteria, the second among them". */

const AT = { on: '2024-06-01' };
const CRITERIA = ['1', '2', '3', '4', '5', '6'].map((no, index) => criterion(no, [indicator(`${no}.1`, yes(`b${index}`))]));
const setOf = (metWith?: MetWith, id = 'invented') => inventedSet(CRITERIA, { id, text: metWith === undefined ? {} : { metWith } });
const RULE: MetWith = { atLeast: 4, required: ['2'], notApplicable: 'leaves', cite: { article: '2' } };
const set = setOf(RULE);

/** Facts and judgements that bring criteria out so. */
function dossierOf(statuses: readonly Status[]): Dossier {
  const known = statuses.flatMap((status, index) =>
    status === 'met' || status === 'not-met' ? [[`b${index}`, status === 'met'] as const] : [],
  );
  const away = statuses.flatMap((status, index) =>
    status === 'not-applicable' ? [[`${index + 1}.1`, { status, by: 'Hội đồng thẩm định', on: '2024-05-01' }] as const] : [],
  );
  return dossier(Object.fromEntries(known), { judgements: Object.fromEntries(away) });
}

/** Every way in which what is open can turn out: the set is met, or not, where all of them agree. */
function oracle({ atLeast, required = [], notApplicable }: MetWith, statuses: readonly Status[]): Status {
  if (notApplicable === 'leaves' && statuses.every((status) => status === 'not-applicable')) return 'not-applicable';
  const ways = statuses.reduce<Status[][]>(
    (all, status) =>
      all.flatMap((way) =>
        status === 'undetermined'
          ? [
              [...way, 'met'],
              [...way, 'not-met'],
            ]
          : [[...way, status]],
      ),
    [[]],
  );
  const ends = ways.map((way) => {
    const counted = way.filter((status) => status === 'met' || (notApplicable === 'counts-as-met' && status === 'not-applicable'));
    return counted.length >= atLeast && required.every((id) => way[Number(id) - 1] !== 'not-met');
  });
  return ends.every((isMet) => isMet === ends[0]) ? (ends[0] ? 'met' : 'not-met') : 'undetermined';
}

const anyStatuses = fc.array(fc.constantFrom<Status>('met', 'met', 'not-met', 'undetermined', 'not-applicable'), {
  minLength: 6,
  maxLength: 6,
});
const anyRule = fc.record({
  atLeast: fc.integer({ min: 1, max: 6 }),
  required: fc.constantFrom<string[] | undefined>(undefined, ['2'], ['1', '6']),
  notApplicable: fc.constantFrom<MetWith['notApplicable']>('leaves', 'counts-as-met'),
  cite: fc.constant({ article: '2' }),
});

describe('a set that is met with so many of its criteria', () => {
  it.each<[string, Status[], Status]>([
    ['four of six, the second among them', ['met', 'met', 'met', 'met', 'not-met', 'not-met'], 'met'],
    ['five of six without the second', ['met', 'not-met', 'met', 'met', 'met', 'met'], 'not-met'],
    ['three of six', ['met', 'met', 'met', 'not-met', 'not-met', 'not-met'], 'not-met'],
    ['four of six, the second open', ['met', 'undetermined', 'met', 'met', 'met', 'not-met'], 'undetermined'],
    ['three met and three open', ['met', 'met', 'met', 'undetermined', 'undetermined', 'undetermined'], 'undetermined'],
    ['three met and three that do not apply', ['met', 'met', 'met', 'not-applicable', 'not-applicable', 'not-applicable'], 'not-met'],
  ])('%s', (_, statuses, expected) => {
    expect(assess(set, dossierOf(statuses), AT).status).toBe(expected);
  });

  it('comes out as every way to fill in what is open says, by assess, over columns and by the second engine', async () => {
    await fc.assert(
      fc.asyncProperty(anyRule, anyStatuses, async (rule, statuses) => {
        const own = setOf(rule);
        const given = dossierOf(statuses);
        const assessment = assess(own, given, AT);
        expect(assessment.criteria.map(({ status }) => status)).toEqual(statuses);
        expect(assessment.status).toBe(oracle(rule, statuses));
        expect(COLUMN_STATUSES[statusesOfColumns(own, AT, columnsOf(own, [given])).set[0]!]).toBe(assessment.status);
        expect(await assessWithEngine(own, given, AT)).toEqual(assessment);
      }),
      { numRuns: IS_WHOLE ? 60 : 15 },
    );
  });

  it('is judged so where it has to be met first', () => {
    const upper = createRuleSet({
      ...partsOf([criterion('7', [indicator('7.1', { prerequisite: 'invented' })])], { id: 'upper' }),
      prerequisites: [{ ruleSet: set, cite: { row: '1' } }],
    });
    const given = dossierOf(['met', 'met', 'met', 'met', 'not-met', 'undetermined']);
    expect(assess(upper, given, AT).status).toBe('met');
    expect(COLUMN_STATUSES[statusesOfColumns(upper, AT, columnsOf(upper, [given])).set[0]!]).toBe('met');
  });

  it('stands so in SQL, for each of the two ways with what does not apply', () => {
    const options = { dialect: 'duckdb', table: 'units', columns: { b0: 'b0' }, place: { region: 'central-highlands' } } as const;
    const sql = (rule?: MetWith) => toSql(setOf(rule), AT, options).sql;
    expect(sql(RULE)).toMatch(/>= 4 THEN TRUE WHEN .* < 4 THEN FALSE END/s);
    expect(new Set([sql(), sql(RULE), sql({ ...RULE, notApplicable: 'counts-as-met' }), sql({ ...RULE, required: ['3'] })]).size).toBe(4);
  });

  it('says so in every output, in the hash of the text, and in a comparison', () => {
    const vi =
      'Bộ tiêu chí đạt khi đạt ít nhất 4 trong 6 tiêu chí, trong đó bắt buộc đạt tiêu chí 2; tiêu chí không áp dụng không tính là đạt.';
    const assessment = assess(set, dossierOf(['met', 'met', 'met', 'met', 'not-met', 'not-met']), AT);
    expect(assessment.ruleSet).toMatchObject({ metWith: RULE, caveat: { vi } });
    expect(assessmentSchema.safeParse(assessment).success).toBe(true);
    expect(explain(assessment, 'vi').join(' ')).toContain(vi);
    expect(JSON.stringify(criterionPage(set, '1', { on: AT.on }))).toContain(vi);
    expect(JSON.stringify(consolidatedPage(inForce(set, AT), 'vi'))).toContain(vi);
    expect(textHash(inForce(set, AT))).not.toBe(textHash(inForce(setOf(), AT)));
    const five = setOf({ ...RULE, atLeast: 5 });
    expect(diff(set, five).map(({ kind }) => kind)).toEqual(['met-with-changed']);
    const given = [dossierOf(['met', 'met', 'met', 'met', 'not-met', 'not-met'])];
    for (const dossiers of [given, columnsOf(set, given)])
      expect(impact(set, five, dossiers, AT).totals.set).toMatchObject({ before: { met: 1 }, after: { 'not-met': 1 } });
  });

  it('refuses a rule that nobody can meet, or that asks for what is not there', () => {
    const refused = problemsOf(() => setOf({ ...RULE, atLeast: 7, required: ['2', '9'] }));
    expect(refused.map(({ code, path }) => `${code} ${path.join('/')}`)).toEqual([
      'invalid-option invented/metWith/atLeast',
      'invalid-option invented/metWith/required',
    ]);
  });
});
