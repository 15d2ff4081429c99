import { judged } from './goals.mjs';
import { figure } from './measure.mjs';

/* The figures as text for a terminal and as a page. */

function lines(head, rows) {
  const table = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column].length)));
  return table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
}

/** One section for a terminal. What could not be measured is said before anything else. */
export function inText({ title, heads }, { text, tables, absent = [], raw = [] }) {
  const missing = absent.map((sentence) => `!!! ${sentence}`);
  return ['', `## ${title}`, '', ...missing, text, ...heads.flatMap((head, at) => ['', ...lines(head, tables[at])]), '', ...raw].join('\n');
}

const goalsOf = (sections) =>
  judged(
    sections.flatMap(({ result }) => result.goals ?? []),
    figure,
  );

/** All goals for a terminal. */
export function goalsInText(sections) {
  const word = { met: 'met   ', missed: 'MISSED', 'not measured': '?     ' };
  const line = ({ goal, target, measured, outcome, why }) =>
    `${word[outcome]}  ${goal}: ${measured} (goal ${target})${why === '' ? '' : ` - ${why}`}`;
  return ['', '## Goals', '', ...goalsOf(sections).map(line)].join('\n');
}

function markdownTable(head, rows) {
  const row = (cells) => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

function sectionInMarkdown({ title, heads, result }) {
  const absent = (result.absent ?? []).map((sentence) => `**Not measured:** ${sentence}`);
  return [`## ${title}`, ...absent, result.text, ...heads.map((head, at) => markdownTable(head, result.tables[at]))].join('\n\n');
}

/** The page: goals first, then each section. `sections` are `{ title, heads, result }`; `machine` is lines. */
export function inMarkdown(machine, sections) {
  const goals = goalsOf(sections).map(({ goal, target, measured, outcome, why }) => [measured, target, outcome, goal, why]);
  return `${[
    '# Benchmarks',
    'Written by `npm run bench -- --write`; what it printed is kept in `benchmarks.raw.txt` of the repository. One process, contenders interleaved, times in processor time because the machine is shared. Ratios are taken within one run: read them before the times. A million units from Parquet to a report by district, in DuckDB and in columns, are timed by `node examples/warehouse/million.mjs`.',
    machine.map((line) => `- ${line}`).join('\n'),
    '## Goals',
    markdownTable(['measured', 'goal', 'outcome', 'of', 'because'], goals),
    ...sections.map(sectionInMarkdown),
  ].join('\n\n')}\n`;
}

const cells = (line) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** What of a page does not depend on figures: headings, heads of tables, the goals. */
export function skeletonOf(page) {
  const all = page.split('\n');
  const heads = all.flatMap((line, at) => {
    if (line.startsWith('#')) return [line];
    return /^\|[\s|-]+\|$/.test(all[at + 1] ?? '') && line.startsWith('|') ? [cells(line).join(' | ')] : [];
  });
  const goals = goalRows(page).map(([, target, , goal]) => `${goal}: ${target}`);
  return { heads, goals };
}

/** The rows of the table of goals of a page. */
export function goalRows(page) {
  const [, after = ''] = page.split('## Goals\n');
  const table = after.trim().split('\n\n')[0].split('\n');
  return table.slice(2).map(cells);
}
