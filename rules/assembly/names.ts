/** What every generated program file begins with. */
export const HEAD = '// Put together from the files of the law by `npm run generate`; never edited by hand.\n';

/** The name of the types of a set: `commune-2026` → `Commune2026`. */
export function typeNameOf(set: string): string {
  return set.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The name under which a set is exported: `commune-2026` → `commune2026`. */
export function exportNameOf(set: string): string {
  return set.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
