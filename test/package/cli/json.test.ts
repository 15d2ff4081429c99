import { describe, expect, it } from 'vitest';
import { runCommand } from '../../support/page-commands.ts';
import { someOf } from '../../support/budget.ts';
import { temporaryFolder } from '../../support/folder.ts';

const { at, write } = temporaryFolder();
const ON = ['--on', '2024-12-31'];
const UNIT = '"unit":{"id":"a","level":"commune","province":"kon-tum","region":"central-highlands"}';
const dossier = (facts: string): string => `{${UNIT},"facts":{${facts}}}`;

const BAD: Record<string, [content: string | Uint8Array, code: string, vi: string, en: string]> = {
  'a key twice': [
    dossier('"incomePerCapita":50,"incomePerCapita":49'),
    'repeated-key',
    'facts.incomePerCapita: Khóa "incomePerCapita" có hai lần',
    'The key "incomePerCapita" stands twice',
  ],
  'a number that would be rounded': [
    dossier('"incomePerCapita":50.12345678901234567'),
    'inexact-number',
    'facts.incomePerCapita: Số 50.12345678901234567 không giữ được nguyên vẹn',
    'The number 50.12345678901234567 would be changed',
  ],
  'bytes that are no UTF-8': [
    Buffer.from(`{\n"unit":"\xff"}`, 'latin1'),
    'invalid-encoding',
    'Không phải văn bản UTF-8: dòng 2 có byte không thuộc UTF-8',
    'line 2 has bytes that are not UTF-8',
  ],
  'UTF-16': [Buffer.from(`\uFEFF${dossier('')}`, 'utf16le'), 'invalid-encoding', 'tệp viết bằng UTF-16', 'it is written in UTF-16'],
  'a text that is cut': [
    '{"unit":',
    'invalid-json',
    'dòng 1, cột 9: nội dung kết thúc giữa chừng',
    'line 1, column 9: the text ends too early',
  ],
  'a bottomless one': ['['.repeat(100_000), 'too-deep', 'lồng nhau quá 100 tầng', 'nested more than 100 levels'],
};

describe('JSON that says more or less than one thing', () => {
  it.each(Object.entries(BAD))('%s is refused by every command that reads it', async (name, [content, code, vi, en]) => {
    const file = write(`${name}.json`, content);
    const good = write('good.json', dossier('"incomePerCapita":"50"'));
    const commands = [
      ['assess', file, ...ON],
      ['assess', file, ...ON, '--format', 'md'],
      ['assess', good, ...ON, '--amend', file],
      ['impact', file, ...ON, '--amend', 'examples/amendments/income-plus-3.json'],
      ['solve', file, ...ON, '--threshold', 'commune/10/minimum'],
      ['check', file],
      ['test', file],
      ['template', 'intake', ...ON, '--units', file, '--out', at('never.xlsx')],
    ];
    for (const args of someOf(commands, 4)) {
      const ran = await runCommand(args);
      expect([args[0], ran.code]).toEqual([args[0], 2]);
      expect(ran.err).toContain(file);
      expect(ran.err).toContain(vi);
      expect(ran.err).toContain(`[${code}]`);
      expect((await runCommand([...args, '--lang', 'en'])).err).toContain(en);
    }
  });

  it('is one entry with its line in JSON Lines, and the others are read', async () => {
    const lines = [dossier('').replace('"a"', '"b"'), '{', dossier('"incomePerCapita":1,"incomePerCapita":2'), '\ufeff{}\xff', dossier('')];
    const file = write(
      'lines.jsonl',
      Buffer.concat([Buffer.from(lines.slice(0, 3).join('\n')), Buffer.from('\n\xff\n', 'latin1'), Buffer.from(lines[4]!)]),
    );
    const { out, err, code } = await runCommand(['assess', file, ...ON, '--json']);
    const entries = JSON.parse(out) as { place: string; unit?: string; error?: { code: string } }[];
    expect(entries.map(({ place, error, unit }) => [place.slice(file.length), error?.code ?? unit])).toEqual([
      [':1', 'b'],
      [':2', 'invalid-json'],
      [':3', 'repeated-key'],
      [':4', 'invalid-encoding'],
      [':5', 'a'],
    ]);
    expect(code).toBe(2);
    expect(err).toContain(`${file}:2: Không phải JSON hợp lệ: dòng 2, cột 2`);
    expect(err).toContain(`${file}:4: Không phải văn bản UTF-8: dòng 4`);
    const wide = await runCommand(['assess', write('wide.jsonl', Buffer.from(`\uFEFF${'{}\n'.repeat(50)}`, 'utf16le')), ...ON]);
    expect(wide.err.split('\n')).toHaveLength(2);
  });

  it('a line longer than the limit is passed over, and the others are read', async () => {
    const long = write('long.jsonl', `${dossier('')}\n${' '.repeat(17 * 1024 * 1024)}\n${dossier('').replace('"a"', '"b"')}\n`);
    const { out, err, code } = await runCommand(['assess', long, ...ON, '--json']);
    expect((JSON.parse(out) as { unit?: string }[]).map(({ unit }) => unit)).toEqual(['a', undefined, 'b']);
    expect([code, err]).toEqual([2, `${long}:2: Dài hơn giới hạn 16 MiB. [too-large]\n`]);
  });

  it('a byte order mark is none, and neither is a key of the prototype: that is refused as a key', async () => {
    expect((await runCommand(['assess', write('bom.json', `\uFEFF${dossier('')}`), ...ON])).code).toBe(0);
    const poisoned = await runCommand(['assess', write('proto.json', dossier('"__proto__":{"x":1}')), ...ON]);
    expect(poisoned.err).toContain('[forbidden-key]');
  });

  it('files that never end are refused wherever a command reads one', async () => {
    const good = write('good.json', dossier(''));
    const commands: [string[], number][] = [
      [['assess', good, ...ON, '--amend', '/dev/zero'], 256],
      [['check', '/dev/zero'], 256],
      [['import', 'review', '/dev/zero'], 32],
      [['test', '/dev/zero'], 256],
    ];
    for (const [args, limit] of someOf(commands, 4)) {
      const { code, err } = await runCommand([...args, '--lang', 'en']);
      expect([args[0], code, err]).toEqual([
        args[0],
        2,
        expect.stringMatching(new RegExp(`/dev/zero: (?:is faulty\\n  )?Longer than the limit of ${limit} MiB\\. \\[too-large\\]`)),
      ]);
    }
  });
});
