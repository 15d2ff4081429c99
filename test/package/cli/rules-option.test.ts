import { describe, expect, it } from 'vitest';
import { commune } from '../../../rules/index.ts';
import { runCommand } from '../../support/page-commands.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { areaPack, hamlet } from '../../support/two-areas.ts';

/* The set is invented; it is brought to every command in a file. */

const { at, write } = temporaryFolder();
const rules = write('hamlet.rules.json', areaPack());
const brought = ['--rules', rules];
const when = ['--on', '2024-12-31'];
const units = write('hamlets.json', [hamlet(['kv1']), { ...hamlet(['kv2']), unit: { id: 'x2', level: 'hamlet', groups: ['kv2'] } }]);

interface Shown {
  readonly unit: string;
  readonly assessment: { readonly ruleSet: { readonly id: string }; readonly status: string };
}

describe('a rule set in a file', () => {
  it('assesses, and its command for another unit names the file', async () => {
    const { out, err, code } = await runCommand(['assess', units, ...when, ...brought, '--json']);
    expect([err, code]).toEqual(['', 0]);
    const shown = JSON.parse(out) as Shown[];
    expect(shown.map(({ assessment }) => [assessment.ruleSet.id, assessment.status])).toEqual([
      ['hamlet-set', 'not-met'],
      ['hamlet-set', 'met'],
    ]);
    const overview = await runCommand(['assess', units, ...when, ...brought]);
    expect(overview.out).toContain(`--rules ${rules}`);
    expect((await runCommand(['assess', units, ...when, ...brought, '--format', 'md'])).out).toContain('Xóm hai khu vực');
  });

  it('serves every other command as a shipped set does', async () => {
    const docs = await runCommand(['docs', ...when, ...brought, '--format', 'md']);
    expect([docs.err, docs.code]).toEqual(['', 0]);
    expect(docs.out).toContain('kg thóc/người/năm');
    const solved = await runCommand(['solve', units, ...when, ...brought, '--threshold', 'hamlet-set/1.1/minimum', '--json']);
    expect(JSON.parse(solved.out)).toMatchObject({ units: 2 });
    const byNumber = await runCommand(['solve', units, ...when, ...brought, '--threshold', '1.1', '--json']);
    expect(byNumber.out).toBe(solved.out);
    const form = await runCommand(['template', 'intake', ...when, ...brought, '--units', units, '--out', at('form.xlsx')]);
    expect(form).toMatchObject({ err: '', code: 0 });
    expect((await runCommand(['assess', at('form.xlsx'), ...when, ...brought])).code).toBe(0);
    expect(await runCommand(['template', 'review', ...brought, '--out', at('review.xlsx')])).toMatchObject({ err: '', code: 0 });
    const checked = await runCommand(['check', ...brought, '--json']);
    expect((JSON.parse(checked.out) as { ruleSet: string }[]).map(({ ruleSet }) => ruleSet)).toEqual(['hamlet-set']);
  });

  it('is amended, compared and tested like a shipped one', async () => {
    const pack = write('pack.json', {
      id: 'nang-muc',
      number: '(giả định)',
      title: 'Giả định: nâng mức',
      issuer: '(giả định)',
      rank: 'provincial',
      status: 'adopted',
      invented: true,
      signedOn: null,
      inForce: { from: '2024-06-01', wording: { grade: 'recalled', confidence: 'low' } },
      recordedOn: '2026-11-24',
      sources: {},
      operations: [
        {
          id: 'thoc',
          operation: 'setThreshold',
          target: 'hamlet-set/1.1/minimum',
          expect: { value: '220.5' },
          value: '260',
          scope: { columns: ['kv2'] },
          cite: { article: '1' },
          grade: 'recalled',
          confidence: 'low',
        },
      ],
    });
    expect((await runCommand(['check', pack, ...brought])).out).toBe(`${pack}: khớp với các bộ tiêu chí hamlet-set\n`);
    expect((await runCommand(['diff', '--amend', pack, ...brought])).out).toContain('220,5');
    const { totals } = JSON.parse((await runCommand(['impact', units, ...when, '--amend', pack, ...brought, '--json'])).out) as {
      totals: { set: { before: { met: number }; after: { met: number } } };
    };
    expect([totals.set.before.met, totals.set.after.met]).toEqual([1, 0]);
    write('scenarios/hamlet.json', {
      scenarios: [{ name: 'khu vực 2', set: 'hamlet-set', on: '2024-12-31', ...hamlet(['kv2']), expect: { status: 'met' } }],
    });
    const tested = await runCommand(['test', at('scenarios'), ...brought]);
    expect([tested.err, tested.code]).toEqual(['', 0]);
    expect((await runCommand(['test', at('scenarios')])).err).toContain('[unknown-rule-set]');
  });

  it('is refused by its file where it is wrong, twice there, or not chosen', async () => {
    const spoiled = write('spoiled.json', { ...(areaPack() as object), hash: '0'.repeat(64) });
    expect((await runCommand(['assess', units, ...when, '--rules', spoiled])).err).toBe(
      `${spoiled}: hash: Mã băm của bộ tiêu chí không khớp với nội dung. [hash-mismatch]\n`,
    );
    const twice = await runCommand(['docs', ...when, ...brought, ...brought]);
    expect(twice).toMatchObject({ code: 2, out: '' });
    expect(twice.err).toContain('[duplicate-id]');
    const other = write('commune.rules.json', commune);
    const open = await runCommand(['docs', ...when, ...brought, '--rules', other, '--lang', 'en']);
    expect(open.err).toContain('--set: hamlet-set, commune');
    expect((await runCommand(['docs', ...when, ...brought, '--set', 'hamlet-st'])).err).toContain('hamlet-set');
    expect((await runCommand(['docs', ...when, ...brought, '--rules', other, '--set', 'commune', '--format', 'md'])).code).toBe(0);
    expect((await runCommand(['docs', ...when, '--rules', at('nowhere.json')])).code).toBe(2);
  });
});
