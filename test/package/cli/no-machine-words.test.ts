import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ASSUMPTIONS, RULE_SETS } from 'ntm-rules/rules';
import { ERROR_CODES, NOTICE_CODES, PROVINCES, REASON_CODES, REGIONS, TRAITS } from 'ntm-rules/vocabulary';
import { temporaryFolder } from '../../support/folder.ts';
import { runCommand } from '../../support/page-commands.ts';
import { ROOT } from '../../support/run.ts';
import { unzipped } from '../../support/zip.ts';

/*
 * What people read names nothing by the id that a program knows it by. Not looked at: JSON, which programs read; the terminal, which
 * also says what to type; the code of a unit, which is the host's own and stands in a column of that name in CSV; workbooks to be filled
 * in, whose hidden cells and column "Mã hàng (không sửa)" are by what they are read back.
 */

const BROUGHT = 'examples/bring-a-decision/village.rules.json';
const DRAFT = 'examples/amendments/income-plus-3.json';
const jsonOf = (file: string): unknown => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));

/** Every id in some data, of whatever: sets, instruments, criteria, rows, parameters, conditions, exceptions, operations, facts. */
function idsIn(data: unknown): string[] {
  if (data === null || typeof data !== 'object') return [];
  const { id } = data as { readonly id?: unknown };
  return [...(typeof id === 'string' ? [id] : []), ...Object.values(data).flatMap(idsIn)];
}

const LAW = [RULE_SETS, ASSUMPTIONS, jsonOf(BROUGHT), jsonOf(DRAFT), jsonOf('rules/plans/83-kh-ubnd-2024.json')];
const CODES = [...ERROR_CODES, ...REASON_CODES, ...NOTICE_CODES, ...REGIONS, ...TRAITS, ...PROVINCES];
const SETS = RULE_SETS.map(({ id }) => id);
/** Words that only a program has: `incomePerCapita`, `kon-tum-villages`. Those that are also plain English would be found everywhere. */
const MACHINE = new Set([...LAW.flatMap(idsIn), ...CODES].filter((id) => /[a-z0-9][-/]|[a-z][A-Z]/.test(id) && id !== 'safe-zone'));
const PATTERN = new RegExp(`^(?:${SETS.join('|')})/\\S|\\S@\\d|^\\{\\w+\\}$|^(?:undefined|NaN|null)$|^\\[object`);

/** The words of a program in what a reader sees. */
function machineWords(text: string): string[] {
  const words = text.split(/[\s|;,:()<>"“”*~[\]]+/u).map((word) => word.replaceAll(/^[.…–-]+|[.…–-]+$/g, ''));
  return [...new Set(words.filter((word) => MACHINE.has(word) || PATTERN.test(word)))];
}

const AT = ['--on', '2024-12-31'] as const;
const COMMUNE = 'examples/kon-plong/illustrative.json';
const DISTRICT = 'examples/kon-plong';
const VILLAGE = ['examples/villages/thon-minh-hoa.json', '--set', 'ethnic-minority-village', '--assume', 'kon-tum-villages'] as const;
const LEVELS = ['--assume', 'commune-levels'] as const;
const MODEL = ['--set', 'model-commune', '--assume', 'advanced-income', ...LEVELS, '--assume', 'advanced-levels'] as const;
const OWN = ['--rules', BROUGHT] as const;
const REAL = 'examples/amendments/real-cases.jsonl';

const { write } = temporaryFolder();
const unit = { id: 'a', name: 'Thôn A', level: 'village', groups: ['kv1'] };
const ownVillage = write('own.json', { unit, illustrative: true, facts: { thuNhapBinhQuanDauNguoiToiThieu: '51.5' } });

/** Each kind of document, with what is known by ids in it: assumptions, sets that come first, a set of one's own. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  'the report on a unit': ['assess', COMMUNE, ...AT, ...MODEL],
  'the report on a village': ['assess', ...VILLAGE, ...AT],
  'the report by a set of one’s own': ['assess', ownVillage, '--on', '2026-12-31', ...OWN],
  'the report with an amendment': ['assess', COMMUNE, ...AT, '--amend', DRAFT],
  'the one page': ['assess', COMMUNE, ...AT, ...LEVELS, '--kind', 'one-page'],
  'the table of the file': ['assess', COMMUNE, ...AT, ...LEVELS, '--kind', 'file'],
  'the summary of a district': ['assess', DISTRICT, ...AT, ...LEVELS, '--kind', 'summary'],
  'the report on a plan': ['assess', DISTRICT, ...AT, ...LEVELS, '--plan'],
  'two periods side by side': ['assess', DISTRICT, ...AT, ...LEVELS, '--compare-on', '2023-12-31'],
  'the table of criteria': ['docs', ...AT, '--province', 'kon-tum', ...MODEL.slice(0, 4)],
  'the table of criteria with all columns': ['docs', ...AT, '--province', 'kon-tum', '--all', ...LEVELS],
  'the page of a criterion': ['docs', ...AT, '--province', 'kon-tum', '--criterion', '17', ...LEVELS],
  'a redline': ['docs', ...AT, '--province', 'kon-tum', '--from', '2023-12-31', ...LEVELS],
  'a redline of a set of one’s own': ['docs', '--on', '2027-12-31', '--from', '2026-12-31', ...OWN],
  'what an amendment changes': ['diff', '--amend', DRAFT],
  'who flips': ['impact', REAL, ...AT, '--amend', DRAFT, ...LEVELS, '--plan'],
};

describe.each(['vi', 'en'] as const)('documents in %s', (language) => {
  it.each(Object.entries(KINDS))('name nothing by an id: %s', async (_kind, command) => {
    const { out, err, code } = await runCommand([...command, '--format', 'md', '--lang', language]);
    expect([err, code]).toEqual(['', 0]);
    expect(out.length).toBeGreaterThan(500);
    // An anchor is no text, an address is for a machine.
    expect(machineWords(out.replaceAll(/<a id="[^"]*">|https?:\/\/[^\s)]+/g, ''))).toEqual([]);
  });

  it.each([
    ['the report on a unit', ['assess', ...VILLAGE, ...AT]],
    ['who flips', ['impact', REAL, ...AT, '--amend', DRAFT, ...LEVELS]],
  ])('name nothing by an id in CSV: %s', async (_kind, command) => {
    const { out, code } = await runCommand([...command, '--format', 'csv', '--lang', language]);
    expect(code).toBe(0);
    const own = new Set(['vi-du-ethnic-minority-village']);
    expect(machineWords(out).filter((word) => !own.has(word))).toEqual([]);
  });
});

describe('charts, pages, word processor and spreadsheet', () => {
  // What is not in every format: drawings with what they say to who cannot see them, names of sheets, properties of the file.
  it.each(['html', 'docx', 'xlsx'])('name nothing by an id: %s', async (format) => {
    const file = write(`report.${format}`, '');
    const asked = ['assess', DISTRICT, ...AT, ...LEVELS, '--format', format, '--out', `${file}.new`, '--lang', 'en'];
    expect((await runCommand(asked)).code).toBe(0);
    const bytes = readFileSync(`${file}.new`);
    const parts = format === 'html' ? [bytes] : [...unzipped(bytes)].flatMap(([name, part]) => (name.endsWith('.xml') ? [part] : []));
    const text = parts.map((part) => new TextDecoder().decode(part)).join(' ');
    const said = text.match(/(?<=>)[^<]+(?=<)|(?<=(?:aria-label|descr|title|name)=")[^"]+/g) ?? [];
    const shown = format === 'html' ? text.replace(/<style>.*?<\/style>/s, '').match(/(?<=>)[^<]+(?=<)|(?<=aria-label=")[^"]+/g) : said;
    expect(shown!.length).toBeGreaterThan(100);
    expect(machineWords(shown!.join(' '))).toEqual([]);
  });
});
