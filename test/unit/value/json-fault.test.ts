import { leastSeen, ofSample } from '../../support/budget.ts';
import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { jsonFaultOf, placeInText } from '../../../src/value/json-fault.ts';
import { anyCharacter } from '../../support/any-character.ts';

const DEEPEST = 100;
const kindOf = (text: string): string | undefined => jsonFaultOf(text, DEEPEST)?.kind;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Faults that JSON itself does not know of. */
const STRICTER = ['repeated-key', 'inexact-number', 'too-deep'];

describe('what JSON.stringify writes', () => {
  it('has no fault, however it is spaced', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6, stringUnit: anyCharacter }), fc.constantFrom('', '  ', '\t', '\r\n '), (value, indent) => {
        expect(jsonFaultOf(JSON.stringify(value, null, indent), DEEPEST)).toBeUndefined();
      }),
    );
  });

  it('has none where keys and texts are those that programs stumble over', () => {
    const key = fc.constantFrom('__proto__', 'constructor', '', '"', '\\', '\u2028', 'đ', '0', 'a.b', '\ud800');
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 5 }, key, fc.double(), fc.boolean(), fc.array(tie('value')), fc.dictionary(key, tie('value'))),
    }));
    fc.assert(
      fc.property(value, (data) => {
        expect(jsonFaultOf(JSON.stringify(data), DEEPEST)).toBeUndefined();
      }),
    );
  });
});

describe('a text that is spoilt', () => {
  it('is refused where JSON.parse refuses it, and nowhere else but for what is stricter here', () => {
    const seeds = [
      '{"a":[1,2.5e3,-0,true,null,"\\u00e9\\n"],"b":{"c":{}}}',
      '[{"unit":{"id":"a"}},[],"x",false,0.10,1e2]',
      ' {"k" : "v"\n,\t"l":[ [ ] , { } ] } ',
    ];
    const sign = fc.constantFrom(...'{}[]",:\\ \n\t01e.-+utnabf/\u0000\uFEFF\u00a0'.split(''));
    const change = fc.record({ at: fc.nat(60), cut: fc.nat(3), put: fc.array(sign, { maxLength: 3 }) });
    let refused = 0;
    fc.assert(
      fc.property(fc.constantFrom(...seeds), fc.array(change, { minLength: 1, maxLength: 3 }), (seed, changes) => {
        const text = changes.reduce((was, { at, cut, put }) => was.slice(0, at) + put.join('') + was.slice(at + cut), seed);
        const fault = jsonFaultOf(text, DEEPEST);
        if (fault !== undefined && STRICTER.includes(fault.kind)) return;
        if (fault !== undefined) refused += 1;
        expect([text, fault === undefined]).toEqual([text, isJson(text)]);
      }),
      { numRuns: ofSample(20_000) },
    );
    expect(refused).toBeGreaterThan(leastSeen(10_000));
  });

  it.each([
    ['', 'empty'],
    [' \n', 'empty'],
    ['{', 'end'],
    ['[1,', 'end'],
    ['{"a"', 'end'],
    ['"abc', 'end'],
    ['"abc\\', 'end'],
    ['-', 'end'],
    ['[1.', 'number'],
    ['[-]', 'number'],
    ['[01]', 'number'],
    ['[1.]', 'number'],
    ['[.5]', 'value'],
    ['[+1]', 'value'],
    ['[NaN]', 'value'],
    ["['a']", 'value'],
    ['[1,]', 'value'],
    ['{"a":1,}', 'key'],
    ['{a:1}', 'key'],
    ['{"a" 1}', 'colon'],
    ['[1 2]', 'separator'],
    ['{"a":1]', 'separator'],
    ['["\t"]', 'control-character'],
    ['["\\x"]', 'escape'],
    ['["\\u12g4"]', 'escape'],
    ['{} {}', 'surplus'],
    ['\uFEFF{}', 'value'],
    ['trueish', 'surplus'],
  ])('%j: %s', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
    expect(isJson(text)).toBe(false);
  });
});

describe('stricter than JSON', () => {
  it.each([
    ['{"facts":{"a":1,"b":2,"a":1}}', ['facts', 'a'], 'a'],
    ['[{"x":1},{"x":{"a":1,"\\u0061":2}}]', ['1', 'x', 'a'], 'a'],
    ['{"__proto__":1,"__proto__":2}', ['__proto__'], '__proto__'],
    ['{"":1,"":2}', [''], ''],
  ])('a key that is there twice: %s', (text, path, token) => {
    expect(jsonFaultOf(text, DEEPEST)).toMatchObject({ kind: 'repeated-key', path, token });
  });

  it('finds the key of a long object too, and takes equal keys of different objects', () => {
    const members = Array.from({ length: 40 }, (_, index) => `"k${index}":{"same":1}`);
    expect(kindOf(`{${members.join(',')}}`)).toBeUndefined();
    expect(jsonFaultOf(`{${members.join(',')},"k33":1}`, DEEPEST)).toMatchObject({ kind: 'repeated-key', path: ['k33'] });
  });

  it.each([
    '1234567890123456789',
    '12345678901234567.5',
    '0.12345678901234567890',
    '9007199254740993',
    '1e400',
    '-1e400',
    '1e-400',
    `0.${'0'.repeat(400)}1`,
    `1${'0'.repeat(1_000_000)}1`,
  ])('a number that a double would change: %.40s', (literal) => {
    expect(jsonFaultOf(`{"facts":{"a":[0,${literal}]}}`, DEEPEST)).toMatchObject({
      kind: 'inexact-number',
      path: ['facts', 'a', '1'],
      token: literal,
    });
  });

  it.each([
    '0',
    '-0',
    '-0.0',
    '0e999999999999',
    '1.50',
    '100e-2',
    '1E+2',
    '9007199254740992',
    '0.1',
    '12345678901234567000',
    '1e300',
    '5e-324',
  ])('no number that it keeps: %s', (literal) => {
    expect(kindOf(literal)).toBeUndefined();
  });

  it('keeps every number of two to twenty digits that it lets through', () => {
    const digits = fc.stringMatching(/^[1-9]\d{1,19}$/);
    fc.assert(
      fc.property(digits, fc.nat(20), (text, point) => {
        const literal = point === 0 || point >= text.length ? text : `${text.slice(0, point)}.${text.slice(point)}`;
        const plain = (number: string): string => (number.includes('.') ? number.replace(/\.?0+$/, '') : number);
        const isKept = plain(String(Number(literal))) === plain(literal);
        expect([literal, kindOf(literal)]).toEqual([literal, isKept ? undefined : 'inexact-number']);
      }),
    );
  });

  it('nesting deeper than the limit, and no stack overflows', () => {
    const nested = (levels: number): string => `${'[{"a":'.repeat(levels / 2)}1${'}]'.repeat(levels / 2)}`;
    expect(kindOf(nested(100))).toBeUndefined();
    expect(kindOf(nested(102))).toBe('too-deep');
    expect(kindOf('['.repeat(5_000_000))).toBe('too-deep');
  });
});

it('says line and column', () => {
  expect(placeInText('a', 0)).toEqual({ line: 1, column: 1 });
  expect(placeInText('{\n  "a": x', 9)).toEqual({ line: 2, column: 8 });
});
