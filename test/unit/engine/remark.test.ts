import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess.ts';
import { unitReport } from '../../../src/documents/report/unit-report.ts';
import { explain } from '../../../src/explain/explain.ts';
import { dossier, oneIndicator, problemsOf, yes } from '../../support/law-fixtures.ts';

const AT = { on: '2024-06-01' };
const set = oneIndicator(yes('b0'));
const judged = (judgement: object, key = '1.1') =>
  dossier({}, { judgements: { [key]: { by: 'UBND huyện', on: '2024-05-01', ...judgement } } as never });

describe('what a body said in other words than those of the law', () => {
  it('is carried along and decides nothing', () => {
    for (const status of ['met', 'not-met'] as const) {
      const { criteria } = assess(set, judged({ status, remark: 'cơ bản đạt' }), AT);
      expect(criteria[0]!.indicators[0]).toMatchObject({ status, judgement: { remark: 'cơ bản đạt' } });
    }
  });

  it('is no status: the refusal says what to do', () => {
    const [problem] = problemsOf(() => assess(set, judged({ status: 'cơ bản đạt' }), AT));
    expect([problem!.code, problem!.path]).toEqual(['invalid-judgement', ['judgements', '1.1', 'status']]);
    expect(problem!.message).toEqual({
      vi: 'Kết luận không nhận giá trị "cơ bản đạt"; cần met, not-met, not-applicable. Lời khác ghi vào "remark", không quyết định.',
      en: 'The judgement does not take "cơ bản đạt"; expected met, not-met, not-applicable. Other words go into "remark" and decide nothing.',
    });
  });

  it('decides nothing alone either', () => {
    expect(problemsOf(() => assess(set, judged({ remark: 'cơ bản đạt' }), AT)).map(({ code, path }) => [code, path.at(-1)])).toEqual([
      ['missing-field', 'status'],
    ]);
    expect(problemsOf(() => assess(set, judged({ status: 'met', remark: ' ' }), AT)).map(({ code }) => code)).toEqual(['missing-field']);
  });

  it('is said beside the judgement, in sentences and in the report', () => {
    for (const key of ['1.1', '1']) {
      const assessment = assess(set, judged({ status: 'met', remark: 'cơ bản đạt' }, key), AT);
      const sentences = (language: 'vi' | 'en'): string => explain(assessment, language).join('\n');
      const said = sentences('vi');
      expect([key, said]).toEqual([
        key,
        expect.stringContaining('theo kết luận của UBND huyện ngày 01/05/2024 (nguyên văn: "cơ bản đạt")'),
      ]);
      expect(sentences('en')).toContain('decided by UBND huyện on 1 May 2024 (in its own words: "cơ bản đạt")');
      expect(JSON.stringify(unitReport(assessment, 'vi'))).toContain('cơ bản đạt');
    }
  });
});
