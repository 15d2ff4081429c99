/* What a run found, as the part of docs/robustness.md between its marks. */

const MARKS = ['<!-- soak -->', '<!-- /soak -->'];

function markdownOf({ requests, connections, wrong, kinds, heap, resident }) {
  const rows = Object.entries(kinds).map(([name, count]) => `| ${name} | ${count.toLocaleString('en-US')} |`);
  return [
    `${requests.toLocaleString('en-US')} requests over ${connections} connections: ${wrong} without the right answer. Heap and buffers left after collecting garbage: ${heap.afterWarmUp} MB in the second quarter of the run, ${heap.atTheEnd} MB in the last (at most ${heap.mostGrowth} MB more are allowed); resident ${resident.afterWarmUp} MB and ${resident.atTheEnd} MB (at most ${resident.mostTimes} times as much).`,
    ['| request | how many |', '| --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}

/** The page with the figures of a run in place of those that it had. */
export function pageWith(page, figures) {
  const [before, rest] = page.split(MARKS[0]);
  const after = rest?.split(MARKS[1])[1];
  if (after === undefined) throw new Error(`the page has no ${MARKS.join(' … ')}`);
  return `${before}${MARKS[0]}\n\n${markdownOf(figures)}\n\n${MARKS[1]}${after}`;
}
