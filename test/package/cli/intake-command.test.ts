import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { IS_WHOLE } from '../../support/budget.ts';
import { ON, openIntake } from '../../support/fill-intake.ts';
import { runNode } from '../../support/run.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { runCommand } from '../../support/page-commands.ts';
import { describeInWholeMode } from '../../support/whole.ts';

const { at: path, write } = temporaryFolder();

const run = (...args: string[]) => runCommand(args);

const UNIT = { level: 'commune', province: 'kon-tum', region: 'central-highlands' } as const;
const DOSSIERS = [
  { unit: { ...UNIT, id: 'a', name: 'Xã A' }, facts: { incomePerCapita: '49.5' } },
  { unit: { ...UNIT, id: 'b', name: 'Xã B' }, facts: { incomePerCapita: '50' } },
];
const json = write('dossiers.json', DOSSIERS);

async function filled(name: string, ...values: (string | null)[]): Promise<string> {
  const workbook = await openIntake(readFileSync(path('form.xlsx')));
  for (const [index, { unit }] of DOSSIERS.entries()) workbook.enter([unit.id, 'fact.incomePerCapita', values[index]!]);
  return write(name, await workbook.save());
}

interface Shown {
  readonly place: string;
  readonly assessment?: unknown;
  readonly error?: { readonly code: string; readonly problems: readonly { readonly path: readonly string[] }[] };
}

describeInWholeMode('the workbook of one unit', () => {
  it('is made of a dossier, and assessed once it is filled in', async () => {
    const one = write('one.json', DOSSIERS[0]);
    const made = await run('template', 'intake', '--on', ON, '--units', one, '--one-unit', '--out', path('one.xlsx'));
    expect(made).toEqual({ out: `Đã ghi: ${path('one.xlsx')}\n`, err: '', code: 0 });
    const blank = await run('assess', path('one.xlsx'), '--on', ON, '--json');
    expect(blank.err).toBe('');
    const [{ assessment }] = JSON.parse(blank.out) as [{ assessment: { unit: object; status: string } }];
    expect(assessment).toMatchObject({ unit: DOSSIERS[0]!.unit, status: 'undetermined' });
  });

  it('is of one unit: several, none, and no file are refused', async () => {
    const several = await run(
      'template',
      'intake',
      '--on',
      ON,
      '--units',
      json,
      '--one-unit',
      '--out',
      path('several.xlsx'),
      '--lang',
      'en',
    );
    expect([several.code, several.err]).toEqual([2, expect.stringContaining('"b"')]);
    const missing = await run('template', 'intake', '--on', ON, '--one-unit', '--out', path('missing.xlsx'));
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('--units')]);
    const wrong = await run(
      'template',
      'intake',
      '--on',
      ON,
      '--units',
      write('wrong.json', { facts: {} }),
      '--one-unit',
      '--out',
      path('wrong.xlsx'),
    );
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('[missing-field]')]);
  });
});

describe('on the command line', () => {
  it('a workbook is made for the units of dossiers, filled in, and assessed as their JSON is', async () => {
    const made = await run('template', 'intake', '--on', ON, '--units', json, '--out', path('form.xlsx'));
    const notCarried = '2 hồ sơ có số liệu, kết luận; biểu chỉ ghi sẵn đơn vị, không chép số liệu, kết luận sang.\n';
    expect(made).toEqual({ out: `Đã ghi: ${path('form.xlsx')}\n${notCarried}`, err: '', code: 0 });
    const fromWorkbook = await run('assess', await filled('good.xlsx', '49,5', '50'), '--on', ON, '--json');
    const fromJson = await run('assess', json, '--on', ON, '--json');
    const assessments = ({ out }: { out: string }) => (JSON.parse(out) as Shown[]).map(({ assessment }) => assessment);
    expect(assessments(fromWorkbook)).toEqual(assessments(fromJson));
    expect([fromWorkbook.err, fromWorkbook.code]).toEqual(['', 0]);
    expect((JSON.parse(fromWorkbook.out) as Shown[])[0]?.place).toBe(`${path('good.xlsx')}: a`);
  });

  it('keeps the mark of an illustrative dossier, and says in words what it does not keep', async () => {
    const [dossier] = DOSSIERS;
    const shown = write('shown.json', { ...dossier, illustrative: true, note: 'Đặt ra để thử.', judgements: {} });
    const made = await run('template', 'intake', '--on', ON, '--units', shown, '--out', path('shown.xlsx'), '--lang', 'en');
    expect([made.code, made.err]).toEqual([0, '']);
    expect(made.out.split('\n').slice(1).join('\n')).toBe(
      '1 of the dossiers have figures or judgements; the workbook has a row for each unit, and these are not copied into it.\n',
    );
    const { out } = await run('assess', path('shown.xlsx'), '--on', ON);
    expect(out).toContain('HỒ SƠ MINH HỌA');
  });

  it('a wrong cell is said and keeps its unit out; the others are assessed', async () => {
    const result = await run('assess', await filled('bad.xlsx', '1.000', '50'), json, '--on', ON, '--json', '--lang', 'en');
    const shown = JSON.parse(result.out) as Shown[];
    expect(shown.map(({ error }) => error?.code)).toEqual([undefined, 'cell-invalid', undefined, 'duplicate-unit']);
    expect(shown[1]?.error?.problems[0]?.path).toEqual(['Số liệu 5-10', '4', 'Y4']);
    expect(result.err).toContain('bad.xlsx: Sheet "Số liệu 5-10", row 4, cell Y4');
    expect(result.code).toBe(2);
  });

  it.each([
    ['a file that is not there', ['assess', path('none.xlsx'), '--on', ON], 'unreadable-file'],
    ['a file that is no workbook', ['assess', path('text.xlsx'), '--on', ON], 'unreadable-workbook'],
    ['a workbook with macros by its name', ['assess', path('text.xlsm'), '--on', ON], 'unreadable-workbook'],
    ['a workbook of another set', ['assess', path('form.xlsx'), '--on', ON, '--set', 'advanced-commune'], 'workbook-mismatch'],
    ['a topic that there is not', ['template', 'inteke'], 'unknown-command'],
    ['no day', ['template', 'intake', '--out', path('x.xlsx')], 'missing-field'],
    [
      'a file of units that is none',
      ['template', 'intake', '--on', ON, '--units', path('text.xlsx'), '--out', path('x.xlsx')],
      'unreadable-workbook',
    ],
    ['units that are none', ['template', 'intake', '--on', ON, '--units', path('units.json'), '--out', path('x.xlsx')], 'wrong-type'],
    ['a file that is there', ['template', 'intake', '--on', ON, '--out', path('form.xlsx')], 'unwritable-file'],
  ])('%s is reported', async (_, args, code) => {
    writeFileSync(path('text.xlsx'), 'text');
    writeFileSync(path('text.xlsm'), 'text');
    writeFileSync(path('units.json'), '[1, null]');
    const result = await run(...args);
    expect([result.code, result.err]).toEqual([2, expect.stringContaining(`[${code}]`) as string]);
  });

  // A sample has the commands in this process, and another one for all the workbooks that a process writes: main.test.ts.
  it('runs as a process, from units alone', async () => {
    const node = (...args: string[]) => (IS_WHOLE ? runNode(['dist/cli.js', ...args]) : run(...args));
    writeFileSync(path('alone.json'), JSON.stringify(DOSSIERS.map(({ unit }) => unit)));
    const out = path('alone.xlsx');
    const made = await node('template', 'intake', '--on', ON, '--units', path('alone.json'), '--out', out);
    expect(made).toEqual({ out: `Đã ghi: ${out}\n`, err: '', code: 0 });
    const assessed = await node('assess', out, '--on', ON);
    expect([assessed.code, assessed.err]).toEqual([0, '']);
    expect(assessed.out).toContain('Xã A (a)');
  });
});

describe('a workbook for a draft that is given by the name of its file', () => {
  const poverty = JSON.parse(readFileSync('examples/amendments/poverty-ceiling-6.json', 'utf8')) as object;
  const draft = write('nhap.json', { ...poverty, id: 'nhap', status: 'draft' });
  const villages = write('villages.json', [{ unit: { ...UNIT, id: 'a', level: 'village' }, facts: {} }]);
  const when = ['--on', ON, '--set', 'ethnic-minority-village'];

  it('asks for the figure that the draft brings along, and is read back with it', async () => {
    const args = ['template', 'intake', ...when, '--units', villages, '--amend', draft, '--out', path('draft-form.xlsx')];
    expect(await run(...args)).toEqual({ out: `Đã ghi: ${path('draft-form.xlsx')}\n`, err: '', code: 0 });
    const workbook = await openIntake(readFileSync(path('draft-form.xlsx')));
    workbook.enter(['a', 'fact.villagePovertyInvented', '5,5']);
    const book = write('draft-filled.xlsx', await workbook.save());
    const { code, err, out } = await run('assess', book, ...when, '--amend', draft, '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [first] = JSON.parse(out) as { assessment: { drafts: string[]; facts: Record<string, unknown> } }[];
    expect(first?.assessment.drafts).toEqual(['nhap']);
    expect(Object.keys(first!.assessment.facts)).toContain('villagePovertyInvented');
    // Without the draft nobody reads that figure.
    expect(await run('assess', book, ...when)).toMatchObject({ code: 2, err: expect.stringContaining('[workbook-mismatch]') as string });
  });

  it('is not needed: one of the set as it is shipped is read beside the draft as before', async () => {
    await run('template', 'intake', ...when, '--units', villages, '--out', path('plain-form.xlsx'));
    expect(await run('assess', path('plain-form.xlsx'), ...when, '--amend', draft)).toMatchObject({ code: 0, err: '' });
  });
});
