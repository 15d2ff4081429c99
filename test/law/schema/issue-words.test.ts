import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { amend, assess } from '../../../src/index.ts';
import { issueWords } from '../../../src/schema/issue-words.ts';
import { parseInstrument } from '../../../src/schema/index.ts';
import { commune } from '../../../rules/index.ts';
import { errorOf } from '../../support/errors.ts';
import { ROOT } from '../../support/run.ts';
import { inventedDecision } from '../../support/a-commune.ts';

const RECALLED = { grade: 'recalled', confidence: 'low' };
/* Invented. */
const draft = (operation: object, rest: object = {}): unknown => inventedDecision([{ id: 'x', cite: { row: '1' }, ...operation }], rest);
const income = { operation: 'setThreshold', target: 'commune/10/minimum', expect: { value: '50' }, value: '53', ...RECALLED };

const said = (value: unknown) =>
  errorOf(() => parseInstrument(value)).problems.map(({ path, message }) => [path.join('.'), message.vi, message.en]);

describe('what is wrong with the shape of a pack', () => {
  it.each([
    [
      'a missing field',
      draft({ ...income, expect: undefined }),
      'operations.0.expect',
      'thiếu trường "expect"',
      'the field "expect" is missing',
    ],
    ['another type', draft(income, { title: 5 }), 'title', 'cần chuỗi ký tự trong ngoặc kép', 'expected a text in quotes'],
    [
      'a number without quotes',
      draft({ ...income, value: 53 }),
      'operations.0.value',
      'cần chuỗi ký tự trong ngoặc kép hoặc true hoặc false',
      'expected a text in quotes or true or false',
    ],
    [
      'a decimal comma',
      draft({ ...income, expect: { value: '50,5' } }),
      'operations.0.expect.value',
      'không phải số thập phân viết trong ngoặc kép theo dạng chuẩn, như "48.5"',
      'not a canonical decimal such as "48.5"',
    ],
    [
      'an unknown operation',
      draft({ ...income, operation: 'raise' }),
      'operations.0.operation',
      'không thuộc loại nào đã biết',
      'is of no known kind',
    ],
    [
      'an unknown status',
      draft(income, { status: 'planned' }),
      'status',
      'cần một trong các giá trị "adopted", "draft", "withdrawn"',
      'expected one of "adopted", "draft", "withdrawn"',
    ],
    ['an empty title', draft(income, { title: '' }), 'title', 'không được để trống', 'must not be empty'],
    [
      'a grade without support',
      draft({ ...income, confidence: undefined }),
      'operations.0',
      'mức tin cậy "official" cần checkedBy và checkedOn',
      'official needs checkedBy and checkedOn',
    ],
    [
      'a mistake deep in a condition',
      draft({
        operation: 'replaceCondition',
        target: 'commune/10',
        expect: { condition: { all: [{ any: [{ fact: 'x', operator: 'atLeast', value: true }] }] } },
        condition: { judgement: 'required' },
      }),
      'operations.0.expect.condition.all.0.any.0.operator',
      'cần một trong các giá trị "equal"',
      'expected one of "equal"',
    ],
  ])('%s is said in both languages, at its place', (_, value, path, vi, en) => {
    const found = said(JSON.parse(JSON.stringify(value)));
    expect(found.map(([place]) => place)).toContain(path);
    const [, inVietnamese, inEnglish] = found.find(([place]) => place === path)!;
    expect(inVietnamese).toContain(`Văn bản không đúng cấu trúc: ${path}: ${vi}`);
    expect(inEnglish).toContain(`${path}: ${en}`);
    expect(inVietnamese).not.toMatch(/\b(?:expected|received|invalid|must|needs|input)\b/i);
  });

  it('has Vietnamese words for everything that a schema says itself', () => {
    const sources = readdirSync(join(ROOT, 'src/model')).map((name) => readFileSync(join(ROOT, 'src/model', name), 'utf8'));
    const own = sources.flatMap((source) =>
      [...source.matchAll(/(?:\.refine\([^\n]*, |\.regex\([^\n]*\/, )'([^'\n]+)'\)/g)].map(([, text]) => text!),
    );
    expect(own.length).toBeGreaterThan(7);
    for (const message of own) {
      const [vi, en] = issueWords({ code: 'custom', path: [], message, input: undefined } as never, false);
      expect([message, vi]).not.toEqual([message, 'không đúng dạng']);
      expect(en).toBe(message);
    }
  });
});

describe('what nobody translated', () => {
  it('is shown in Vietnamese where English is asked for', () => {
    const indicator = {
      id: '10.9',
      no: '10.9',
      title: { vi: 'Chỉ tiêu thử' },
      wording: RECALLED,
      parameters: [],
      condition: { fact: 'thu', operator: 'equal', value: true },
    };
    const fact = {
      id: 'thu',
      label: { vi: 'số liệu thử' },
      type: 'boolean',
      unit: 'none',
      definition: { text: { vi: 'đặt ra để thử' }, source: { row: '1' }, ...RECALLED },
      indicators: ['commune/10.9'],
    };
    const operations = [
      { id: 'them', operation: 'addIndicator', target: 'commune/10', expect: { absent: true }, indicator, cite: { row: '1' } },
    ];
    const set = amend(commune, parseInstrument(draft({}, { operations, facts: [fact] })));
    const unit = { id: 'a', level: 'commune', region: 'central-highlands' } as const;
    const assessment = assess(set, { unit, facts: {} }, { on: '2024-12-31' });
    expect(assessment.criteria[9]?.indicators[1]).toMatchObject({ title: { vi: 'Chỉ tiêu thử', en: 'Chỉ tiêu thử' } });
    expect(set.facts.at(-1)?.label).toEqual({ vi: 'số liệu thử', en: 'số liệu thử' });
  });
});
