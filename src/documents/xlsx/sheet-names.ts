/** Signs that no name of a sheet may hold, and the most letters that it may have. */
const FORBIDDEN = /[[\]:*?/\\'\n]+/g;
const LONGEST = 31;

/** The beginning of a title: to the end of a word, where that leaves half of it. */
function cut(title: string, room: number): string {
  const letters = [...title];
  if (letters.length <= room) return title;
  const end = letters.slice(0, room + 1).lastIndexOf(' ');
  return letters
    .slice(0, end > room / 2 ? end : room)
    .join('')
    .trim();
}

/** Names for sheets, of what stands in them: each once, without regard to case, as a spreadsheet asks. */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const plain = title.replaceAll(FORBIDDEN, ' ').replaceAll(/\s+/g, ' ').trim();
    for (let count = 1; ; count += 1) {
      const tail = count === 1 ? '' : ` (${count})`;
      const name = `${cut(plain, LONGEST - tail.length) || 'Sheet'}${tail}`;
      const key = name.toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  });
}
