/** Freezes the surface of data just made, whose parts are frozen, and keeps its type. */
export const freeze = Object.freeze as <T>(value: T) => T;

/** What is known to be frozen at every depth. */
const whole = new WeakSet();

function freezeAll(value: unknown, seen: Set<unknown>): void {
  if (value === null || typeof value !== 'object' || seen.has(value) || whole.has(value)) return;
  seen.add(value);
  Object.freeze(value);
  for (const item of Object.values(value)) freezeAll(item, seen);
}

/** Freezes plain data at every depth and returns it; objects that are frozen themselves are walked as well. */
export function deepFreeze<T>(value: T): T {
  freezeAll(value, new Set());
  return value;
}

/** The same for what many values are made of, one after the other: it is walked once, and not again with each of them. */
export function freezeForAll<T extends object>(value: T): T {
  whole.add(deepFreeze(value));
  return value;
}

/**
 * Freezes data just made: what is frozen in it already is frozen at every depth, and is not walked again.
 * A result refers to much that is shared between results.
 */
export function freezeFresh<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const item of Object.values(value)) freezeFresh(item);
  }
  return value;
}
