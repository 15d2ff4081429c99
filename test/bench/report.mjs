/* The figures as text for a terminal and as a page. */

function lines({ head, rows }) {
  const table = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column].length)));
  return table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
}

function goalLine({ goal, target, measured, met, why }) {
  return `${met ? 'met   ' : 'MISSED'}  ${goal}: ${measured} (goal ${target})${why === undefined ? '' : ` - ${why}`}`;
}

/** One section for a terminal. */
export function inText(title, { text, tables, goals = [] }) {
  return ['', `## ${title}`, '', text, ...tables.flatMap((table) => ['', ...lines(table)]), '', ...goals.map(goalLine)].join('\n');
}

function markdownTable({ head, rows }) {
  const row = (cells) => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

function goalsTable(goals) {
  const rows = goals.map(({ goal, target, measured, met, why }) => [goal, target, measured, met ? 'met' : 'missed', why ?? '']);
  return markdownTable({ head: ['goal', 'target', 'measured', '', 'why'], rows });
}

/** The page: goals first, then each section, the raw output at the end. */
export function inMarkdown(machine, measured) {
  const goals = measured.flatMap((section) => section.goals ?? []);
  const body = measured.map(({ title, text, tables }) => [`## ${title}`, text, ...tables.map(markdownTable)].join('\n\n'));
  const raw = measured.map((section) => inText(section.title, section)).join('\n');
  return `${[
    '# Benchmarks',
    `Written by \`npm run bench -- --write\`. ${machine}. One process, contenders interleaved; read the ratios before the times.`,
    '## Goals',
    goalsTable(goals),
    ...body,
    '## Raw output',
    `\`\`\`text${raw}\n\`\`\``,
  ].join('\n\n')}\n`;
}
