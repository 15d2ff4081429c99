import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULE_SETS } from '../../rules/index.ts';
import { draftOfSet } from '../../src/documents/decision/draft-of-set.ts';
import { writeSetWorkbook } from '../../src/documents/xlsx/index.ts';
import { readSheets } from '../../src/documents/xlsx/read-workbook.ts';
import { shownText } from '../../src/documents/sheet/sheet.ts';
import { runCommand } from '../support/page-commands.ts';
import { temporaryFolder } from '../support/folder.ts';
import { line, setDraft } from '../support/set-draft.ts';
import { ROOT, runNode } from '../support/run.ts';
import { describeInWholeMode } from '../support/whole.ts';

/* The decision, the villages and the people are invented, and say so. */

const HERE = `${ROOT}examples/bring-a-decision`;
const { at, write } = temporaryFolder();
const bytes = (file: string) => new Uint8Array(readFileSync(file));
const [decision, read, filled, rules] = [at('decision.docx'), at('read.xlsx'), at('set.xlsx'), at('village.rules.json')];

/** The texts of a workbook, sheet by sheet. */
const textsOf = async (file: string) =>
  (await readSheets(bytes(file))).map(({ name, rows }) => [name, rows.map((row) => row.map(shownText))]);

/** What the script that fills the workbook in said. */
let told = '';

describe('from a decision in Word to a set that decides', () => {
  it('the script writes the decision that the example holds', async () => {
    expect(runNode([`${HERE}/decision.mjs`, decision])).toMatchObject({ err: '', code: 0 });
    const made = await runCommand(['template', 'rule-set', '--from', decision, '--out', read]);
    expect([made.err, made.code]).toEqual(['', 0]);
    // Two cells in one unusual wording; everything else was understood.
    expect(made.out).toContain('14 hàng, 28 ô mức đã ghi.\n2 ô mức chưa hiểu, cần người đọc:\n');
    const again = await runCommand(['template', 'rule-set', '--from', `${HERE}/decision.docx`, '--out', at('again.xlsx')]);
    expect(again.code).toBe(0);
    expect(await textsOf(at('again.xlsx'))).toEqual(await textsOf(read));
  });

  it('what the decision leaves to a person is named by its cell, and nothing is made until it is there', async () => {
    const refused = await runCommand(['import', 'rule-set', read, '--out', rules, '--recorded-on', '2026-11-30', '--lang', 'en']);
    expect(refused.code).toBe(2);
    expect(refused.err.match(/row \d+/g)).toEqual(['row 12', 'row 14']);
    expect(() => readFileSync(rules)).toThrow(/ENOENT/);
  });

  it('two cells of a person, and two names beside each line, make the workbook and the pack of the example', async () => {
    const { out, err, code } = runNode([`${HERE}/fill.mjs`, read, filled]);
    expect([err, code]).toEqual(['', 0]);
    told = out;
    expect(await textsOf(filled)).toEqual(await textsOf(`${HERE}/set.xlsx`));
    const imported = await runCommand(['import', 'rule-set', filled, '--out', rules, '--recorded-on', '2026-11-30']);
    expect([imported.err, imported.code]).toEqual(['', 0]);
    expect(imported.out).toContain('10 tiêu chí, 14 chỉ tiêu, 36 mức (36 chính thức, 0 chưa biết)');
    expect(JSON.parse(readFileSync(rules, 'utf8'))).toEqual(JSON.parse(readFileSync(`${HERE}/village.rules.json`, 'utf8')));
  });

  it('rows with levels by year that do not name every year are named where they are imported', async () => {
    const columns = [{ title: 'Biên giới', kind: 'Phạm vi', groups: 'bien-gioi' }];
    const levels = [{}, { column: 'Biên giới', year: 2026 }];
    const rows = [
      line({ criterionNo: '1', criterion: 'Đường' }, '≥ 70%', '≥ 60%'),
      line({ criterionNo: '2', criterion: 'Điện' }, '≥ 70%', ''),
    ];
    writeFileSync(at('years.xlsx'), await writeSetWorkbook(setDraft({ columns, levels, rows })));
    const command = ['import', 'rule-set', at('years.xlsx'), '--out', at('years.json'), '--recorded-on', '2026-11-30'];
    const [vi, en] = [await runCommand(command), await runCommand([...command, '--lang', 'en'])];
    expect(vi.out).toContain('năm không ghi là chưa biết: chỉ tiêu 1 (năm 2027-2030).\n');
    expect(en.out).toContain('not known in the others: 1 (2027-2030).\n');
  });

  it('the pack assesses three villages, each by the level of its area', async () => {
    const assessed = await runCommand(['assess', `${HERE}/villages.json`, '--rules', rules, '--on', '2026-12-31', '--json']);
    expect([assessed.err, assessed.code]).toEqual(['', 0]);
    const shown = JSON.parse(assessed.out) as {
      assessment: { status: string; standing: string; criteria: { no: string; status: string }[] };
    }[];
    expect(
      shown.map(({ assessment: { status, criteria } }) => [
        status,
        criteria.filter((each) => each.status === 'not-met').map(({ no }) => no),
      ]),
    ).toEqual([
      ['undetermined', []],
      ['not-met', ['3', '6', '9']],
      ['not-met', ['1']],
    ]);
  });

  it('what the set itself lacks is to be seen in its own table, of the same set and day', async () => {
    const rows = [line({ criterionNo: '1', criterion: 'Đường', direction: 'không dưới (≥)' }, 'Chưa biết', 'Chưa biết')];
    writeFileSync(at('lacking.xlsx'), await writeSetWorkbook(setDraft({ rows })));
    const own = at('lacking.json');
    await runCommand(['import', 'rule-set', at('lacking.xlsx'), '--out', own, '--recorded-on', '2026-11-30']);
    writeFileSync(at('hamlet.json'), JSON.stringify({ unit: { id: 'a', level: 'village', groups: ['kv1'] }, facts: {} }));
    const { out } = await runCommand(['assess', at('hamlet.json'), '--rules', own, '--on', '2026-12-31']);
    const [, command] = /1 mức đạt chuẩn chưa có trong bộ tiêu chí; xem bảng tiêu chí: npx ntm-rules (.*)/u.exec(out) ?? [];
    expect(out).not.toContain('docs/coverage.md');
    const shown = await runCommand([...command!.split(' ').map((word) => word.replaceAll("'", '')), '--format', 'md']);
    expect(shown.out).toMatch(/Đường .*chưa có/u);
  });

  it('and passes its scenarios', async () => {
    const tested = await runCommand(['test', `${HERE}/scenarios`, '--rules', rules]);
    expect([tested.err, tested.code]).toEqual(['', 0]);
  });

  it('says of its own data that they are invented', () => {
    const pack = JSON.parse(readFileSync(`${HERE}/village.rules.json`, 'utf8')) as { instruments: { invented?: boolean }[] };
    expect(pack.instruments.map(({ invented }) => invented)).toEqual([true]);
    expect(readFileSync(`${HERE}/villages.json`, 'utf8').match(/hư cấu/g)!.length).toBeGreaterThan(2);
  });

  it('serves documents, forms and workbooks as a shipped set does', async () => {
    const when = ['--rules', rules, '--on', '2026-12-31'];
    expect((await runCommand(['docs', ...when, '--format', 'md'])).out).toContain('Nhà tạm, dột nát');
    expect(await runCommand(['template', 'intake', ...when, '--out', at('intake.xlsx')])).toMatchObject({ err: '', code: 0 });
    expect(await runCommand(['template', 'review', '--rules', rules, '--out', at('review.xlsx')])).toMatchObject({ err: '', code: 0 });
  });

  it('is written as a workbook again, and read as the same set', async () => {
    const written = await runCommand([
      'template',
      'rule-set',
      '--rules',
      rules,
      '--on',
      '2026-12-31',
      '--out',
      at('next.xlsx'),
      '--lang',
      'en',
    ]);
    expect([written.err, written.code]).toEqual(['', 0]);
    expect(written.out).toContain('What the workbook does not hold:');
    const next = at('next.rules.json');
    expect((await runCommand(['import', 'rule-set', at('next.xlsx'), '--out', next, '--recorded-on', '2026-11-30'])).code).toBe(0);
    const hash = (file: string) => (JSON.parse(readFileSync(file, 'utf8')) as { hash: string }).hash;
    expect(hash(next)).toBe(hash(rules));
  });
});

describeInWholeMode('the frame of 2026-2030', () => {
  const frame = at('frame-2026.xlsx');

  it('is what the script makes of the shipped set: six of 47 indicators, three groups, no level', async () => {
    expect(runNode([`${HERE}/frame-2026.mjs`, frame])).toMatchObject({ err: '', code: 0, out: '6 / 47\n' });
    expect(await textsOf(frame)).toEqual(await textsOf(`${HERE}/frame-2026.xlsx`));
  });

  it('is read as a set of ten criteria in which every level of each group is unknown', async () => {
    const pack = at('frame.rules.json');
    const imported = await runCommand(['import', 'rule-set', frame, '--out', pack, '--recorded-on', '2026-11-30']);
    expect([imported.err, imported.code]).toEqual(['', 0]);
    expect(imported.out).toContain('10 tiêu chí, 16 chỉ tiêu, 18 mức (0 chính thức, 18 chưa biết)');
    const unit = { id: 'a', name: 'Xã A', level: 'commune', groups: ['group-1'] };
    const dossier = write('commune.json', JSON.stringify({ unit, facts: { povertyRate: '0' } }));
    const assessed = await runCommand(['assess', dossier, '--rules', pack, '--set', 'commune-2026', '--on', '2026-12-31', '--json']);
    const [{ assessment }] = JSON.parse(assessed.out) as [{ assessment: { status: string; tally: { lower: number; upper: number } } }];
    expect([assessed.err, assessment.status, assessment.tally.lower, assessment.tally.upper]).toEqual(['', 'undetermined', 0, 10]);
  });
});

describe.each([
  ['vi', 'bring-a-decision.vi.md'],
  ['en', 'bring-a-decision.md'],
] as const)('the guide (%s)', (language, name) => {
  const guide = readFileSync(`${ROOT}docs/guides/${name}`, 'utf8');

  it('lists everything that the workbook of a shipped set does not hold', () => {
    const left = RULE_SETS.flatMap(({ ruleSet }) => {
      const on = ruleSet.instruments[0]!.inForce.from > '2024-12-31' ? '2026-06-30' : '2024-12-31';
      return draftOfSet(ruleSet, { on }).leavesOut.map((item) => item[language].split(':')[0]!);
    });
    expect(left.length).toBeGreaterThan(RULE_SETS.length);
    expect([...new Set(left)].filter((words) => !guide.includes(words))).toEqual([]);
  });

  it('says how much a person wrote', () => {
    const words = {
      vi: ['hai ô', '17 hàng', 'ba ô', '14 hàng, 28 mức'],
      en: ['two cells', '17 lines', 'three cells', '14 rows, 28 levels'],
    };
    expect(words[language].filter((each) => !guide.includes(each))).toEqual([]);
    expect(told).toBe('2 ô theo văn bản; 3 ô trên mỗi hàng của 17 hàng cho hai người và ngày kiểm.\n');
  });
});

describe('template rule-set', () => {
  it('writes a blank workbook, and a shipped set of a day', async () => {
    expect(await runCommand(['template', 'rule-set', '--out', at('blank.xlsx')])).toMatchObject({ err: '', code: 0 });
    const shipped = await runCommand(['template', 'rule-set', '--set', 'commune', '--on', '2024-12-31', '--out', at('commune.xlsx')]);
    expect([shipped.err, shipped.code]).toEqual(['', 0]);
    expect((await runCommand(['template', 'rule-set', '--set', 'commune', '--out', at('x.xlsx')])).err).toContain('[lacking-option]');
  });

  it.each([
    [
      'an old workbook',
      'old.xls',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 600 }, () => 0)]),
      'unreadable-workbook',
    ],
    ['a Word file that is none', 'no.docx', 'chữ', 'unreadable-decision'],
    ['text for a workbook', 'no.xlsx', 'chữ', 'unreadable-workbook'],
  ])('refuses %s', async (_, name, content, code) => {
    const file = write(name, content);
    const refused = await runCommand(['template', 'rule-set', '--from', file, '--out', at('none.xlsx')]);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining(`[${code}]`)]);
    expect(() => readFileSync(at('none.xlsx'))).toThrow(/ENOENT/);
  });

  it('import rule-set refuses an old workbook and one of another kind', async () => {
    for (const file of [at('old.xls'), at('intake.xlsx')]) {
      const refused = await runCommand(['import', 'rule-set', file, '--out', at('none.json')]);
      expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('[unreadable-workbook]')]);
    }
  });
});
