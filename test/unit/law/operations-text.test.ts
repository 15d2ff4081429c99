import { describe, expect, it } from 'vitest';
import { amend } from '../../../src/law/rule-set.ts';
import { findIndicator } from '../../../src/law/text.ts';
import type { IndicatorText, SetText } from '../../../src/law/text.ts';
import type { Operation } from '../../../src/model/operation.ts';
import {
  codesOf,
  criterion,
  entry,
  exception,
  indicator,
  instrument,
  inventedSet,
  leaf,
  parameter,
  scoreIndicator,
  textAt,
  yes,
} from '../../support/law-fixtures.ts';

const CITE = { row: '1' };

const base = inventedSet([
  criterion('1', [scoreIndicator('1.1', [entry('50')]), indicator('1.2', yes('b0'))]),
  criterion('2', [indicator('2.1', yes('b1'))]),
]);

/** The text before and from the first day of an amendment. */
function beforeAndAfter(operations: Operation[]): [before: SetText, after: SetText] {
  const set = amend(base, instrument('amendment', '2024-01-01', { operations }));
  return [textAt(set, { on: '2023-12-31' }), textAt(set, { on: '2024-01-01' })];
}

const rows = (text: SetText): string[] => text.criteria.flatMap(({ indicators }) => indicators.map(({ id }) => id));
const row = (text: SetText, id: string): IndicatorText => findIndicator(text, id)!.indicator;

describe('replaceCondition', () => {
  const condition = { any: [leaf('score', 'greaterThanInclusive', 'minimum'), leaf('places', 'greaterThanInclusive', 'places')] };
  const [before, after] = beforeAndAfter([
    {
      id: 'condition',
      operation: 'replaceCondition',
      target: 'invented/1.1',
      cite: CITE,
      expect: { condition: leaf('score', 'greaterThanInclusive', 'minimum') },
      condition,
      parameters: [parameter([entry('3')], { id: 'places', unit: 'place' })],
    },
  ]);

  it('puts the new condition in place of the old one', () => {
    expect(row(before, '1.1').condition).toEqual(leaf('score', 'greaterThanInclusive', 'minimum'));
    expect(row(after, '1.1').condition).toEqual(condition);
  });

  it('adds its parameters with the amendment as their source, and keeps the old ones', () => {
    const [held] = row(after, '1.1').parameters.get('places')!.values;
    expect(held).toMatchObject({ parameter: 'invented/1.1/places', value: '3', from: '2024-01-01', cite: { instrument: 'amendment' } });
    expect(row(after, '1.1').parameters.get('minimum')!.values[0]?.value).toBe('50');
    expect([...row(before, '1.1').parameters.keys()]).toEqual(['minimum']);
  });

  it('notes the amendment on the row that it changes and on no other', () => {
    expect(row(after, '1.1').instruments).toEqual(['base', 'amendment']);
    expect(row(after, '1.2').instruments).toEqual(['base']);
    expect(row(before, '1.1').instruments).toEqual(['base']);
  });
});

describe('replaceText', () => {
  const replace = (target: string, title: string): Operation => ({
    id: 'text',
    operation: 'replaceText',
    target,
    cite: CITE,
    expect: { title },
    title: { vi: 'Tên mới', en: 'New title' },
  });

  it('changes the words of an indicator and nothing else of it', () => {
    const [before, after] = beforeAndAfter([replace('invented/1.1', 'Chỉ tiêu 1.1')]);
    expect(row(after, '1.1')).toMatchObject({
      title: { vi: 'Tên mới', en: 'New title' },
      no: '1.1',
      condition: row(before, '1.1').condition,
    });
    expect(row(before, '1.1').title.vi).toBe('Chỉ tiêu 1.1');
  });

  it('changes the words of a criterion', () => {
    const [before, after] = beforeAndAfter([replace('invented/2', 'Tiêu chí 2')]);
    expect(after.criteria.map(({ title }) => title.vi)).toEqual(['Tiêu chí 1', 'Tên mới']);
    expect(before.criteria[1]?.title.vi).toBe('Tiêu chí 2');
  });
});

describe('addIndicator', () => {
  const add = (rest: { after?: string } = {}): Operation => ({
    id: 'add',
    operation: 'addIndicator',
    target: 'invented/1',
    cite: CITE,
    expect: { absent: true },
    indicator: indicator('1.3', yes('b2')),
    ...rest,
  });

  it('stands at the end unless told where', () => {
    const [before, after] = beforeAndAfter([add()]);
    expect(rows(before)).toEqual(['1.1', '1.2', '2.1']);
    expect(rows(after)).toEqual(['1.1', '1.2', '1.3', '2.1']);
    expect(row(after, '1.3').instruments).toEqual(['amendment']);
  });

  it('stands behind the indicator named', () => {
    expect(rows(beforeAndAfter([add({ after: '1.1' })])[1])).toEqual(['1.1', '1.3', '1.2', '2.1']);
  });
});

describe('repeal', () => {
  const repeal = (target: string, title: string): Operation => ({
    id: 'repeal',
    operation: 'repeal',
    target,
    cite: CITE,
    expect: { title },
  });

  it('takes out an indicator from the first day of the amendment on', () => {
    const [before, after] = beforeAndAfter([repeal('invented/1.1', 'Chỉ tiêu 1.1')]);
    expect(rows(before)).toEqual(['1.1', '1.2', '2.1']);
    expect(rows(after)).toEqual(['1.2', '2.1']);
  });

  it('takes out a criterion with its indicators', () => {
    const [, after] = beforeAndAfter([repeal('invented/1', 'Tiêu chí 1')]);
    expect(after.criteria.map(({ id }) => id)).toEqual(['2']);
  });

  it('takes out a criterion with its last indicator', () => {
    const [, after] = beforeAndAfter([repeal('invented/2.1', 'Chỉ tiêu 2.1')]);
    expect(after.criteria.map(({ id }) => id)).toEqual(['1']);
  });
});

describe('a repealed row that is put back', () => {
  const three = inventedSet(['1', '2', '3'].map((id) => criterion(id, [indicator(`${id}.1`, yes('b0'))])));
  const repeal = (id: string): Operation => ({
    id: `repeal-${id}`,
    operation: 'repeal',
    target: `invented/${id}`,
    cite: CITE,
    expect: { title: id.includes('.') ? `Chỉ tiêu ${id}` : `Tiêu chí ${id}` },
  });
  const restore = (id: string): Operation => ({
    id: `restore-${id}`,
    operation: 'addIndicator',
    target: `invented/${id}`,
    cite: CITE,
    expect: { absent: true },
    indicator: indicator(`${id}.1`, yes('b0')),
  });
  const criteriaAfter = (away: string[], back: string[]): string[] => {
    const gone = amend(three, instrument('away', '2024-01-01', { operations: away.map(repeal) }));
    const whole = amend(gone, instrument('back', '2024-06-01', { operations: back.map(restore) }));
    expect(textAt(whole, { on: '2024-05-31' }).criteria).toHaveLength(3 - away.length);
    return textAt(whole, { on: '2024-06-01' }).criteria.map(({ id }) => id);
  };

  it.each([
    ['its last indicator', ['2.1'], ['2']],
    ['the whole criterion', ['1'], ['1']],
    ['two of them, in the other order', ['2', '1'], ['1', '2']],
    ['the last of the text', ['3.1'], ['3']],
  ])('brings its criterion back to its place, after %s', (_, away, back) => {
    expect(criteriaAfter(away, back)).toEqual(['1', '2', '3']);
  });

  it('brings back no other one, and none that never was', () => {
    expect(criteriaAfter(['1', '3'], ['3'])).toEqual(['2', '3']);
    expect(codesOf(() => amend(three, instrument('back', '2024-06-01', { operations: [restore('4')] })))).toEqual(['unknown-target']);
  });
});

describe('renumber', () => {
  const renumber = (target: string, no: string): Operation => ({
    id: 'renumber',
    operation: 'renumber',
    target,
    cite: CITE,
    expect: { no },
    no: '9',
  });

  it('changes the number of an indicator or a criterion; ids are stable', () => {
    const [before, after] = beforeAndAfter([renumber('invented/1.1', '1.1'), { ...renumber('invented/2', '2'), id: 'renumber-2' }]);
    expect(row(after, '1.1').no).toBe('9');
    expect(after.criteria.map(({ id, no }) => [id, no])).toEqual([
      ['1', '1'],
      ['2', '9'],
    ]);
    expect([row(before, '1.1').no, before.criteria[1]?.no]).toEqual(['1.1', '2']);
  });
});

describe('addException', () => {
  it('adds a cited exception to the row', () => {
    const added = exception('no-road', 'not-applicable', { when: yes('b3') });
    const [before, after] = beforeAndAfter([
      { id: 'exception', operation: 'addException', target: 'invented/1.1', cite: CITE, expect: { absent: true }, exception: added },
    ]);
    expect(row(before, '1.1').exceptions).toEqual([]);
    expect(row(after, '1.1').exceptions).toEqual([{ ...added, cite: { row: '1', instrument: 'amendment' } }]);
    expect(row(after, '1.2').exceptions).toEqual([]);
  });
});
