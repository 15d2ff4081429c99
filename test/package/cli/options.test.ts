import { RULE_SETS } from 'ntm-rules/rules';
import { describe, expect, it } from 'vitest';
import { COMMANDS, COMMAND_NAMES, commandEntry, optionsOf } from '../../../src/cli/command-table.ts';
import { FORMATS } from '../../../src/cli/formats.ts';
import { COMMON, OPTIONS, OPTION_NAMES, optionEntry } from '../../../src/cli/option-table.ts';
import type { OptionName } from '../../../src/cli/option-table.ts';
import { runCommand } from '../../support/page-commands.ts';
import { temporaryFolder } from '../../support/folder.ts';

const { at } = temporaryFolder();
// Whatever is said of these words is said before the file is looked for.
const NOWHERE = at('nowhere.json');
const ON = ['--on', '2024-12-31'];

/** A value that an option takes. */
function valueOf(name: OptionName): string[] {
  const { word, takes } = optionEntry(name);
  if (word === undefined) return [];
  if (Array.isArray(takes)) return [String(takes[0])];
  return [takes === 'day' ? '2024-12-31' : takes === 'count' || takes === 'percent' ? '5' : takes === 'set' ? 'commune' : 'x'];
}

/** Options that a command cannot do without, and what these are read together with. */
function neededBy(name: (typeof COMMAND_NAMES)[number]): OptionName[] {
  const { required, either = [], needs = {} } = commandEntry(name);
  return [...required, ...either.slice(0, 1).flatMap((option) => [option, ...(needs[option] ?? [])])];
}

/** A command with what it cannot do without. */
function complete(name: (typeof COMMAND_NAMES)[number]): string[] {
  const files = (commandEntry(name).files?.least ?? 0) > 0 ? [NOWHERE] : [];
  return [...name.split(' '), ...files, ...neededBy(name).flatMap((option) => [`--${option}`, ...valueOf(option)])];
}

describe('an option that a command does not read', () => {
  const pairs = COMMAND_NAMES.flatMap((command) =>
    OPTION_NAMES.filter((name) => !optionsOf(command).includes(name) && !COMMON.includes(name)).map((name) => [command, name] as const),
  );

  it.each(pairs)('%s --%s is refused by name, in both languages, before any file is opened', async (command, name) => {
    const args = [...complete(command), `--${name}`, ...valueOf(name)];
    const vi = await runCommand(args);
    expect(vi).toMatchObject({ code: 2, out: '' });
    expect(vi.err).toMatch(new RegExp(`^--${name}: Lệnh "${command}" không dùng tùy chọn --${name}; .* \\[unread-option\\]\\n$`));
    const en = await runCommand(['--lang', 'en', ...args]);
    expect(en.err).toContain(`The command "${command}" does not read the option --${name};`);
  });

  it.each(COMMAND_NAMES.flatMap((command) => optionsOf(command).map((name) => [command, name] as const)))(
    '%s reads --%s, and refuses it twice where one is meant',
    async (command, name) => {
      const { about, needs = {} } = commandEntry(command);
      // What an option is read beside may itself be read beside another one.
      const withNeeded = (option: OptionName, before: readonly OptionName[] = []): OptionName[] => {
        const others = (needs[option] ?? []).slice(0, 1).filter((other) => !before.includes(other));
        return [option, ...others.flatMap((other) => withNeeded(other, [...before, option]))];
      };
      expect(about.vi).not.toBe('');
      const more = withNeeded(name).filter((option) => !neededBy(command).includes(option));
      const args = [...complete(command), ...more.flatMap((option) => [`--${option}`, ...valueOf(option)])];
      const twice = await runCommand([...args, `--${name}`, ...valueOf(name)]);
      expect(twice.err).not.toMatch(/unread-option|unknown-option|lacking-option/);
      if (optionEntry(name).isRepeatable === true) expect(twice.err).not.toContain('[repeated-option]');
      else expect(twice.err).toBe(`--${name}: Tùy chọn --${name} được ghi nhiều lần. [repeated-option]\n`);
    },
  );
});

describe('words that are wrong', () => {
  it.each([
    [['assess', NOWHERE, ...ON, '--criterion', '99'], 'unread-option', '--criterion'],
    [['assess', NOWHERE, ...ON, '--threshold', 'zz'], 'unread-option', '--threshold'],
    [['assess', NOWHERE, ...ON, '--target', '15'], 'lacking-option', '--format'],
    [['assess', NOWHERE, ...ON, '--out', 'x.html'], 'lacking-option', '--format'],
    [['assess', NOWHERE, ...ON, '--format', 'md', '--json'], 'conflicting-options', '--json'],
    [['assess', NOWHERE, '--on', '2024-12-31', '--on', '2024-12-30'], 'repeated-option', '--on'],
    [['assess', NOWHERE, '--on', '2024-13-31'], 'invalid-date', '2024-13-31'],
    [['assess', NOWHERE, '--on'], 'missing-value', '--on'],
    [['assess', NOWHERE, '--on='], 'missing-value', '--on'],
    [['assess', NOWHERE, '--on', '--json'], 'missing-value', '--on'],
    [['assess', NOWHERE, ...ON, '--json=yes'], 'surplus-value', '--json'],
    [['assess', NOWHERE, ...ON, '--set', 'comune'], 'unknown-rule-set', 'commune'],
    [['assess', NOWHERE, ...ON, '--accept', 'rumour'], 'invalid-option', 'recalled'],
    [['assess', NOWHERE, ...ON, '--lang', 'fr'], 'invalid-option', 'vi, en'],
    [['assess', NOWHERE, ...ON, '--formt', 'md'], 'unknown-option', '--format'],
    [['assess', NOWHERE, ...ON, '-x'], 'unknown-option', '-x'],
    [['assess', NOWHERE, ...ON, '--__proto__', '1'], 'unknown-option', '--__proto__'],
    [['assess', ...ON], 'missing-field', 'TỆP'],
    [['assess', NOWHERE], 'missing-field', '--on NGÀY'],
    [['impact', NOWHERE, ...ON], 'missing-field', '--amend'],
    [['solve', NOWHERE, ...ON], 'missing-field', '--threshold'],
    [['solve', NOWHERE, ...ON, '--threshold', 'x', '--at-least', 'half'], 'invalid-option', '1, 2, 3 …'],
    [['solve', NOWHERE, ...ON, '--threshold', 'x', '--counting', 'all'], 'invalid-option', 'indicator, criterion, set'],
    [['solve', NOWHERE, ...ON, '--threshold', 'x', '--column', 'x'], 'invalid-option', '--column'],
    [['docs', ...ON, '--format', 'csv'], 'invalid-option', FORMATS.join(', ')],
    [['docs', ...ON, '--format', 'docx'], 'missing-field', '--out'],
    [['diff'], 'missing-field', '--from'],
    [['docs', ...ON, '--trait', 'safe-zone'], 'lacking-option', '--region'],
    [['docs', ...ON, '--all'], 'lacking-option', '--criterion'],
    [['docs', 'x', ...ON], 'surplus-argument', '"x"'],
    [['test', NOWHERE, '--min-coverage', '101'], 'invalid-option', '0–100'],
    [['import', 'review', 'a', 'b'], 'surplus-argument', '"b"'],
    [['import', 'review', NOWHERE, '--recorded-on', '30/11/2026'], 'invalid-date', '30/11/2026'],
    [['template', 'inteke'], 'unknown-command', 'template intake'],
    [['template'], 'unknown-command', 'template review'],
    [['asess', NOWHERE], 'unknown-command', 'assess'],
    [['__proto__'], 'unknown-command', '__proto__'],
  ])('%j: %s', async (args, code, said) => {
    const vi = await runCommand(args);
    expect(vi).toMatchObject({ code: 2, out: '' });
    expect(vi.err).toContain(`[${code}]`);
    expect(vi.err).toContain(said);
    expect(vi.err).not.toMatch(/nowhere|^: /);
    const english = args.includes('--lang') ? ['--lang=en', ...args] : [...args, '--lang', 'en'];
    const en = await runCommand(english);
    expect(en.code).toBe(2);
    expect(en.err).not.toMatch(/[ạếềểễệốồổỗộớờởỡợứừửữựđ]/);
  });

  it('all of them are said at once', async () => {
    const { err } = await runCommand(['assess', NOWHERE, '--on', 'nay', '--target', 'x', '--criterion', '1', '--plann']);
    expect(err.match(/\[[\w-]+\]/g)).toEqual([
      '[unknown-option]',
      '[invalid-date]',
      '[invalid-option]',
      '[unread-option]',
      '[lacking-option]',
    ]);
  });

  it('a name that begins with a dash stands behind two of them', async () => {
    expect((await runCommand(['assess', ...ON, '--', '-nowhere.json'])).err).toContain('-nowhere.json: Không đọc được');
  });
});

describe('help', () => {
  it.each(['vi', 'en'] as const)(
    'names every set, each word of a short list and what holds without the option, in %s',
    async (language) => {
      const { out } = await runCommand(['--help', '--lang', language]);
      const lineOf = (name: OptionName): string => out.split('\n').find((line) => line.startsWith(`  --${name} `))!;
      for (const { id } of RULE_SETS) expect(lineOf('set').split(/[\s,:)]+/)).toContain(id);
      for (const name of OPTION_NAMES) {
        const { takes, fallback } = optionEntry(name);
        if (Array.isArray(takes) && takes.length < 6) for (const word of takes) expect(lineOf(name)).toContain(word);
        if (fallback !== undefined) expect(lineOf(name)).toContain(`${language === 'vi' ? 'mặc định' : 'default'}: ${fallback})`);
      }
      // Of one command, the words that it takes.
      expect((await runCommand(['docs', '--help', '--lang', language])).out).not.toContain('csv');
    },
  );

  it('of all commands and of one is made from the tables', async () => {
    for (const language of ['vi', 'en'] as const) {
      const { out, code } = await runCommand(['--help', '--lang', language]);
      expect(code).toBe(0);
      for (const command of COMMAND_NAMES) expect(out).toContain(`ntm-rules ${command}`);
      for (const name of OPTION_NAMES) expect(out).toContain(`  --${name}`);
      for (const { about } of Object.values(OPTIONS)) expect(out).toContain(about[language]);
      for (const command of COMMAND_NAMES) {
        const one = await runCommand([...command.split(' '), '--help', '--lang', language]);
        const shown = [...one.out.matchAll(/^ {2}--([\w-]+)/gm)].map(([, name]) => name);
        expect([one.code, shown.toSorted()]).toEqual([0, [...new Set([...optionsOf(command), ...COMMON])].toSorted()]);
        expect(one.out.match(/ntm-rules [a-z]+/g)).toContain(`ntm-rules ${command.split(' ')[0]}`);
        expect(one.out).not.toContain(COMMANDS[command === 'assess' ? 'docs' : 'assess'].about[language]);
      }
      expect((await runCommand(['template', '--help', '--lang', language])).out).toMatch(/template review[^]*template intake/);
      expect(out).toContain('256 MiB');
    }
    expect((await runCommand([])).code).toBe(2);
  });
});
