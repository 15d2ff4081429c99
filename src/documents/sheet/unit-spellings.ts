import { sameWord } from './names.ts';

/** Other ways to write the unit on the left, without blanks. */
export const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  '%': ['phầntrăm'],
  'triệu đồng/người/năm': ['triệuđồng/người', 'trđ/người/năm', 'trđ/người', 'tr.đồng/người/năm', 'tr.đồng/người', 'triệuđồng/năm/người'],
  'm²/người': ['m2/người'],
  'm² sàn/người': ['m2sàn/người'],
  'lít/người/ngày đêm': ['lít/người/ngày', 'l/người/ngàyđêm'],
  'hợp tác xã': ['htx'],
  'câu lạc bộ': ['clb'],
  'triệu đồng': ['tr.đ', 'trđ', 'tr.đồng', 'trđồng'],
  'm²/vườn': ['m2/vườn'],
  'm²/hộ': ['m2/hộ'],
  'nghìn đồng/người/năm': ['ngànđồng/người/năm', '1.000đồng/người/năm'],
  m: ['mét'],
  'm²': ['m2', 'métvuông'],
  'm³': ['m3', 'métkhối'],
};

/** What is said for the unit on the left where a cell asks for it, and says less by itself. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  'vụ việc': ['vụ'],
  'điểm vui chơi': ['điểm'],
  'hợp tác xã': ['hợptác'],
  trường: ['trườnghọc'],
};
const MONEY = /^(?<many>nghìn|triệu|tỷ) đồng(?:\/.*)?$/iu;
const SHORT_MONEY: Readonly<Record<string, readonly string[]>> = {
  triệu: ['tr', 'trđ', 'tr.đồng', 'trđồng'],
  nghìn: ['ngàn', 'ngànđồng'],
  tỷ: ['tỉ', 'tỉđồng'],
};

const dense = (text: string): string => text.replaceAll(/\s/gu, '');
const isAmong = (words: string, spellings: readonly string[]): boolean => spellings.some((each) => sameWord(dense(each), dense(words)));

function shortOf(label: string): readonly string[] {
  const many = MONEY.exec(label)?.groups?.['many']?.toLowerCase();
  const inMoney = many === undefined ? [] : [many, `${many} đồng`, `${many}đ`, ...SHORT_MONEY[many]!];
  return [...(SHORT[label] ?? []), ...inMoney];
}

/** How some words name a unit: in full, in less where nothing else can be meant beside a cell that asks for it, or not at all. */
export function namedAs(words: string, label: string): 'full' | 'short' | undefined {
  if (label === '') return undefined;
  if (isAmong(words, [label, ...(SPELLINGS[label] ?? [])])) return 'full';
  return isAmong(words, shortOf(label)) ? 'short' : undefined;
}
