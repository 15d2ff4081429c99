import { describe, expect, it } from 'vitest';
import { commune } from '../../../rules/index.ts';
import type { Instrument } from '../../../src/model/instrument.ts';
import type { Operation } from '../../../src/model/operation.ts';
import { someOf } from '../../support/budget.ts';
import { runCommand } from '../../support/page-commands.ts';
import { A_COMMUNE } from '../../support/a-commune.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { inventedDecision } from '../../support/a-commune.ts';

/* Every pack here is invented. */

const { at: inFolder, write } = temporaryFolder();
const CITE = { article: '1' };
const RECALLED = { grade: 'recalled', confidence: 'low' } as const;

const pack = (id: string, operations: object[], rest: Partial<Instrument> = {}) =>
  write(`${id}.json`, inventedDecision(operations, { id, recordedOn: '2026-11-24', ...rest }));

const income = (id: string, expected: string, value: string): Partial<Operation> => ({
  id,
  operation: 'setThreshold',
  target: 'commune/10/minimum',
  expect: { value: expected },
  value,
  scope: { regions: ['central-highlands'] },
  cite: CITE,
  from: '2024-06-01',
  to: '2025-01-01',
  ...RECALLED,
});

const unit = { ...A_COMMUNE, name: 'Xã A' };
const dossier = write('dossier.json', { unit, facts: { incomePerCapita: '51' } });
const draft = pack('nhap', [income('thu-nhap', '50', '53')], { status: 'draft' });
const at = ['--on', '2024-12-31'];
const row10 = commune.instruments[0]!.ruleSets![0]!.criteria.find(({ id }) => id === '10')!.indicators[0]!;
const repeal = { id: 'bo', operation: 'repeal', target: 'commune/10', expect: { title: row10.title.vi }, cite: CITE };
const restore = { id: 'lai', operation: 'addIndicator', target: 'commune/10', expect: { absent: true }, indicator: row10, cite: CITE };

describe('a pack that loses its effect', () => {
  const elsewhere = pack('noi-khac', [{ ...income('gia-lai', '', '53'), expect: { absent: true }, scope: { provinces: ['gia-lai'] } }], {
    province: 'kon-tum',
  });
  const empty = pack('rong', []);

  it('fits, and `check` says what nobody will hear of', async () => {
    const { code, err, out } = await runCommand(['check', elsewhere, empty]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(
      `${elsewhere}: khớp với các bộ tiêu chí commune\n` +
        '  lưu ý: noi-khac.operations.gia-lai: Không có tác dụng: nội dung này dành cho tỉnh Gia Lai, còn văn bản chỉ áp dụng ở tỉnh Kon Tum. [other-place]\n' +
        `${empty}: không liên quan đến bộ tiêu chí nào\n` +
        '  lưu ý: rong.operations: Danh sách "operations" để trống: văn bản không sửa đổi gì. [no-operations]\n',
    );
    const shown = JSON.parse((await runCommand(['check', elsewhere, draft, '--json'])).out) as { notices: { code: string }[] }[];
    expect(shown.map(({ notices }) => notices.map((item) => item.code))).toEqual([['other-place'], []]);
  });
});

describe('a pack that is given twice', () => {
  it('is said to be, and nothing else of it', async () => {
    const { code, out, err } = await runCommand(['check', draft, draft]);
    expect({ code, out }).toEqual({ code: 2, out: `${draft}: khớp với các bộ tiêu chí commune\n` });
    expect(err).toBe(`${draft}: có lỗi\n  id: Mã "nhap" được dùng nhiều hơn một lần. [duplicate-id]\n`);
  });
});

describe('a draft that is given by the name of its file', () => {
  it.each(
    someOf(
      [
        ['diff', ['diff', '--amend', draft], '50 triệu đồng/người/năm (nhớ lại) → 53 triệu đồng/người/năm'],
        ['diff between days', ['diff', '--from', '2024-05-31', '--to', '2024-06-01', '--amend', draft], '→ 53 triệu đồng'],
        ['impact', ['impact', dossier, ...at, '--amend', draft], 'Dự thảo được tính: (giả định)'],
        ['assess', ['assess', dossier, ...at, '--amend', draft], '≥ 53 triệu'],
        ['the report', ['assess', dossier, ...at, '--amend', draft, '--format', 'md'], 'Có tính theo dự thảo: (giả định)'],
        ['docs', ['docs', ...at, '--amend', draft], 'dự thảo'],
        ['docs as a table', ['docs', ...at, '--amend', draft, '--format', 'md'], '53'],
        ['check', ['check', draft], 'khớp với các bộ tiêu chí commune'],
      ],
      3,
    ),
  )('counts in %s', async (_, args, said) => {
    const { code, out, err } = await runCommand(args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(said);
  });

  it('counts in solve, and flips a unit in impact', async () => {
    const { out } = await runCommand(['impact', dossier, ...at, '--amend', draft, '--json']);
    expect(JSON.parse(out)).toMatchObject({ drafts: ['nhap'], totals: { affected: 1 } });
    const condition = pack('khac', [{ ...repeal, id: 'bo-10' }], { status: 'draft' });
    const asked = ['solve', dossier, ...at, '--threshold', 'commune/10/minimum', '--counting', 'indicator'];
    expect((await runCommand(asked)).code).toBe(0);
    const refused = await runCommand([...asked, '--amend', condition]);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('[unknown-parameter]')]);
  });

  it('goes together with another one that builds on it', async () => {
    const [first, second] = [
      pack('bo-di', [repeal], { status: 'draft' }),
      pack('lap-lai', [restore], { status: 'draft', inForce: { from: '2024-09-01', wording: RECALLED } }),
    ];
    const { code, err, out } = await runCommand(['diff', '--amend', first, '--amend', second]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('từ 01/06/2024 đến trước 01/09/2024');
  });
});

describe('what has no part in the answer', () => {
  it.each(
    someOf(
      [
        ['vi', 'Lưu ý: văn bản rut đã bị rút nên không được tính.\n', pack('rut', [income('x', '50', '53')], { status: 'withdrawn' }), []],
        ['en', 'Note: rut was withdrawn and does not count.\n', inFolder('rut.json'), ['--lang', 'en']],
        [
          'vi',
          'Lưu ý: sau có tác dụng từ ngày 01/02/2025, sau ngày 31/12/2024, nên chưa thay đổi gì.\n',
          pack('sau', [{ ...repeal, id: 'y' }], { inForce: { from: '2025-02-01', wording: RECALLED } }),
          [],
        ],
      ],
      2,
    ),
  )('is said in %s: %s', async (_, said, file, more) => {
    for (const args of [['impact', dossier], ['assess', dossier], ['docs']]) {
      const { code, err } = await runCommand([...args, ...at, '--amend', file, ...more]);
      expect({ code, err }).toEqual({ code: 0, err: said });
    }
  });

  it('is said of a decision of a province where no place or another one is asked about', async () => {
    const ofProvince = pack('tinh', [income('tinh-10', '50', '53')], { rank: 'provincial', province: 'kon-tum' });
    const days = ['--from', '2024-05-01', '--to', '2024-07-01', '--amend', ofProvince];
    const nowhere = 'Lưu ý: tinh chỉ áp dụng ở tỉnh Kon Tum nên không được tính; thêm "--province kon-tum" để tính.\n';
    for (const args of [
      ['diff', ...days],
      ['diff', ...days, '--province', 'gia-lai'],
      ['docs', ...at, '--amend', ofProvince],
      ['docs', ...at, '--amend', ofProvince, '--criterion', '10'],
    ])
      expect(await runCommand(args)).toMatchObject({ code: 0, err: nowhere });
    expect((await runCommand(['diff', ...days, '--lang', 'en'])).err).toBe(
      'Note: tinh holds in the province Kon Tum only and does not count; add "--province kon-tum" to count it.\n',
    );
    const asked = await runCommand(['diff', ...days, '--province', 'kon-tum']);
    expect(asked).toMatchObject({ code: 0, err: '', out: expect.stringContaining('→ 53 triệu') as string });
    // Without days every province is compared.
    expect(await runCommand(['diff', '--amend', ofProvince])).toMatchObject({ err: '', out: expect.stringContaining('→ 53') as string });
  });

  it('is said by diff of what takes effect after both days', async () => {
    const later = pack('sau-nua', [{ ...repeal, id: 'z' }], { inForce: { from: '2025-02-01', wording: RECALLED } });
    expect(await runCommand(['diff', '--from', '2024-05-01', '--to', '2024-07-01', '--amend', later])).toMatchObject({
      out: 'Không có thay đổi.\n',
      err: 'Lưu ý: sau-nua có tác dụng từ ngày 01/02/2025, sau ngày 01/07/2024, nên chưa thay đổi gì.\n',
    });
  });

  it('is said of a draft by the commands that know none', async () => {
    const { err, code } = await runCommand(['template', 'review', '--amend', draft, '--out', inFolder('sheet.xlsx')]);
    expect({ code, err }).toEqual({ code: 0, err: 'Lưu ý: dự thảo nhap không được tính: lệnh này chỉ dùng văn bản đã ban hành.\n' });
  });
});

describe('check with several packs', () => {
  const check = (...args: string[]) => runCommand(['check', ...args]);
  const [first, second] = [pack('mot', [income('mot-10', '50', '53')]), pack('hai', [income('hai-10', '50', '55')])];

  it('names two that conflict: which operation of which pack, against which', async () => {
    for (const file of [first, second]) expect((await check(file)).code).toBe(0);
    const { code, out, err } = await check(first, second);
    expect(code).toBe(2);
    expect(out).toContain(`${first}: khớp với các bộ tiêu chí commune\n`);
    expect(err).toContain(
      `\n  hai.operations.hai-10: Nội dung "hai-10" của hai (${second}) không đi cùng nội dung "mot-10" của mot (${first}). [packs-conflict]`,
    );
    expect((await check(first, second, '--lang', 'en')).err).toContain('cannot go together with "mot-10" of mot');
    const { out: json } = await check(second, first, '--json');
    const told = JSON.parse(json) as { file: string; problems: { code: string; path: string[] }[] }[];
    expect(told.map(({ file, problems }) => [file, problems[0]?.code, problems[0]?.path])).toEqual([
      [second, undefined, undefined],
      [first, 'packs-conflict', ['mot', 'operations', 'mot-10']],
    ]);
  });

  it('names a conflict by what the first has changed, and a third that has no part in it stays out', async () => {
    const operations = [{ ...income('ba-10', '50', '55'), from: '2024-07-01' }];
    const later = pack('ba', operations, { inForce: { from: '2024-06-15', wording: RECALLED } });
    const other = pack('khong-lien-quan', [
      {
        id: 'ngheo',
        operation: 'setThreshold',
        target: 'commune/11/maximum',
        expect: { value: '7' },
        value: '6',
        scope: { regions: ['central-highlands'] },
        cite: CITE,
        ...RECALLED,
      },
    ]);
    const { err } = await check(first, other, later);
    expect(err).toContain('Nội dung "ba-10" của ba');
    expect(err).toContain('"mot-10" của mot');
    expect(err).not.toContain('khong-lien-quan');
    expect(err).toContain('"expect" ghi: 50 triệu đồng/người/năm; trong văn bản: 53 triệu đồng/người/năm.');
  });

  it.each([
    ['on a later day', '2024-09-01'],
    ['on the same day', '2024-06-01'],
  ])('takes a repeal with its restoration %s, in that order', async (_, from) => {
    const [away, back] = [pack('bo', [repeal]), pack('lai', [restore], { inForce: { from, wording: RECALLED } })];
    expect(await check(away, back)).toEqual({
      code: 0,
      err: '',
      out: `${away}: khớp với các bộ tiêu chí commune\n${back}: khớp với các bộ tiêu chí commune\n`,
    });
    // Each by itself: nothing is there to be restored.
    expect((await check(away)).code).toBe(0);
    expect((await check(back)).code).toBe(2);
  });

  it('tells of the others where one cannot be read', async () => {
    const broken = write('hong.json', { id: 'x' });
    const { code, out, err } = await check(broken, first);
    expect([code, out]).toEqual([2, `${first}: khớp với các bộ tiêu chí commune\n`]);
    expect(err).toContain(broken);
  });
});
