import { chmodSync, linkSync, mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commune } from '../../../rules/index.ts';
import { IS_WHOLE } from '../../support/budget.ts';
import { runCommand } from '../../support/page-commands.ts';
import { openIntake } from '../../support/fill-intake.ts';
import { writeIntake } from '../../../src/documents/xlsx/index.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { describeInWholeMode, itInWholeMode } from '../../support/whole.ts';

const { at, write } = temporaryFolder();

const ON = ['--on', '2024-12-31'];
const unit = (id: string) => ({ id, name: `Xã ${id}`, level: 'commune', province: 'kon-tum', region: 'central-highlands' }) as const;
const dossier = (id: string) => ({ unit: unit(id), facts: { incomePerCapita: '50' } });

async function workbook(id: string): Promise<Uint8Array> {
  const sheets = await openIntake(await writeIntake(commune, { on: '2024-12-31', units: [unit(id)] }));
  sheets.enter([id, 'fact.incomePerCapita', '50']);
  return sheets.save();
}

interface Shown {
  readonly place: string;
  readonly unit?: string;
  readonly error?: { readonly code: string };
}

async function assessed(...args: string[]) {
  const { out, err, code } = await runCommand(['assess', ...args, ...ON, '--json']);
  const entries = JSON.parse(out) as Shown[];
  return { units: entries.flatMap(({ unit: id, error }) => (error === undefined ? [id] : [])), entries, err, code };
}

describe('a folder', () => {
  it('is read to any depth, whatever the case of an ending, workbooks too', async () => {
    write('deep/a.json', dossier('a'));
    write('deep/B.JSON', [dossier('b'), dossier('c')]);
    write('deep/x/y/z/d.jsonl', `${JSON.stringify(dossier('d'))}\n`);
    write('deep/x/e.NdJson', `\r\n${JSON.stringify(dossier('e'))}\r\n`);
    write('deep/x/f.XLSX', await workbook('f'));
    const { units, err, code } = await assessed(at('deep'));
    expect(units).toEqual(['b', 'c', 'a', 'e', 'f', 'd']);
    expect([err, code]).toEqual(['', 0]);
  });

  it('says each file that it left out and why, and those do no harm', async () => {
    write('mixed/a.json', dossier('a'));
    for (const name of ['notes.txt', 'README.md', 'sub/scan.pdf', '.DS_Store', '~$so-lieu.xlsx', '.git/b.json'])
      write(`mixed/${name}`, 'x');
    const vi = await runCommand(['assess', at('mixed'), ...ON]);
    expect(vi.code).toBe(0);
    expect(vi.out).toContain('Xã a');
    expect(vi.err.split('\n').toSorted()).toEqual([
      '',
      `${at('mixed/.DS_Store')}: bỏ qua, tệp ẩn`,
      `${at('mixed/.git')}: bỏ qua, tệp ẩn`,
      `${at('mixed/README.md')}: bỏ qua, không đọc loại tệp này`,
      `${at('mixed/notes.txt')}: bỏ qua, không đọc loại tệp này`,
      `${at('mixed/sub/scan.pdf')}: bỏ qua, không đọc loại tệp này`,
      `${at('mixed/~$so-lieu.xlsx')}: bỏ qua, tệp ẩn`,
    ]);
    const en = await runCommand(['assess', at('mixed'), ...ON, '--lang', 'en']);
    expect(en.err).toContain(`${at('mixed/notes.txt')}: left out, kind not read\n`);
    expect(en.err).toContain(`${at('mixed/.DS_Store')}: left out, hidden\n`);
  });

  it.each([
    ['nothing in it', () => mkdirSync(at('bare/inner'), { recursive: true }), 'bare'],
    ['nothing that is read', () => write('texts/notes.txt', 'x'), 'texts'],
  ])('with %s is refused by name, and the rest is done', async (_, make, name) => {
    make();
    write('one.json', dossier('one'));
    const { units, err, code } = await assessed(at(name), at('one.json'));
    expect([units, code]).toEqual([['one'], 2]);
    expect(err).toContain(`${at(name)}: Không có hồ sơ nào`);
    expect(err).toContain('[no-dossiers]');
  });

  it('names a workbook that nobody has filled in, alone and beside others', async () => {
    write('blank.xlsx', await writeIntake(commune, { on: '2024-12-31' }));
    write('one.json', dossier('one'));
    for (const files of [['blank.xlsx'], ['blank.xlsx', 'one.json']]) {
      const { units, err, code } = await assessed(...files.map(at));
      expect([units, code]).toEqual([files.length === 1 ? [] : ['one'], 2]);
      expect(err).toContain(`${at('blank.xlsx')}: Không có hồ sơ nào`);
      expect(err).toContain('[no-dossiers]');
    }
  });

  it('names what should have been readable and is not, and does the rest', async () => {
    write('faulty/a.json', dossier('a'));
    write('faulty/broken.json', '{"unit":');
    write('faulty/empty.json', '');
    write('faulty/none.jsonl', '\n');
    write('faulty/nobody.json', []);
    write('faulty/wrong.xlsx', 'text');
    symlinkSync(at('faulty/nowhere'), at('faulty/dangling.json'));
    const { units, entries, err, code } = await assessed(at('faulty'));
    expect([units, code]).toEqual([['a'], 2]);
    const codes = Object.fromEntries(entries.map(({ place, error }) => [place.slice(at('faulty/').length), error?.code]));
    expect(codes).toMatchObject({
      'broken.json': 'invalid-json',
      'empty.json': 'invalid-json',
      'none.jsonl': 'no-dossiers',
      'nobody.json': 'no-dossiers',
      'wrong.xlsx': 'unreadable-workbook',
      'dangling.json': 'unreadable-file',
    });
    expect(err).toContain(`${at('faulty/dangling.json')}: Không đọc được: không có tệp hay thư mục này. [unreadable-file]\n`);
    expect(err).not.toMatch(/ENOENT|no such file/);
  });

  it('and a file that may not be read, which is said in the language asked for', async () => {
    write('locked/a.json', dossier('a'));
    chmodSync(write('locked/b.json', dossier('b')), 0o000);
    // Root may read everything: then there is nothing to refuse.
    const isRefused = process.getuid?.() !== 0;
    const { units, err, code } = await assessed(at('locked'));
    expect([units, code]).toEqual(isRefused ? [['a'], 2] : [['a', 'b'], 0]);
    expect(err).toBe(isRefused ? `${at('locked/b.json')}: Không đọc được: không có quyền. [unreadable-file]\n` : '');
  });
});

describe('links', () => {
  it('one that leads back to a folder above is said by name and not followed', async () => {
    write('round/a.json', dossier('a'));
    mkdirSync(at('round/inner'));
    symlinkSync(at('round'), at('round/inner/back'));
    symlinkSync(at('.'), at('round/up'));
    symlinkSync('.', at('round/self'));
    symlinkSync(at('round/x'), at('round/y'));
    symlinkSync(at('round/y'), at('round/x'));
    const { units, err, code } = await assessed(at('round'));
    expect([units, code]).toEqual([['a'], 2]);
    for (const name of ['inner/back', 'up', 'self']) {
      expect(err).toContain(`${at(`round/${name}`)}: Liên kết dẫn ngược về thư mục chứa nó`);
    }
    expect(err.match(/\[circular-link\]/g)).toHaveLength(3);
    expect(err).toContain(`${at('round/x')}: Không đọc được: các liên kết dẫn vòng tròn. [unreadable-file]`);
    const english = await runCommand(['assess', at('round'), ...ON, '--lang', 'en']);
    expect(english.err).toContain(`${at('round/self')}: The link leads back to a folder that it lies in`);
  });

  it('two folders that lead to one another end', async () => {
    write('pair/p/a.json', dossier('a'));
    write('pair/q/b.json', dossier('b'));
    symlinkSync(at('pair/q'), at('pair/p/to-q'));
    symlinkSync(at('pair/p'), at('pair/q/to-p'));
    const { units, code, err } = await assessed(at('pair/p'));
    expect([units, code]).toEqual([['a', 'b'], 2]);
    expect(err).toContain('to-q/to-p: Liên kết dẫn ngược');
  });

  it('a file that is reached twice is read once, and that is said once', async () => {
    write('twice/a.json', dossier('a'));
    linkSync(at('twice/a.json'), at('twice/hard.json'));
    symlinkSync(at('twice/a.json'), at('twice/soft.json'));
    const { units, err, code } = await assessed(at('twice'), at('twice/a.json'));
    expect([units, code]).toEqual([['a'], 0]);
    const same = `bỏ qua, cùng một tệp với ${at('twice/a.json')}`;
    expect(err).toBe(
      [`${at('twice/hard.json')}: ${same}\n`, `${at('twice/soft.json')}: ${same}\n`, `${at('twice/a.json')}: ${same}\n`].join(''),
    );
  });
});

describe('two dossiers of one unit', () => {
  it('are both named, in every command, and the rest is done', async () => {
    const first = write('same/one.json', dossier('a'));
    const second = write('same/two.json', [dossier('b'), dossier('a')]);
    const third = write('same/x.jsonl', `${JSON.stringify(dossier('c'))}\n\n${JSON.stringify(dossier('b'))}\n`);
    const { units, err, code, entries } = await assessed(at('same'));
    expect([units, code]).toEqual([['a', 'b', 'c'], 2]);
    expect(err).toContain(`${second}[1]: unit.id: Đơn vị "a" đã có hồ sơ ở ${first}. [duplicate-unit]`);
    expect(err).toContain(`${third}:3: unit.id: Đơn vị "b" đã có hồ sơ ở ${second}[0]. [duplicate-unit]`);
    expect(entries.filter(({ error }) => error !== undefined).map(({ unit: id }) => id)).toEqual(['a', 'b']);
    const solved = await runCommand(['solve', at('same'), ...ON, '--threshold', 'commune/10/minimum', '--lang', 'en']);
    expect([solved.code, solved.err]).toEqual([2, expect.stringContaining(`The unit "a" has a dossier in ${first} already.`)]);
    expect(solved.out).toContain('Undetermined');
  });

  itInWholeMode('are found among many units, however their ids end', async () => {
    const ids = [...Array.from({ length: 350 }, (_, index) => String(index)), 'x', 'y', 'x07', 'x08', 'x09'];
    const file = write('crowd.jsonl', [...ids, '249', 'y', 'x08', 'x'].map((id) => JSON.stringify(dossier(id))).join('\n'));
    const { err } = await assessed(file, '--set', 'commune-recognition');
    expect(err.match(/ở .*(?=\. \[)/g)).toEqual([`ở ${file}:250`, `ở ${file}:352`, `ở ${file}:354`, `ở ${file}:351`]);
  });
});

describe('a file by its name', () => {
  it.each(['notes.txt', 'noending', 'a.json.bak', 'table.csv', 'a.ods'])('of another kind is refused: %s', async (name) => {
    write(`kinds/${name}`, 'x');
    write('kinds/a.json', dossier('a'));
    const { units, err, code } = await assessed(at(`kinds/${name}`), at('kinds/a.json'));
    expect([units, code]).toEqual([['a'], 2]);
    expect(err).toContain(`${at(`kinds/${name}`)}: Không đọc loại tệp này; đọc được: .json, .jsonl, .ndjson, .xlsx`);
    expect(err).toContain('[file-kind]');
  });

  it('is read whatever the case of its ending', async () => {
    write('shout/A.JSONL', JSON.stringify(dossier('a')));
    expect(await assessed(at('shout/A.JSONL'))).toMatchObject({ units: ['a'], code: 0 });
  });

  it('that is a device which never ends is refused with the limit, and an empty one is said', async () => {
    // It takes reading all of the limit, as endless standard input does, which a sample has.
    if (IS_WHOLE) {
      const endless = await assessed('/dev/zero');
      expect([endless.code, endless.err]).toEqual([2, '/dev/zero: Dài hơn giới hạn 256 MiB. [too-large]\n']);
    }
    expect((await assessed('/dev/null')).err).toContain('/dev/null: Không có hồ sơ nào');
  });

  itInWholeMode('is said where it is a workbook in which nobody has written, alone and beside others', async () => {
    write('blank/blank.xlsx', await writeIntake(commune, { on: '2024-12-31' }));
    const alone = await assessed(at('blank/blank.xlsx'));
    expect([alone.units, alone.code, alone.err]).toEqual([
      [],
      2,
      `${at('blank/blank.xlsx')}: ${alone.err.split(': ').slice(1).join(': ')}`,
    ]);
    expect(alone.err).toContain('Không có hồ sơ nào');
    write('blank/a.json', JSON.stringify(dossier('a')));
    const beside = await assessed(at('blank'));
    expect([beside.units, beside.code]).toEqual([['a'], 2]);
    expect(beside.err).toContain('blank.xlsx: Không có hồ sơ nào');
  });
});

describeInWholeMode('every command that takes dossiers', () => {
  it('reads the same kinds', async () => {
    write('all/a.json', dossier('a'));
    write('all/B.JSONL', `${JSON.stringify(dossier('b'))}\n`);
    write('all/c.xlsx', await workbook('c'));
    write('all/notes.txt', 'x');
    const amend = ['--amend', 'examples/amendments/income-plus-3.json'];
    const out = at('made.xlsx');
    const said = `${at('all/notes.txt')}: left out, kind not read\n`;
    const commands = {
      assess: ['assess', at('all'), ...ON, '--json'],
      report: ['assess', at('all'), ...ON, '--format', 'csv'],
      impact: ['impact', at('all'), ...ON, ...amend, '--json'],
      solve: ['solve', at('all'), ...ON, '--threshold', 'commune/10/minimum', '--json'],
      template: ['template', 'intake', ...ON, '--units', at('all'), '--out', out],
    };
    const answers: Record<string, string> = {};
    for (const [name, args] of Object.entries(commands)) {
      const answer = await runCommand([...args, '--lang', 'en']);
      expect([name, answer.code, answer.err]).toEqual([name, 0, said]);
      answers[name] = answer.out;
    }
    // The workbook takes over the units alone, and says so.
    expect(answers['template']).toContain('3 of the dossiers have figures or judgements');
    expect((JSON.parse(answers['assess']!) as Shown[]).map(({ unit: id }) => id)).toEqual(['b', 'a', 'c']);
    expect(answers['report']).toMatch(/^a;[^]*^b;|^b;[^]*^a;/m);
    expect(JSON.parse(answers['impact']!)).toMatchObject({ totals: { units: 3 } });
    expect(JSON.parse(answers['solve']!)).toMatchObject({ units: 3 });
    expect((await assessed(out)).units.toSorted()).toEqual(['a', 'b', 'c']);
  });
});
