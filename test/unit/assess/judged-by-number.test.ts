import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess.ts';
import { amend, createRuleSet } from '../../../src/law/rule-set.ts';
import { assessWithEngine } from '../../../src/adapters/json-rules-engine/index.ts';
import { dossierJsonSchema } from '../../../src/schema/index.ts';
import { dossierReader } from '../../../src/schema/dossier-reader.ts';
import { toSql } from '../../../src/adapters/sql/index.ts';
import { COLUMN_STATUSES, columnsOf, impact, statusesOfColumns } from '../../../src/population/index.ts';
import type { Dossier } from '../../../src/model/dossier.ts';
import type { Operation } from '../../../src/model/operation.ts';
import { criterion, dossier, indicator, instrument, inventedSet, partsOf, problemsOf } from '../../support/law-fixtures.ts';

/* Invented law in which ids are words, as in every set that was brought: officers write the numbers that the decision has. */

const AT = { on: '2024-06-01' };
const MET = { status: 'met', by: 'Hội đồng thẩm định', on: '2024-05-01', document: '12/BC' } as const;
const NOT_MET = { ...MET, status: 'not-met' } as const;
const judgeOnly = { judgement: 'required' } as const;
const numbered = <Row extends { no: string }>(row: Row, no: string): Row => ({ ...row, no });

const set = inventedSet([
  numbered(criterion('houses', [numbered(indicator('shabby', judgeOnly), '3.1'), numbered(indicator('solid', judgeOnly), '3.2')]), '3'),
  numbered(criterion('income', [numbered(indicator('earned', judgeOnly), '4')]), '4'),
  numbered(criterion('culture', [numbered(indicator('houses-of-culture', judgeOnly), '6')]), '5'),
  numbered(criterion('health', [numbered(indicator('insured', judgeOnly), '7')]), '6'),
]);
const judged = (judgements: Dossier['judgements']): Dossier => dossier({}, { judgements });
const problems = (judgements: Dossier['judgements'], against = set): string[] =>
  problemsOf(() => assess(against, judged(judgements), AT)).map(({ code, path }) => `${code} ${path.join('/')}`);

describe('a judgement by the number of the day', () => {
  it('is that of the row which has the number', () => {
    const assessment = assess(set, judged({ '3.2': NOT_MET }), AT);
    expect(assessment).toEqual(assess(set, judged({ solid: NOT_MET }), AT));
    expect(assessment.reliesOn.judgements).toEqual(['solid']);
    expect(assessment.criteria[0]!.status).toBe('not-met');
  });

  it('on a criterion and its own indicator of one number is that of the indicator', () => {
    const [, income] = assess(set, judged({ '4': MET }), AT).criteria;
    expect([income!.judgement, income!.indicators[0]!.code]).toEqual([undefined, 'judged']);
  });

  it('names no row where two have the number, and is refused where the row is judged by its id too', () => {
    expect(problems({ '6': MET, '3.2': MET, solid: MET, '3.9': MET })).toEqual([
      'ambiguous-judgement judgements/6',
      'ambiguous-judgement judgements/3.2',
      'unknown-judgement-target judgements/3.9',
    ]);
    const { message } = problemsOf(() => assess(set, judged({ '6': MET }), AT))[0]!;
    expect(message.vi).toContain('houses-of-culture, health');
    expect(problems({ '3.1': MET, '3.2': MET, houses: MET })).toEqual([]);
  });

  it('follows the text of the day; an id counts before a number', () => {
    const renumber = (id: string, from: string, no: string): Operation => ({
      id,
      operation: 'renumber',
      target: `invented/${id}`,
      expect: { no: from },
      no,
      cite: { row: no },
    });
    const operations = [renumber('shabby', '3.1', '3.3'), renumber('solid', '3.2', '3.1'), renumber('shabby', '3.3', '3.2')];
    operations[2] = { ...operations[2]!, id: 'again' };
    const changed = amend(set, instrument('change', '2023-01-01', { operations }));
    const rowOf = (on: string): string[] => [...assess(changed, judged({ '3.2': NOT_MET }), { on }).reliesOn.judgements];
    expect([rowOf('2022-06-01'), rowOf('2023-06-01')]).toEqual([['solid'], ['shabby']]);
    const columns = columnsOf(changed, [judged({ '3.2': NOT_MET })]);
    expect(statusesOfColumns(changed, { on: '2022-06-01' }, columns).indicators['solid']![0]).toBe(0);
    expect(statusesOfColumns(changed, { on: '2023-06-01' }, columns).indicators['shabby']![0]).toBe(0);
    // Both texts judge by the same words: where these are two rows, nobody can say which is meant.
    expect(impact(set, changed, [judged({ '3.2': NOT_MET })], { on: '2023-06-01' }).errors.map(({ code }) => code)).toEqual([
      'ambiguous-judgement',
    ]);
    const named = inventedSet([
      numbered(criterion('houses', [numbered(indicator('1', judgeOnly), '2'), numbered(indicator('2', judgeOnly), '1')]), 'x'),
    ]);
    expect(assess(named, judged({ '1': MET }), AT).reliesOn.judgements).toEqual(['1']);
  });

  it('is read with the set that is presupposed', () => {
    const upper = createRuleSet({
      ...partsOf([numbered(criterion('more', [numbered(indicator('better', judgeOnly), '3.2')]), '3')], { id: 'upper' }),
      prerequisites: [{ ruleSet: set, cite: { row: '1' } }],
    });
    const { reliesOn } = assess(upper, judged({ '3.2': MET, 'invented/3.2': NOT_MET }), AT);
    expect(reliesOn.judgements).toEqual(['better', 'invented/solid']);
  });

  it('comes out alike over columns, in SQL, by the second engine and for who checks a dossier', async () => {
    const given = judged({ '3.2': NOT_MET, '4': MET });
    const { indicators, errors } = statusesOfColumns(set, AT, columnsOf(set, [given]));
    expect([errors, COLUMN_STATUSES[indicators['solid']![0]!], COLUMN_STATUSES[indicators['earned']![0]!]]).toEqual([[], 'not-met', 'met']);
    expect(statusesOfColumns(set, AT, columnsOf(set, [judged({ '6': MET })])).errors.map(({ error }) => error.code)).toEqual([
      'ambiguous-judgement',
    ]);
    const options = { dialect: 'duckdb', table: 'units', columns: {}, place: { region: 'central-highlands' } } as const;
    const sql = (judgements: Record<string, string>): string => toSql(set, AT, { ...options, judgements }).sql;
    expect(sql({ '3.2': 'j' })).toBe(sql({ solid: 'j' }));
    expect(problemsOf(() => sql({ '6': 'j' })).map(({ code }) => code)).toEqual(['ambiguous-judgement']);
    expect(await assessWithEngine(set, given, AT)).toEqual(assess(set, given, AT));
    expect(dossierReader(set, AT)(given)).toBe(given);
    expect(dossierReader(set)(given)).toBe(given);
    expect(problemsOf(() => dossierReader(set, AT)(judged({ '6': MET }))).map(({ code }) => code)).toEqual(['ambiguous-judgement']);
    const schema = JSON.stringify(dossierJsonSchema(set, { draft: '2020-12', ...AT }));
    expect([schema.includes('"3.2":'), schema.includes('"6":')]).toEqual([true, false]);
  });
});
