/** Freezes the surface of data just made, whose parts are frozen, and keeps its type. */
export const freeze = Object.freeze as <T>(value: T) => T;

function freezeAll(value: unknown, seen: Set<unknown>): void {
  if (value === null || typeof value !== 'object' || seen.has(value)) return;
  seen.add(value);
  Object.freeze(value);
  for (const item of Object.values(value)) freezeAll(item, seen);
}

/** Freezes plain data through and through and returns it; what is frozen on its surface only is walked as well. */
export function deepFreeze<T>(value: T): T {
  freezeAll(value, new Set());
  return value;
}

/**
 * Freezes data just made: what is found frozen in it was frozen through and through before, and is not walked again.
 * A result refers to much that is shared between results.
 */
export function freezeFresh<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const item of Object.values(value)) freezeFresh(item);
  }
  return value;
}
