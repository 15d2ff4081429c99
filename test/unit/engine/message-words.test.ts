import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess.ts';
import { dossier, oneIndicator, problemsOf, yes } from '../../support/law-fixtures.ts';

const set = oneIndicator(yes('b0'));

function said(given: unknown): string[] {
  return problemsOf(() => assess(set, given as never, { on: '2024-06-01' })).map(({ message }) => message.vi);
}

describe('a message names what was given', () => {
  it.each<[string, unknown, string]>([
    ['a list', [1], 'Sai kiểu: cần đối tượng, nhận được […].'],
    ['a number of JavaScript', 5n, 'Sai kiểu: cần true hoặc false, nhận được 5.'],
    ['a function', () => 1, 'Sai kiểu: cần true hoặc false, nhận được […: …].'],
    ['a text', 'x', 'Sai kiểu: cần true hoặc false, nhận được "x".'],
  ])('%s, without the word of a program for it', (_, value, message) => {
    expect(said(dossier({ b0: value as never }))).toEqual([message]);
  });

  it('once in quotes', () => {
    const judged = (status: unknown) => said(dossier({}, { judgements: { '1.1': { status, by: 'A', on: '2024-01-01' } } as never }));
    const rest = 'cần met, not-met, not-applicable. Lời khác ghi vào "remark", không quyết định.';
    expect(judged('sure')).toEqual([`Kết luận không nhận giá trị "sure"; ${rest}`]);
    expect(judged({})).toEqual(['Sai kiểu: cần chuỗi ký tự, nhận được […: …].']);
    const at = { on: '2024-06-01', accept: 'sure' } as never;
    expect(problemsOf(() => assess(set, dossier({}), at)).map(({ message }) => message.vi)).toEqual([
      'Tùy chọn "accept" không nhận giá trị "sure"; cần official, reported, recalled.',
    ]);
  });

  it('in words of the law, and counts what it is about', () => {
    const unit = { id: 'u', level: 'village', region: 'central-highlands' };
    expect(said({ unit, facts: {} })).toEqual(['Bộ tiêu chí "invented" dùng cho xã, không dùng cho thôn (làng).']);
    const traits = Array.from({ length: 51 }, () => 'safe-zone');
    expect(said({ unit: { ...unit, level: 'commune', traits }, facts: {} })).toEqual(['Dài 51, tối đa 50.']);
  });
});
