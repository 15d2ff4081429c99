/**
 * The circle that the references of a name lead into, if they do: its first member stands at both ends.
 *
 * @param sound - names known to lead into none, which are not followed again; those found here are added.
 */
export function circleFrom(
  name: string,
  referencesOf: (name: string) => readonly string[],
  sound: Set<string> = new Set(),
  trail: Set<string> = new Set(),
): string[] | undefined {
  if (sound.has(name)) return undefined;
  if (trail.has(name)) {
    const names = [...trail];
    return [...names.slice(names.indexOf(name)), name];
  }
  trail.add(name);
  for (const next of referencesOf(name)) {
    const circle = circleFrom(next, referencesOf, sound, trail);
    if (circle !== undefined) return circle;
  }
  trail.delete(name);
  sound.add(name);
  return undefined;
}
