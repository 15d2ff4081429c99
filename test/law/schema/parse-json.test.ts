import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { commune } from '../../../rules/index.ts';
import { parseDossierText, parseJson } from '../../../src/schema/index.ts';
import { errorOf } from '../../support/errors.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const wide = (text: string): Uint8Array => new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (sign) => sign.charCodeAt(0)).buffer);

describe('parseJson', () => {
  it('gives what JSON.parse gives, from a text and from its bytes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5, stringUnit: 'grapheme' }), fc.boolean(), (value, hasMark) => {
        const text = JSON.stringify(value);
        const marked = hasMark ? `\uFEFF${text}` : text;
        expect(parseJson(marked)).toStrictEqual(JSON.parse(text));
        expect(parseJson(bytes(marked))).toStrictEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    ['a key twice', '{"a":{"b":[0,{"c":1,"c":1}]}}', 'repeated-key', ['a', 'b', '1', 'c'], /"c"/],
    ['a number of 19 digits', '{"a":[1234567890123456789]}', 'inexact-number', ['a', '0'], /1234567890123456789/],
    ['an error of grammar', '{\n "a": 1,\n}', 'invalid-json', [], /(?:dòng|line) 3, (?:cột|column) 1/],
    ['nothing', '', 'invalid-json', [], /(?:không có nội dung|nothing in it)/],
    ['nesting', `${'['.repeat(101)}${']'.repeat(101)}`, 'too-deep', ['0', '0', '0'], /100/],
    ['bytes of another encoding', latin('{\n"a":"Ð\u00e0"}'), 'invalid-encoding', [], /(?:dòng|line) 2/],
    ['a character cut in two', bytes('"đ').subarray(0, 2), 'invalid-encoding', [], /(?:dòng|line) 1/],
    ['UTF-16', wide('{"a":1}'), 'invalid-encoding', [], /UTF-16/],
    ['what is no text', 7 as never, 'wrong-type', [], /7/],
  ])('refuses %s', (_, source, code, path, said) => {
    const error = errorOf(() => parseJson(source));
    expect([error.code, error.path]).toEqual([code, path]);
    expect(error.messages.vi).toMatch(said);
    expect(error.messages.en).toMatch(said);
    expect(error.messages.vi).not.toMatch(/\{\w*\}|undefined/);
  });

  it('holds to the limits that it is given, and says them', () => {
    expect(parseJson('[[1]]', { depth: 2, bytes: 5 })).toEqual([[1]]);
    expect(errorOf(() => parseJson('[[1]]', { depth: 1 })).messages.en).toBe('The data are nested more than 1 levels deep.');
    expect(errorOf(() => parseJson('[[1]]', { bytes: 4 })).messages.vi).toBe('Dài hơn giới hạn 4 byte.');
    expect(errorOf(() => parseJson(bytes('[[1]] '.repeat(1000)), { bytes: 2048 })).messages.vi).toBe('Dài hơn giới hạn 2 KiB.');
    for (const limit of [0, -1, 1.5, Number.NaN, '5' as never, 1001]) {
      expect(errorOf(() => parseJson('1', { depth: limit }))).toMatchObject({ code: 'invalid-option', path: ['depth'] });
    }
    expect(errorOf(() => parseJson('1', { bytes: Number.NaN }))).toMatchObject({ code: 'invalid-option', path: ['bytes'] });
  });
});

describe('parseDossierText', () => {
  const unit = '"unit":{"id":"a","level":"commune","region":"central-highlands"}';

  it('reads and checks in one', () => {
    const text = `{${unit},"facts":{"incomePerCapita":49.5}}`;
    expect(parseDossierText(bytes(text), commune, { on: '2024-12-31' })).toEqual(JSON.parse(text));
  });

  it.each([
    ['a fact twice', `{${unit},"facts":{"incomePerCapita":50,"incomePerCapita":49}}`, 'repeated-key', ['facts', 'incomePerCapita']],
    [
      'a figure of too many digits',
      `{${unit},"facts":{"incomePerCapita":49.12345678901234567}}`,
      'inexact-number',
      ['facts', 'incomePerCapita'],
    ],
    ['a fact that is none', `{${unit},"facts":{"income":50}}`, 'unknown-fact', ['facts', 'income']],
    ['a key of the prototype', `{${unit},"facts":{"__proto__":{"value":1}}}`, 'forbidden-key', ['facts', '__proto__']],
  ])('refuses %s with its path', (_, text, code, path) => {
    expect(errorOf(() => parseDossierText(text, commune))).toMatchObject({ code, path });
  });
});
