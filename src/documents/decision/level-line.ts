import { FIGURES } from './number-words.ts';
import { inUnicode } from './old-signs.ts';

/* The words of a level on one line, with one sign and one way of writing a number for each meaning. */

/** "Năm" is a year as well, and "không" a no. */
const SURE = [...FIGURES.keys()].filter((word) => word !== 'năm' && word !== 'không');

/** A number in words behind those of a side: "ít nhất một trường"; of "một số" nobody knows how many. */
const WORDED = new RegExp(
  `(?<=(?<!\\p{L})(?:ít nhất|tối thiểu|không dưới|không quá|tối đa|có|từ|trên|dưới)\\s)(${SURE.join('|')})(?=\\s+(?!số(?!\\p{L})|nửa|phần(?! trăm))\\p{L}|$)`,
  'giu',
);

/** Signs and numbers as they are read: "> =" is one sign, "10 000" one number. */
function inSigns(text: string): string {
  return text
    .replaceAll(/>\s*=|=>|[⩾≧]/gu, '≥')
    .replaceAll(/<\s*=|=<|[⩽≦]/gu, '≤')
    .replaceAll(/(?<![\d.,]\s?)(?<!\p{L}\s)\d{1,3}(?: \d{3})+(?![\d.,]|\s*%)/gu, (digits) => digits.replaceAll(' ', ''))
    .replaceAll(WORDED, (word: string) => FIGURES.get(word.toLowerCase())!);
}

/** One line with a semicolon for each break: a cell that tells its years apart by lines is read as one that does by marks. */
export function oneLine(text: string): string {
  // What a bracket on a line of its own says belongs to the line above, and so does "trở lên" in a narrow column.
  const lines = inSigns(inUnicode(text.normalize('NFC')))
    .replaceAll(/\s*\n\s*(?=\(|trở (?:lên|xuống)(?!\p{L}))/giu, ' ')
    .split(/[\n;]/);
  return lines
    .map((line) => line.replaceAll(/[\s\u00AD\u200B-\u200D\u2060\uFEFF]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('; ');
}
