import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { A_COMMUNE, raisedIncome } from '../../support/a-commune.ts';
import { temporaryFolder } from '../../support/folder.ts';

const { write } = temporaryFolder();
const ON = ['--on', '2024-12-31'];

/** What would clear the screen, hide text, move the cursor, name the window, turn the text round, or begin a line of its own. */
const EVIL = 'Xã \u001B[2J\u001B[8mẨn\u009B31m\u0007\u001B]0;x\u0007\u202Ecba\r\nXã Giả đạt 19–19 / 19\u2028\u007F';
const dossier = (id: string, rest: object = {}) => ({ unit: { ...A_COMMUNE, id, name: EVIL }, facts: { incomePerCapita: '49' }, ...rest });
const two = write('two.json', [dossier('a'), dossier('b')]);
const one = write('one.json', dossier('a', { judgements: { 11: { status: 'met', by: EVIL, on: '2024-12-01' } } }));
const wrong = write('wrong.json', [{ unit: { ...A_COMMUNE, level: EVIL }, facts: { [EVIL]: '1' } }, { unit: { ...A_COMMUNE, id: EVIL } }]);
const pack = write('pack.json', raisedIncome('50', { title: EVIL, number: EVIL }));
const badPack = write('bad.json', raisedIncome(EVIL));
const scenario = { name: EVIL, on: '2024-12-31', unit: A_COMMUNE, facts: { incomePerCapita: '49' }, expect: { 10: 'đạt' } };
const scenarios = write('scenarios/s.json', { scenarios: [scenario] });

async function shown(args: readonly string[], { hasColour = false } = {}) {
  let [out, err] = ['', ''];
  const write = (text: string) => void (out += text);
  await main(args, { write, writeError: (text) => void (err += text), hasColour, hasProgress: false });
  return { out, all: out + err };
}

const CONTROL = new RegExp(String.raw`[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\u2028\u2029]`);

describe('what data says is shown on a terminal and cannot steer it', () => {
  it.each([
    ['the overview', ['assess', two, ...ON]],
    ['one unit', ['assess', one, ...ON]],
    ['errors', ['assess', wrong, ...ON]],
    ['JSON', ['assess', two, ...ON, '--json']],
    ['a report', ['assess', two, ...ON, '--format', 'md']],
    ['names of files', ['assess', `/nowhere/${EVIL}.json`, ...ON]],
    ['words of the command', [EVIL]],
    ['a unit that there is not', ['assess', two, ...ON, '--unit', EVIL]],
    ['diff', ['diff', '--amend', pack]],
    ['docs', ['docs', ...ON, '--amend', pack]],
    ['impact', ['impact', two, ...ON, '--amend', pack]],
    ['check', ['check', badPack]],
    ['solve', ['solve', wrong, two, ...ON, '--threshold', 'commune/10/minimum']],
    ['test', ['test', scenarios]],
  ])('%s', async (_, args) => {
    const { all } = await shown([...args]);
    expect(all).not.toBe('');
    expect(CONTROL.exec(all)).toBeNull();
    const { all: english } = await shown([...args, '--lang', 'en']);
    expect(CONTROL.exec(english)).toBeNull();
  });

  it.each([
    ['the overview', ['assess', two, ...ON]],
    ['one unit', ['assess', one, ...ON]],
    ['errors', ['assess', wrong, ...ON]],
    ['test', ['test', scenarios]],
  ])('a line break makes no line of its own: %s', async (_, args) => {
    const { all } = await shown([...args]);
    expect(all).not.toMatch(/^\s*Xã Giả/m);
    expect(all).toContain(String.raw`\u001b`);
  });

  it('the colours of the command itself remain, and only they', async () => {
    const { out } = await shown(['assess', one, ...ON], { hasColour: true });
    expect(out).toContain('\u001B[31m');
    const codes = out
      .split('\u001B')
      .slice(1)
      .map((rest) => `\u001B${/^\[\d*m/.exec(rest)?.[0] ?? ''}`);
    expect(new Set(codes)).toEqual(new Set(['\u001B[0m', '\u001B[1m', '\u001B[31m', '\u001B[32m', '\u001B[33m']));
  });

  it('JSON says the same as before', async () => {
    const { out } = await shown(['assess', two, ...ON, '--json']);
    const [first] = JSON.parse(out) as { assessment: { unit: { name: string } } }[];
    expect(first?.assessment.unit.name).toBe(EVIL);
  });

  it('a table keeps its line ends', async () => {
    const { out } = await shown(['assess', one, ...ON, '--format', 'csv']);
    expect(out).toContain('\r\n');
    expect(out.replaceAll('\r\n', '\n')).not.toMatch(CONTROL);
  });
});
