import { formatDate } from '../../explain/format.ts';
import { LEVEL_NAMES } from '../../model/unit-labels.ts';
import { readProvince } from '../intake/read-province.ts';
import { provinceName } from '../../model/province-names.ts';
import { DAY, daysOf, isoDay } from './decision-days.ts';
import type { DecisionRemark } from './decision-remark.ts';
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
  return next === undefined || /^(?:ỦY BAN|CHỦ TỊCH|THỦ TƯỚNG|Căn cứ|Điều \d)/iu.test(next)
    ? undefined
    : next.replace(/^Về việc /u, 'Quyết định về việc ');
}

/** Where the tables with more than two columns begin: a head may stand in one of two. */
function tableAt(blocks: readonly WordBlock[]): number {
  const at = blocks.findIndex((block) => block.kind === 'table' && block.rows.some((row) => row.length > 2));
  return at === -1 ? blocks.length : at;
}

/** Who issues it: the body, and on the next line whose it is where the head has two. */
function issuerOf(lines: readonly string[]): string | undefined {
  const at = lines.findIndex((line) => /^(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|THỦ TƯỚNG CHÍNH PHỦ|HỘI ĐỒNG NHÂN DÂN)/u.test(line));
  const [first, next = ''] = at === -1 ? [] : lines.slice(at, at + 2);
  return first !== undefined && /^(?:TỈNH|THÀNH PHỐ|HUYỆN) /u.test(next) ? `${first} ${next}` : first;
}

function levelOf(wording: string): string | undefined {
  // "nông thôn", "văn bản" name no kind of unit.
  const title = wording.replaceAll(/nông thôn|văn bản/giu, ' ');
  if (/khu dân cư/iu.test(title)) return LEVEL_NAMES['residential-area'];
  if (/(?<!\p{L})(?:thôn|làng|bản|ấp|buôn(?! (?:bán|lậu))|xóm|khóm|phum|sóc)(?!\p{L})/iu.test(title)) return LEVEL_NAMES.village;
  return /(?<!\p{L})xã(?!\s*hội)(?!\p{L})/iu.test(title) ? LEVEL_NAMES.commune : undefined;
}

/** What the head of a decision says of itself; what it does not say is left to the person who fills in the sheet. */
export function decisionHead(blocks: readonly WordBlock[], fileName: string): { info: Draft['info']; remarks: readonly DecisionRemark[] } {
  const lines = linesOf(blocks);
  const text = lines.join(' ');
  // Below the first article bodies are named for what they do.
  const first = lines.findIndex((line) => /^Điều\s+\d/iu.test(line));
  const top = first === -1 ? lines.slice(0, linesOf(blocks.slice(0, tableAt(blocks))).length) : lines.slice(0, first);
  const issuer = issuerOf(top);
  const number = firstMatch(lines, /^Số:?\s*(\S*\/\S+)/u);
  const signedOn = isoDay(firstMatch(lines, new RegExp(`^[^.]*,\\s*${DAY}$`, 'iu')));
  const { from, to, remarks } = daysOf(lines, signedOn);
  const title = titleOf(lines);
  // A decision that does not say "bộ tiêu chí" is called by what it decides.
  const setTitle =
    /(Bộ tiêu chí .+)$/iu.exec(title ?? '')?.[1] ?? title?.replace(/^(?:Quyết định\s+)?(?:về việc\s+)?(?:ban hành|quy định)\s+/iu, '');
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
  return { info: Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)), remarks };
}

/** `ỦY BAN NHÂN DÂN TỈNH KON TUM` as people write it in a line: `UBND tỉnh Kon Tum`. */
function named(issuer: string): string {
  const [, body = '', kind = '', name = ''] =
    /^(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND)\s+(TỈNH|THÀNH PHỐ|HUYỆN|XÃ)?\s*(.*)$/u.exec(issuer) ?? [];
  if (body === '') return issuer;
  const title = name.toLowerCase().replaceAll(/(?<=^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
  return ['UBND', kind.toLowerCase(), title].filter((part) => part !== '').join(' ');
}
