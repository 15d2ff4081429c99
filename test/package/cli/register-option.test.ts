import { describe, expect, it } from 'vitest';
import { runCommand } from '../../support/page-commands.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { areaPack, hamlet } from '../../support/two-areas.ts';

/* Every document here is invented. */

const { at, write } = temporaryFolder();
const MINUTES = {
  id: 'minutes-12',
  number: '12/BB-HĐTĐ',
  date: '2024-05-20',
  issuer: 'Hội đồng thẩm định (ví dụ)',
  title: 'Biên bản ví dụ',
  relations: [],
};
const register = write('register.json', [MINUTES]);
const when = ['--on', '2024-12-31'];
const judged = (documentId: string, more: object = {}) => ({
  unit: { id: 'a', name: 'Xã A', level: 'commune', province: 'kon-tum', region: 'central-highlands' },
  facts: { incomePerCapita: '51' },
  judgements: { '1.1': { status: 'met', by: 'UBND huyện', on: '2024-05-21', documentId } },
  ...more,
});
const dossier = write('dossier.json', judged('minutes-12'));

interface Shown {
  readonly assessment: {
    readonly criteria: readonly {
      readonly indicators: readonly { readonly judgement?: { readonly registered?: { readonly number: string } } }[];
    }[];
  };
}
const numberIn = (out: string) => (JSON.parse(out) as Shown[])[0]!.assessment.criteria[0]!.indicators[0]!.judgement?.registered?.number;

describe('--register', () => {
  it('lets judgements point to documents of a file, in every answer', async () => {
    const without = await runCommand(['assess', dossier, ...when]);
    expect([without.code, without.err]).toEqual([2, expect.stringContaining('[unknown-document]')]);
    const { out, err, code } = await runCommand(['assess', dossier, ...when, '--register', register, '--json']);
    expect([err, code, numberIn(out)]).toEqual(['', 0, '12/BB-HĐTĐ']);
    const report = await runCommand(['assess', dossier, ...when, '--register', register, '--format', 'md']);
    expect(report.out).toContain('12/BB-HĐTĐ');
    const solved = await runCommand(['solve', dossier, ...when, '--register', register, '--threshold', 'commune/10/minimum', '--json']);
    expect([solved.err, solved.code]).toEqual(['', 0]);
  });

  it('is in the command for another unit, and read with a workbook too', async () => {
    const both = write('both.json', [judged('minutes-12'), judged('minutes-12', { unit: { ...judged('').unit, id: 'b', name: 'Xã B' } })]);
    expect((await runCommand(['assess', both, ...when, '--register', register])).out).toContain(`--register ${register}`);
    const form = await runCommand(['template', 'intake', ...when, '--units', both, '--out', at('form.xlsx')]);
    expect(form.code).toBe(0);
    expect((await runCommand(['assess', at('form.xlsx'), ...when, '--register', register])).code).toBe(0);
  });

  it('is tested with: a scenario of a judgement that points to a document', async () => {
    const [scenario] = [{ name: 'invented', on: '2024-12-31', ...judged('minutes-12'), expect: { rows: { '1.1': 'met' } } }];
    write('scenarios/one.json', [scenario]);
    expect((await runCommand(['test', at('scenarios')])).code).not.toBe(0);
    expect(await runCommand(['test', at('scenarios'), '--register', register])).toMatchObject({ err: '', code: 0 });
  });

  it.each([
    ['no list', MINUTES, 'malformed'],
    ['a misspelt field', [{ ...MINUTES, so: '12' }], 'unknown-field'],
    ['one id twice', [MINUTES, MINUTES], 'duplicate-id'],
    ['the id of another document of the shipped register', [{ ...MINUTES, id: '88-2024-tb-ubnd' }], 'duplicate-id'],
  ])('refuses %s by the file, whole in its language', async (_, content, code) => {
    const file = write('wrong.json', content);
    for (const lang of ['vi', 'en']) {
      const { err, code: exit } = await runCommand(['assess', dossier, ...when, '--register', file, '--lang', lang]);
      expect([exit, err.includes(`[${code}]`), err.includes(file)]).toEqual([2, true, true]);
    }
  });

  it('takes the documents of several files, and not one id with two contents', async () => {
    const other = write('other.json', [{ ...MINUTES, id: 'minutes-13', number: '13/BB-HĐTĐ' }]);
    const two = ['--register', other, '--register', register];
    expect((await runCommand(['assess', dossier, ...when, ...two])).code).toBe(0);
    const clash = write('clash.json', [{ ...MINUTES, number: '14/BB-HĐTĐ' }]);
    const refused = await runCommand(['assess', dossier, ...when, '--register', register, '--register', clash]);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('[duplicate-id]')]);
    // The same said twice is no contradiction.
    expect((await runCommand(['assess', dossier, ...when, '--register', register, '--register', register])).code).toBe(0);
  });
});

describe('instruments that are brought are documents of the register', () => {
  const pack = 'examples/amendments/income-plus-3.json';

  it('those of --amend, also where the answer before them is asked for', async () => {
    const own = write('own.json', judged('invented-income-plus-3'));
    expect((await runCommand(['assess', own, ...when])).err).toContain('[unknown-document]');
    const { out, err, code } = await runCommand(['assess', own, ...when, '--amend', pack, '--json', '--lang', 'en']);
    expect([err.includes('[unknown-document]'), code, typeof numberIn(out)]).toEqual([false, 0, 'object']);
    expect((await runCommand(['impact', own, ...when, '--amend', pack, '--json'])).code).toBe(0);
  });

  it('those of --rules', async () => {
    const rules = write('hamlet.rules.json', areaPack());
    const judgements = { '1.3': { status: 'met', by: 'UBND xã', on: '2024-05-21', documentId: 'areas' } };
    const own = write('hamlet.json', { ...hamlet(['kv1']), judgements });
    expect(await runCommand(['assess', own, ...when, '--rules', rules])).toMatchObject({ err: '', code: 0 });
  });
});
