/** Orders by code unit, so that the result does not depend on a locale. */
export function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * JSON with sorted keys and no spaces: equal data give equal text, whatever the order of their keys.
 * Keys whose value is `undefined` are left out, as in JSON. The input is plain, acyclic data.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const fields = value as Readonly<Record<string, unknown>>;
    let json = '';
    // Sorted by code unit, as a sort is that is told nothing.
    for (const key of Object.keys(fields).toSorted()) {
      if (fields[key] !== undefined) json += `${json === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(fields[key])}`;
    }
    return `{${json}}`;
  }
  return JSON.stringify(value);
}
