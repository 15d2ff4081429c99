/** Signs that no name of a sheet may hold, and the most letters that it may have. */
const FORBIDDEN = /[[\]:*?/\\'\n]+/g;
const LONGEST = 31;

/** Names for sheets, of what stands in them: each once, without regard to case, as a spreadsheet asks. */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const plain = title.replaceAll(FORBIDDEN, ' ').replaceAll(/\s+/g, ' ').trim();
    for (let count = 1; ; count += 1) {
      const tail = count === 1 ? '' : ` (${count})`;
      const name = `${
        [...plain]
          .slice(0, LONGEST - tail.length)
          .join('')
          .trim() || 'Sheet'
      }${tail}`;
      const key = name.toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  });
}
