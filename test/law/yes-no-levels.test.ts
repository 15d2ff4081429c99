import { describe, expect, it } from 'vitest';
import { assess, diff, explainIndicator, inForce } from '../../src/index.ts';
import {
  changeLines,
  consolidatedPage,
  criterionPage,
  criterionTable,
  reportCsv,
  toMarkdown,
  unitReport,
} from '../../src/documents/index.ts';
import { reviewRows } from '../../src/documents/review/review-rows.ts';
import type { RuleSet } from '../../src/model/rule-set.ts';
import { advancedCommune, commune, communeRecognition } from '../../rules/index.ts';
import { A_COMMUNE } from '../support/a-commune.ts';
import { SHIPPED } from '../support/shipped.ts';

/*
 * A level that is no number stands in the law as a word, "Đạt", "Không"; that word is what people read, in the sense of its
 * row, and never a bare yes that turns the sense of "Nhà tạm, dột nát" round.
 */

const ON = '2024-12-31';
const answer = (ruleSet: RuleSet, facts: Record<string, boolean>) => {
  // A set of 2026 is asked on its first day, of a unit of its own level.
  const first = ruleSet.instruments[0]!.inForce.from;
  return assess(ruleSet, { unit: { ...A_COMMUNE, level: ruleSet.level }, facts }, { on: first > ON ? first : ON });
};
const yesNoRows = (ruleSet: RuleSet) => reviewRows(ruleSet).filter(({ facts }) => facts.some(({ type }) => type === 'boolean'));

describe('every yes-or-no parameter of the shipped sets', () => {
  const rows = SHIPPED.flatMap(yesNoRows);

  it('is found', () => expect(rows.length).toBeGreaterThan(55));

  it('says how the law words its level, and what the word means', () => {
    expect(rows.filter(({ held }) => held.parameter.level === undefined).map(({ id }) => id)).toEqual([]);
    const against = rows.filter(({ held }) => held.value.value !== undefined && held.value.value !== held.parameter.level?.means);
    expect(against.map(({ id }) => id)).toEqual([]);
  });

  it('asks with "Không" that there be no temporary houses', () => {
    const housing = rows.find(({ held }) => held.parameter.id === 'commune/9.1/required');
    expect(housing?.held.parameter.level).toEqual({
      word: { vi: 'Không', en: 'None' },
      means: true,
      otherwise: { vi: 'Có', en: 'Some' },
    });
  });
});

describe('what is said of a unit', () => {
  it.each([
    [commune, '9.1', 'noTemporaryHousing', true, ['Không', 'Không'], ['None', 'None']],
    [commune, '9.1', 'noTemporaryHousing', false, ['Có', 'Không'], ['Some', 'None']],
    [commune, '4.1', 'powerSystemMeetsStandard', true, ['Đạt', 'Đạt'], ['Met', 'Met']],
    [commune, '4.1', 'powerSystemMeetsStandard', false, ['Không đạt', 'Đạt'], ['Not met', 'Met']],
    [advancedCommune, '18.5', 'noFoodSafetyIncident', false, ['Không đạt', 'Đạt'], ['Not met', 'Met']],
    [advancedCommune, '1.1', 'masterPlanValidOrRevised', true, ['Đạt', ''], ['Met', '']],
    [communeRecognition, '3', 'noConstructionDebt', true, ['Không có nợ đọng', 'Không có nợ đọng'], ['No debt', 'No debt']],
    [communeRecognition, '4', 'securityNotComplex', false, ['Không đạt', 'Đạt'], ['Not met', 'Met']],
  ] as const)('of $0.id $1, $2 $3', (ruleSet, row, fact, value, vi, en) => {
    const assessment = answer(ruleSet, { [fact]: value });
    const said = (language: 'vi' | 'en') => {
      const explained = explainIndicator(assessment, row, language);
      return [explained?.actual, explained?.required];
    };
    expect(said('vi')).toEqual(vi);
    expect(said('en')).toEqual(en);
  });

  it('reads as a sentence', () => {
    const { sentence } = explainIndicator(answer(commune, { noTemporaryHousing: false }), '9.1', 'vi')!;
    expect(sentence).toContain('Nhà tạm, dột nát: không đạt – thực tế: có, yêu cầu: không (');
    const english = explainIndicator(answer(commune, { noTemporaryHousing: true }), '9.1', 'en')!;
    expect(english.sentence).toContain('Temporary or dilapidated housing: met – actual: none, required: none (');
  });
});

describe('documents', () => {
  const facts = (ruleSet: RuleSet, value: boolean) =>
    Object.fromEntries(ruleSet.facts.flatMap(({ id, type }) => (type === 'boolean' ? [[id, value]] : [])));
  const cells = (page: string) => page.split('\n').flatMap((line) => line.split(/[|;]/u).map((cell) => cell.trim().toLowerCase()));

  it.each(SHIPPED.filter((set) => yesNoRows(set).length > 0).map((set) => [set.id, set] as const))(
    'of %s say the word of the law, and never a bare yes',
    (_, ruleSet) => {
      for (const value of [true, false]) {
        const assessment = answer(ruleSet, facts(ruleSet, value));
        for (const language of ['vi', 'en'] as const) {
          const report = toMarkdown(unitReport(assessment, language)).split(/^## .*(?:còn thiếu|missing)/imu)[0]!;
          const said = [...cells(report), ...cells(reportCsv([assessment], language))];
          expect(said.filter((cell) => cell === 'yes' || cell === 'no')).toEqual([]);
          // "Có" is said of temporary houses, and of boarding for pupils: the law's own words.
          const isTold = (ruleSet.id === 'commune' && !value) || (ruleSet.id === 'commune-area-2026' && value);
          if (!isTold) expect(said.filter((cell) => cell === 'có')).toEqual([]);
        }
      }
    },
  );

  it('say in the consolidated text and the table what the level is', () => {
    const text = toMarkdown(consolidatedPage(inForce(commune, { on: ON }), 'vi'));
    expect(text).toMatch(/\| 9\.1 \| Nhà tạm, dột nát[^|]* \| Không \(theo nguồn tin\) \|/u);
    expect(text).not.toMatch(/\| có \(/u);
    const table = toMarkdown(criterionTable(commune, { on: ON }, { language: 'en' }));
    expect(table).toMatch(/\| 9\.1\. Temporary or dilapidated housing[^|]*\| None \|/u);
  });

  it('say it of a change', () => {
    const lines = changeLines(diff(commune, { on: '2024-02-29' }, { on: ON }), commune, 'en');
    expect(lines.filter((line) => line.startsWith('indicator 15.4, “'))).toEqual([expect.stringContaining('nothing → Met (reported)')]);
  });
});

describe('the worked example of a criterion', () => {
  it('says of a figure whether it is what is asked, beside a label that may be a no', () => {
    const housing = (language: 'vi' | 'en') => toMarkdown(criterionPage(commune, '9', { on: ON }, { language }));
    expect(housing('vi')).toMatch(/\| \*\*Nhà tạm, dột nát\*\* \| từ 08\/03\/2022 [^|]*\| Không \|/u);
    expect(housing('vi')).toContain('| 9.1 | Không còn nhà tạm, dột nát: Đạt | Không | đạt |');
    expect(housing('en')).toContain('| 9.1 | No temporary or dilapidated housing: Not met | None | not met |');
  });
});
