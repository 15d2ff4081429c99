import { formatDate } from '../../explain/format.ts';
import { LEVEL_NAMES } from '../../model/unit-labels.ts';
import { readProvince } from '../intake/read-province.ts';
import { dayAfter } from '../../value/calendar.ts';
import { provinceName } from '../../model/province-names.ts';
import { readDay } from '../sheet/read-cells.ts';
import type { Draft } from './draft.ts';
import { YES } from './set-words.ts';
import { RANK_WORDS } from '../../explain/words.ts';
import type { WordBlock } from './word-blocks.ts';

/** The lines of a decision, those of the tables in which its head and its end stand among them. */
function linesOf(blocks: readonly WordBlock[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'text' ? block.text.split('\n') : block.rows.flatMap((row) => row.flatMap(({ text }) => text.split('\n'))),
  );
}

function isoDay(text: string | undefined): string | undefined {
  const reading = text === undefined ? undefined : readDay({ value: text });
  return reading !== undefined && 'value' in reading ? reading.value : undefined;
}

const DAY = '(ngày \\d{1,2} tháng \\d{1,2} năm \\d{4})';

function firstMatch(lines: readonly string[], pattern: RegExp): string | undefined {
  return lines
    .map((line) => pattern.exec(line)?.[1])
    .find((found) => found !== undefined)
    ?.trim();
}

/** The title: what stands below the word QUYẾT ĐỊNH. */
function titleOf(lines: readonly string[]): string | undefined {
  const at = lines.findIndex((line) => /^QUYẾT ĐỊNH:?$/u.test(line.trim()));
  const next = at === -1 ? undefined : lines[at + 1];
  return next === undefined || /^(?:ỦY BAN|CHỦ TỊCH|THỦ TƯỚNG|Căn cứ)/u.test(next)
    ? undefined
    : next.replace(/^Về việc /u, 'Quyết định về việc ');
}

/** Who issues it: the body, and on the next line whose it is where the head has two. */
function issuerOf(lines: readonly string[]): string | undefined {
  const at = lines.findIndex((line) => /^(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|THỦ TƯỚNG CHÍNH PHỦ|HỘI ĐỒNG NHÂN DÂN)/u.test(line));
  const [first, next = ''] = at === -1 ? [] : lines.slice(at, at + 2);
  return first !== undefined && /^(?:TỈNH|THÀNH PHỐ|HUYỆN) /u.test(next) ? `${first} ${next}` : first;
}

/** The first day on which it is in force no longer, where it names its last. */
function toOf(text: string): string | undefined {
  const last = isoDay(new RegExp(`(?:áp dụng|hiệu lực)[^.]*? đến hết ${DAY}`, 'iu').exec(text)?.[1]);
  return last === undefined ? undefined : dayAfter(last);
}

/** The day from which the decision is in force: that of signing, or one that it names. */
function fromOf(text: string, signedOn: string | undefined): string | undefined {
  const named = new RegExp(`có hiệu lực(?: thi hành)?(?: kể)? từ ${DAY}`, 'iu').exec(text)?.[1];
  if (named !== undefined) return isoDay(named);
  return /có hiệu lực(?: thi hành)?(?: kể)? từ ngày (?:ký|ban hành)/iu.test(text) ? signedOn : undefined;
}

function levelOf(wording: string): string | undefined {
  // "nông thôn", "văn bản" name no kind of unit.
  const title = wording.replaceAll(/nông thôn|văn bản/giu, ' ');
  if (/khu dân cư/iu.test(title)) return LEVEL_NAMES['residential-area'];
  if (/(?:^|\s)(?:thôn|làng|bản|ấp)(?!\p{L})/iu.test(title)) return LEVEL_NAMES.village;
  return /(?:^|\s)xã(?!\s*hội)(?!\p{L})/iu.test(title) ? LEVEL_NAMES.commune : undefined;
}

/** What the head of a decision says of itself; what it does not say is left to the person who fills in the sheet. */
export function decisionHead(blocks: readonly WordBlock[], fileName: string): Draft['info'] {
  const lines = linesOf(blocks);
  const text = lines.join(' ');
  const issuer = issuerOf(lines);
  const number = firstMatch(lines, /^Số:?\s*(\S*\/\S+)/u);
  const signedOn = isoDay(firstMatch(lines, new RegExp(`^[^.]*,\\s*${DAY}$`, 'iu')));
  const [from, to] = [fromOf(text, signedOn), toOf(text)];
  const title = titleOf(lines);
  const setTitle = /(Bộ tiêu chí .+)$/u.exec(title ?? '')?.[1];
  const place = readProvince({ value: issuer?.replace(/^.*?(?:TỈNH|THÀNH PHỐ)\s+/u, '').split(' - ')[0] ?? '' });
  const isNational = issuer?.startsWith('THỦ TƯỚNG') === true;
  const level = levelOf(title ?? '');
  const rank = isNational
    ? RANK_WORDS.vi.national
    : /HUYỆN/u.test(issuer ?? '')
      ? RANK_WORDS.vi.district
      : issuer === undefined
        ? undefined
        : RANK_WORDS.vi.provincial;
  const found: Partial<Record<keyof Draft['info'], string | undefined>> = {
    number,
    signedOn: signedOn && formatDate(signedOn, 'vi'),
    issuer: issuer && named(issuer),
    rank,
    province: 'value' in place ? provinceName(place.value, 'vi') : undefined,
    title,
    setTitle,
    level,
    from: from && formatDate(from, 'vi'),
    to: to && formatDate(to, 'vi'),
    invented: /hư cấu|giả định/iu.test(text) ? YES : undefined,
    source: fileName,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** `ỦY BAN NHÂN DÂN TỈNH KON TUM` as people write it in a line: `UBND tỉnh Kon Tum`. */
function named(issuer: string): string {
  const [, body = '', kind = '', name = ''] =
    /^(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND)\s+(TỈNH|THÀNH PHỐ|HUYỆN|XÃ)?\s*(.*)$/u.exec(issuer) ?? [];
  if (body === '') return issuer;
  const title = name.toLowerCase().replaceAll(/(?<=^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
  return ['UBND', kind.toLowerCase(), title].filter((part) => part !== '').join(' ');
}
