import { mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { A_COMMUNE } from '../../support/a-commune.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { runCommand } from '../../support/page-commands.ts';
import { raisedIncome } from '../../support/a-commune.ts';

const { at, write } = temporaryFolder();
const unit = A_COMMUNE;
const scenario = (rest: object) => ({ name: 'income', on: '2024-12-31', unit, facts: { incomePerCapita: '50' }, ...rest });

const run = (...args: string[]) => runCommand(['test', ...args]);
const amendment = (expected: string) => raisedIncome(expected, { id: 'raised' });

write('good/deep/income.json', [scenario({ expect: { criteria: { 10: 'met' } } })]);
write('bad/income.json', [scenario({ expect: { criteria: { 10: 'not-met' } } })]);
write('mixed/broken.json', '{ not json');
write('mixed/misspelt.json', [scenario({ expect: { critera: {} } })]);
write('mixed/good.json', [scenario({ expect: { criteria: { 10: 'met' } } })]);
write('amended/pack.json', amendment('50'));
write('amended/flips.json', [scenario({ amendments: ['pack.json'], expect: { flips: { indicators: { 10: ['met', 'not-met'] } } } })]);
write('lost/lost.json', [scenario({ amendments: ['none.json'], expect: { status: 'met' } })]);
mkdirSync(at('empty'));

describe('ntm-rules test', () => {
  it('runs what lies below a folder: 0 where all pass, 1 where one fails, with what differs in both languages', async () => {
    expect(await run(at('good'))).toEqual({ out: `${at('good/deep/income.json')}: 1 tình huống, đạt\n`, err: '', code: 0 });
    const { out, code } = await run(at('good'), at('bad'), '--lang', 'en');
    expect(code).toBe(1);
    expect(out).toContain(
      `${at('bad/income.json')}: 1 scenario, FAILED 1/1\n  income\n    criterion › 10: expected "not met", got "met"\n`,
    );
    expect((await run(at('bad'))).out).toContain('tiêu chí › 10: mong đợi "không đạt", thực tế "đạt"');
  });

  it('takes what people write: defaults, labels and statuses in words, and answers in the same words', async () => {
    const facts = { 'Thu nhập bình quân đầu người': '50' };
    const scenarios = [
      { name: 'đúng', facts, amendments: ['pack.json'], expect: { 10: ['đạt', 'không đạt'] } },
      { name: 'sai', facts, amendments: ['pack.json'], expect: { 10: ['không đạt', 'đạt'], 8: 'đạt', flips: {} } },
    ];
    write('written/pack.json', amendment('50'));
    write('written/income.json', { defaults: { on: '2024-12-31', unit }, scenarios });
    const { out, err, code } = await run(at('written'));
    expect([code, err]).toEqual([1, '']);
    expect(out.split('\n').slice(1, -1)).toEqual([
      '  sai',
      '    dòng › 8: mong đợi "đạt", thực tế "chưa xác định"',
      '    thay đổi › chỉ tiêu › 10: mong đợi không có, thực tế "đạt" → "không đạt"',
      '    dòng › 10: mong đợi "không đạt" → "đạt", thực tế "đạt" → "không đạt"',
    ]);
    expect((await run(at('written'), '--lang', 'en')).out).toContain('row › 10: expected "not met" → "met", got "met" → "not met"');
  });

  it('refuses a misspelt label and row with path and suggestion in the language asked for', async () => {
    const scenarios = [{ name: 'sai', facts: { 'Thu nhập bình quân': '50' }, expect: { '10.': 'đạt' } }];
    write('misspelt/income.json', { defaults: { on: '2024-12-31', unit }, scenarios });
    const { err, code } = await run(at('misspelt'));
    expect(code).toBe(2);
    expect(err).toContain(
      `${at('misspelt/income.json')}.scenarios.0.facts.Thu nhập bình quân: Không có số liệu "Thu nhập bình quân" trong bộ tiêu chí này (có phải "Thu nhập bình quân đầu người"?). [unknown-fact]`,
    );
    expect(err).toContain('.scenarios.0.expect.10.: Ngày này văn bản không có tiêu chí, chỉ tiêu nào mang số "10." (có phải "10"?).');
    expect((await run(at('misspelt'), '--lang', 'en')).err).toContain('(did you mean "Thu nhập bình quân đầu người"?)');
  });

  it('reports a broken file and runs the others', async () => {
    const { out, err, code } = await run(at('mixed'), '--lang', 'en');
    expect(code).toBe(2);
    expect(out).toBe(`${at('mixed/good.json')}: 1 scenario, passed\n`);
    expect(err).toContain('[invalid-json]');
    expect(err).toMatch(/misspelt\.json\.0\.expect\.critera: .*\[unknown-field\]/);
  });

  it.each([
    ['an empty folder', [at('empty')], 'no-scenarios'],
    ['a folder that is not there', [at('nowhere')], 'unreadable-file'],
    ['no folder', [], 'missing-field'],
    ['an unknown set', [at('good'), '--set', 'comune'], 'unknown-rule-set'],
    ['a minimum that is none', [at('good'), '--min-coverage', '101'], 'invalid-option'],
    ['an amendment beside the file that is not there', [at('lost')], 'unreadable-file'],
    ['an amendment that does not fit', [at('good'), '--amend', write('wrong.json', amendment('49'))], 'expect-mismatch'],
  ])('answers 2 to %s', async (_, args, code) => {
    const result = await run(...args);
    expect(result.code).toBe(2);
    expect(result.err).toContain(`[${code}]`);
  });

  it('puts amendments on top: those of a scenario from beside its file, those of --amend for all', async () => {
    expect((await run(at('amended'))).code).toBe(0);
    const { code, out } = await run(at('good'), '--amend', at('amended/pack.json'));
    expect(code).toBe(1);
    expect(out).toContain('thực tế "không đạt"');
  });

  it('names every file that it leaves out and that could have been meant', async () => {
    const one = scenario({ expect: { criteria: { 10: 'met' } } });
    write('kinds/good.JSON', [one]);
    for (const name of ['lines.jsonl', 'deep/more.yaml', 'table.xlsx', '.draft.json', 'good.json.bak']) write(`kinds/${name}`, [one]);
    write('kinds/lines.jsonl', `${JSON.stringify(one)}\n`);
    // Programs, pages and dossiers for other commands lie beside scenarios and are no mistake.
    for (const name of ['run.mjs', 'README.md']) write(`kinds/${name}`, 'x');
    write('kinds/dossiers.jsonl', `${JSON.stringify({ unit, facts: {} })}\n`);
    const { out, err, code } = await run(at('kinds'), '--lang', 'en');
    expect([code, out]).toEqual([0, `${at('kinds/good.JSON')}: 1 scenario, passed\n`]);
    expect(err).toBe(
      [
        `${at('kinds/.draft.json')}: left out, hidden`,
        `${at('kinds/deep/more.yaml')}: left out, kind not read`,
        `${at('kinds/good.json.bak')}: left out, kind not read`,
        `${at('kinds/lines.jsonl')}: left out, kind not read`,
        `${at('kinds/table.xlsx')}: left out, kind not read\n`,
      ].join('\n'),
    );
    expect((await run(at('kinds/table.xlsx'))).err).toContain('.json, thư mục');
    expect((await run('examples/amendments')).err).toBe('');
  });

  it('reports coverage and mutants, and fails below a minimum only where one is asked for', async () => {
    const { out, code } = await run('test/scenarios/commune-recognition', '--coverage', '--mutate', '--lang', 'en');
    expect(code).toBe(0);
    expect(out).toContain('values: 2/2 (100 %)');
    // What nothing notices is the new wording of QĐ 03/2024, which asks the same.
    expect(out).toContain('commune-recognition: 15 rules made wrong: 10 noticed by scenarios, 0 refused at load, 5 noticed by nothing');
    expect(out.match(/^ {4}03-2024-qd-ttg (?:commune-recognition\/\d: operation \d-text dropped|in force: )/gm)).toHaveLength(5);
    expect((await run(at('good'), '--coverage')).code).toBe(0);
    expect((await run(at('good'), '--min-coverage', '100')).code).toBe(1);
  });

  it('gives everything as JSON', async () => {
    const { out, code } = await run(at('bad'), at('mixed'), '--json');
    const { files, broken } = JSON.parse(out) as { files: { file: string; results: unknown[] }[]; broken: { error: { code: string } }[] };
    expect(code).toBe(2);
    expect(files[0]?.results).toEqual([
      { name: 'income', passed: false, differences: [{ path: ['criteria', '10'], expected: 'not-met', actual: 'met' }] },
    ]);
    expect(broken.map(({ error }) => error.code).toSorted()).toEqual(['invalid-json', 'unknown-field']);
  });

  it('keeps to one set where one is named', async () => {
    expect((await run('test/scenarios/model-commune', 'test/scenarios/commune-recognition', '--set', 'model-commune')).out).not.toContain(
      'recognition',
    );
  });
});

describe('amendments that scenarios name', () => {
  it('are found by --mutate and --coverage, and are law to be covered and made wrong themselves', async () => {
    const survey = {
      ...amendment('50'),
      id: 'survey',
      operations: [
        {
          id: 'survey',
          operation: 'setThreshold',
          target: 'commune-recognition/2/minimum',
          expect: { state: 'missing' },
          value: '95',
          grade: 'recalled',
          confidence: 'low',
          cite: { row: '2' },
        },
      ],
    };
    write('survey/pack.json', survey);
    const asked = { set: 'commune-recognition', facts: { satisfiedResidents: '92' }, amendments: ['pack.json'] };
    write('survey/survey.json', [scenario({ ...asked, expect: { flips: { indicators: { 2: ['undetermined', 'not-met'] } } } })]);
    const { out, err, code } = await run(at('survey'), '--mutate', '--coverage', '--lang', 'en');
    expect({ err, code }).toEqual({ err: '', code: 0 });
    // Of the value that the pack brings, its one scenario looks at one of its sides.
    expect(out).toContain('commune-recognition/2/minimum@survey: lacking');
    const { sets } = JSON.parse((await run(at('survey'), '--mutate', '--json')).out) as {
      sets: { mutation: { outcomes: { clause: string; outcome: string }[] } }[];
    };
    const outcomes = sets[0]!.mutation.outcomes.filter(({ clause }) => clause.startsWith('survey '));
    expect(outcomes.filter(({ outcome }) => outcome === 'killed').length).toBeGreaterThan(0);
    expect(outcomes.filter(({ outcome }) => outcome === 'survived').length).toBeGreaterThan(0);
  });

  it('are those beside their own file, also where two folders have files of one name', async () => {
    write('two/a/pack.json', amendment('50'));
    write('two/b/pack.json', { ...amendment('53'), id: 'other', inForce: { ...amendment('50').inForce, from: '2025-06-01' } });
    write('two/a/flips.json', [scenario({ amendments: ['pack.json'], expect: { flips: { indicators: { 10: ['met', 'not-met'] } } } })]);
    write('two/b/flips.json', [scenario({ amendments: ['pack.json'], expect: { flips: {} } })]);
    const { out, code } = await run(at('two'), '--coverage', '--lang', 'en');
    expect(code).toBe(0);
    expect(out.match(/passed/g)).toHaveLength(2);
  });

  it('count where they are drafts: they are named by their files', async () => {
    write('drafted/pack.json', { ...amendment('50'), status: 'draft' });
    const flips = { flips: { indicators: { 10: ['met', 'not-met'] } } };
    write('drafted/flips.json', [
      scenario({ amendments: ['pack.json'], expect: flips }),
      scenario({ name: 'named twice', amendments: ['pack.json'], drafts: ['raised'], expect: flips }),
    ]);
    expect((await run(at('drafted'))).out).toContain('2 tình huống, đạt');
    const { code, out } = await run(at('good'), '--amend', at('drafted/pack.json'));
    expect([code, out]).toEqual([1, expect.stringContaining('thực tế "không đạt"')]);
  });
});
