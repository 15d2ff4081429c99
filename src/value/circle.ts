/** The circle that the references of a name lead into, if they do: its first member stands at both ends. */
export function circleFrom(
  name: string,
  referencesOf: (name: string) => readonly string[],
  trail: readonly string[] = [],
): string[] | undefined {
  if (trail.includes(name)) return [...trail.slice(trail.indexOf(name)), name];
  for (const next of referencesOf(name)) {
    const circle = circleFrom(next, referencesOf, [...trail, name]);
    if (circle !== undefined) return circle;
  }
  return undefined;
}
