import { describe, expect, it } from 'vitest';
import { advancedCommune, commune, register } from '../../../rules/index.ts';
import {
  assess,
  createRuleSet,
  criterionOf,
  explain,
  explainIndicator,
  explainNotices,
  indicatorOf,
  withRegister,
} from '../../../src/index.ts';
import type { LegalDocument } from '../../../src/index.ts';
import { reportCsv, toHtml, toMarkdown, unitReport } from '../../../src/documents/index.ts';
import { assessmentSchema, dossierSchema, dossierSchemaOf, parseDossier, parseRegister, parseRuleSet } from '../../../src/schema/index.ts';
import { dossierJsonSchema } from '../../../src/schema/index.ts';
import { assessWithEngine } from '../../../src/adapters/json-rules-engine/index.ts';
import { columnsOf, statusesOfColumns } from '../../../src/population/index.ts';
import { errorOf } from '../../support/errors.ts';

const problemsOf = (action: () => unknown) => errorOf(action).problems;

const MINUTES: LegalDocument = {
  id: 'minutes-12',
  number: '12/BB-HĐTĐ',
  date: '2024-05-20',
  issuer: 'Hội đồng thẩm định (ví dụ)',
  title: 'Biên bản ví dụ',
  relations: [],
};
const UNDATED: LegalDocument = { ...MINUTES, id: 'undated', number: null, date: null, title: 'Biên bản chưa rõ số' };
const SET = withRegister(commune, [MINUTES, UNDATED]);
const AT = { on: '2024-12-31' };
const UNIT = { id: 'a', name: 'Xã A', level: 'commune', province: 'kon-tum', region: 'central-highlands' } as const;
const dossierWith = (more: object, key: '1.1' | '18' = '1.1') => ({
  unit: UNIT,
  facts: {},
  judgements: { [key]: { status: 'met', by: 'UBND huyện', on: '2024-05-21', ...more } as const },
});

describe('a judgement that points to its document in the register', () => {
  it('is answered with what the register says of it, and changes nothing else', () => {
    const { judgement } = indicatorOf(assess(SET, dossierWith({ documentId: 'minutes-12' }), AT), '1.1');
    expect(judgement).toEqual({
      status: 'met',
      by: 'UBND huyện',
      on: '2024-05-21',
      registered: MINUTES,
      computed: 'undetermined',
      contradicts: false,
    });
    const [plain, told] = [commune, SET].map((set) => assess(set, dossierWith({ document: 'Biên bản 12' }), AT));
    expect(told).toEqual(plain);
    expect(SET.hash).toBe(commune.hash);
  });

  it('names a document: nothing says that it does not', () => {
    const codes = (more: object) => assess(SET, dossierWith(more), AT).notices.filter(({ path }) => path[0] === 'judgements');
    expect(codes({}).map(({ code }) => code)).toEqual(['judgement-without-document']);
    expect(codes({ documentId: 'minutes-12' })).toEqual([]);
    const standing = (more: object) =>
      criterionOf(assess(SET, dossierWith(more, '18'), AT), '18').judgement && assess(SET, dossierWith(more, '18'), AT).reliesOn.reported;
    expect(standing({})).toContain('commune/18/judgement');
    expect(standing({ documentId: 'minutes-12' })).not.toContain('commune/18/judgement');
  });

  it('is later than the day asked about where its document is', () => {
    const { notices } = assess(SET, dossierWith({ on: '2024-05-10', documentId: 'minutes-12' }), { on: '2024-05-15' });
    expect(notices.filter(({ path }) => path[0] === 'judgements')).toEqual([
      { code: 'judgement-later', path: ['judgements', '1.1'], params: { no: '1.1', on: '2024-05-20' } },
    ]);
    const same = assess(SET, dossierWith({ on: '2024-05-10', documentId: 'undated' }), { on: '2024-05-15' });
    expect(same.notices.some(({ code }) => code.startsWith('judgement'))).toBe(false);
  });

  it('is shown with number and day, and with what else is said of it, in every output', () => {
    const assessment = assess(SET, dossierWith({ documentId: 'minutes-12', document: 'trang 3' }), AT);
    expect(explainIndicator(assessment, '1.1', 'vi')!.sentence).toContain(
      'UBND huyện (12/BB-HĐTĐ ngày 20/05/2024; trang 3) ngày 21/05/2024',
    );
    expect(explainIndicator(assessment, '1.1', 'en')!.sentence).toContain('UBND huyện (12/BB-HĐTĐ of 20 May 2024; trang 3) on 21 May 2024');
    const whole = assess(SET, dossierWith({ documentId: 'undated' }, '18'), AT);
    expect(explain(whole, 'vi').join('\n')).toContain('UBND huyện (Biên bản chưa rõ số) ngày 21/05/2024');
    const report = unitReport(assessment, 'vi');
    for (const text of [toMarkdown(report), toHtml(report), reportCsv([assessment], 'vi')]) {
      expect(text).toContain('12/BB-HĐTĐ ngày 20/05/2024; trang 3');
    }
    // A criterion of several indicators has a row of its own where it was judged as a whole.
    for (const text of [toMarkdown(unitReport(whole, 'vi')), reportCsv([whole], 'vi')]) {
      expect(text).toContain('UBND huyện (Biên bản chưa rõ số)');
    }
    expect(explainNotices(whole, 'vi').join()).not.toContain('không nêu văn bản');
  });

  it('may stand for a presupposed set as well', () => {
    const judgements = { commune: { status: 'met', by: 'UBND tỉnh', on: '2024-05-21', documentId: 'minutes-12' } } as const;
    const assessment = assess(withRegister(advancedCommune, [MINUTES]), { unit: UNIT, facts: {}, judgements }, AT);
    expect(assessment.prerequisites[0]?.judgement?.registered).toEqual(MINUTES);
    expect(assessmentSchema.parse(assessment)).toEqual(assessment);
  });
});

describe('an id that is not in the register', () => {
  const refused = { code: 'unknown-document', path: ['judgements', '1.1', 'documentId'] };

  it.each([
    ['misspelt', SET, 'minutes-13'],
    ['of a set that was told of no register', commune, 'minutes-12'],
  ])('%s is refused by its path, by the reader and by every way in', async (_, set, documentId) => {
    const dossier = dossierWith({ documentId });
    expect(problemsOf(() => assess(set, dossier, AT))).toMatchObject([refused]);
    expect(problemsOf(() => parseDossier(dossier, set))).toMatchObject([refused]);
    expect(dossierSchemaOf(set).safeParse(dossier).error?.issues).toMatchObject([{ path: refused.path, params: { code: refused.code } }]);
    await expect(assessWithEngine(set, dossier, AT)).rejects.toMatchObject(refused);
    const columns = columnsOf(set, [dossier, { ...dossierWith({}), unit: { ...UNIT, id: 'b' } }]);
    expect(columns.errors).toMatchObject([{ index: 0, error: refused }]);
    expect(statusesOfColumns(set, AT, columns).errors).toMatchObject([{ index: 0 }]);
  });

  it('is said in both languages, with the one that was meant', () => {
    const [problem] = problemsOf(() => assess(SET, dossierWith({ documentId: 'minutes-13' }), AT));
    expect(problem?.message).toEqual({
      vi: 'Danh mục không có văn bản "minutes-13" (có phải "minutes-12"?).',
      en: 'The register has no document "minutes-13" (did you mean "minutes-12"?).',
    });
  });

  it.each([1, '', null, { id: 'minutes-12' }])('%j is none', (documentId) => {
    expect(problemsOf(() => assess(SET, dossierWith({ documentId }), AT))[0]?.path).toEqual(refused.path);
    expect(dossierSchema.safeParse(dossierWith({ documentId })).success).toBe(false);
  });
});

describe('a register', () => {
  it('is a part of a set that goes out and comes in, and none of its hash', () => {
    const copy = parseRuleSet(JSON.parse(JSON.stringify(SET)), { documents: register });
    expect(copy.register).toEqual([MINUTES, UNDATED]);
    expect(indicatorOf(assess(copy, dossierWith({ documentId: 'minutes-12' }), AT), '1.1').judgement?.registered).toEqual(MINUTES);
    expect(withRegister(SET, [MINUTES])).toBe(SET);
  });

  it('has each document once', () => {
    const twice = [MINUTES, UNDATED, MINUTES];
    const refused = [{ code: 'duplicate-id', path: ['register', '2', 'id'] }];
    expect(problemsOf(() => withRegister(commune, twice))).toMatchObject(refused);
    expect(problemsOf(() => parseRegister(twice))).toMatchObject(refused);
    const { hash: _, ...parts } = SET;
    expect(problemsOf(() => createRuleSet({ ...parts, register: twice }))).toMatchObject(refused);
    expect(problemsOf(() => withRegister(commune, [{}] as never))).toMatchObject([{ code: 'wrong-type', path: ['register'] }]);
  });

  it('is offered in forms, as number and day', () => {
    const text = JSON.stringify(dossierJsonSchema(SET, { draft: '2020-12', language: 'en' }));
    expect(text).toContain('{"const":"minutes-12","title":"12/BB-HĐTĐ, 20 May 2024"}');
    expect(JSON.stringify(dossierJsonSchema(commune, { draft: '2020-12' }))).not.toContain('documentId');
  });
});
