/** Points that a line of the sheet's font (Arial, 10 points) takes, and what the cell adds. */
const LINE = 13.5;
const PADDING = 4;
/** Excel's own limit. */
const HIGHEST = 409;

/** On how many lines a text stands in a column of some characters. */
function lineCount(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let room = 0;
    for (const word of paragraph.split(' ')) {
      if (word.length + 1 > room) {
        // A word longer than the column, such as an address, is broken.
        const needed = Math.max(1, Math.ceil(word.length / width));
        lines += needed;
        room = needed * width - word.length;
      } else room -= word.length + 1;
    }
  }
  return lines;
}

/**
 * Height of a row whose cells wrap, in points. Not every spreadsheet program works it out when it opens a file, and text
 * would then run into the next row.
 */
export function rowHeight(cells: readonly { readonly text: string; readonly width: number }[]): number {
  const lines = Math.max(1, ...cells.map(({ text, width }) => lineCount(text, width)));
  return Math.min(HIGHEST, lines * LINE + PADDING);
}
