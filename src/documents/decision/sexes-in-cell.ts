import type { AnnexColumn } from './annex-columns.ts';
import { levelsOf, textAt } from './annex-shape.ts';
import type { Row } from './annex-shape.ts';

/** One of the two sexes and its level: "- Nam: ≥ 70%", "nữ ≥ 65%". */
const OF_ONE =
  /^(?:[-+•–]\s*|[a-z][.)]\s*)?(?:đối với\s+)?(nam|nữ)(?: giới)?(?:\s*:\s*|\s+)(?=[^\p{L}:\s]|(?:từ|trên|tối thiểu|ít nhất)\s)(.*\d.*)$/iu;

/** The levels of men and of women in a cell, in their order; `undefined` where something else stands there as well. */
function levelsBySex(text: string): readonly (readonly [sex: string, level: string])[] | undefined {
  const found = text
    .split(/\n|;|,(?=\s*(?:đối với\s+)?(?:nam|nữ)\s)/iu)
    .flatMap((line) => (line.trim() === '' ? [] : [OF_ONE.exec(line.trim())]));
  const pairs = found.flatMap((match) => (match === null ? [] : [[match[1]!.toLowerCase(), match[2]!.replace(/[.,]$/u, '')] as const]));
  return found.length === 2 && pairs.length === 2 && pairs[0]![0] !== pairs[1]![0] ? pairs : undefined;
}

/** A row whose levels say "Nam: …; nữ: …" as one that lists both with a level each; others as they are. */
export function withSexesListed(row: Row, columns: readonly AnnexColumn[]): Row {
  const levels = levelsOf(row, columns).filter((text) => text !== '');
  const pairs = levels.map(levelsBySex);
  const order = pairs[0]?.map(([sex]) => sex);
  const isSame = pairs.every((each) => order !== undefined && each?.every(([sex], place) => sex === order[place]));
  const content = textAt(row, columns, 'content');
  if (order === undefined || !isSame || content === '' || content.includes('\n')) return row;
  const names = order.map((sex) => `- ${sex === 'nam' ? 'Nam' : 'Nữ'}`);
  return row.map((cell, index) => {
    const { role } = columns[index]!;
    if (cell === undefined || (role !== 'content' && role !== 'level') || cell.text === '') return cell;
    if (role === 'content') return { ...cell, text: [`${content.replace(/\s*:$/u, '')}:`, ...names].join('\n') };
    return {
      ...cell,
      text:
        levelsBySex(cell.text)
          ?.map(([, level]) => level)
          .join('\n') ?? cell.text,
    };
  });
}
