/** An exact number: a fraction of whole numbers, the denominator above zero. */
export interface Rational {
  readonly over: bigint;
  readonly under: bigint;
}

export function fraction(over: bigint, under: bigint): Rational {
  return under < 0n ? { over: -over, under: -under } : { over, under };
}

const read = new Map<string, Rational>();

/** What a decimal such as "-48.50" says. */
export function decimal(text: string): Rational {
  const known = read.get(text);
  if (known !== undefined) return known;
  const [whole = '', places = ''] = text.split('.');
  const value = fraction(BigInt(whole + places), 10n ** BigInt(places.length));
  // The same levels again and again, and few figures around them.
  if (read.size < 100_000) read.set(text, value);
  return value;
}

/** Below zero, zero or above it, as the first is below, equal to or above the second. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const [left, right] = [a.over * b.under, b.over * a.under];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

export function plus(a: Rational, b: Rational): Rational {
  return fraction(a.over * b.under + b.over * a.under, a.under * b.under);
}

export function minus(a: Rational, b: Rational): Rational {
  return plus(a, fraction(-b.over, b.under));
}

export function times(a: Rational, b: Rational): Rational {
  return fraction(a.over * b.over, a.under * b.under);
}

/** The least whole number that is not below. */
export function ceiling({ over, under }: Rational): bigint {
  const whole = over / under;
  return over > 0n && over % under !== 0n ? whole + 1n : whole;
}

/** As a decimal without zeros at its end; cut off after thirty places where it does not end. */
export function decimalText({ over, under }: Rational): string {
  const places = 30;
  const digits = ((over < 0n ? -over : over) * 10n ** BigInt(places)) / under;
  const padded = digits.toString().padStart(places + 1, '0');
  const text = `${padded.slice(0, -places)}.${padded.slice(-places)}`.replace(/\.?0+$/, '');
  return over < 0n && text !== '0' ? `-${text}` : text;
}

export function smaller(a: Rational, b: Rational): Rational {
  return compare(a, b) < 0 ? a : b;
}

export function greater(a: Rational, b: Rational): Rational {
  return compare(a, b) > 0 ? a : b;
}
