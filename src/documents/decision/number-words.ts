const ONES = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** A whole number up to 99 as it is said: 8 is "tám", 15 "mười lăm", 21 "hai mươi mốt". */
export function numberWords(value: number): string {
  if (value < 10) return ONES[value] ?? '';
  const [ten, one] = [Math.floor(value / 10), value % 10];
  const tens = ten === 1 ? 'mười' : `${ONES[ten] ?? ''} mươi`;
  const behind = one === 5 ? 'lăm' : one === 1 && ten > 1 ? 'mốt' : ONES[one]!;
  return one === 0 ? tens : `${tens} ${behind}`;
}

/** What the numbers up to ten are in figures. */
export const FIGURES: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 11 }, (_, value) => [numberWords(value), String(value)] as const),
);
