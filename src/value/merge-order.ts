/**
 * One order for the members of several lists: each list keeps its own order, and a member that only a later list has
 * stands directly behind the one that precedes it there.
 */
export function mergeOrder(lists: Iterable<readonly string[]>): string[] {
  const merged: string[] = [];
  for (const list of lists) {
    let position = 0;
    for (const item of list) {
      const found = merged.indexOf(item);
      if (found === -1) merged.splice(position, 0, item);
      position = (found === -1 ? position : found) + 1;
    }
  }
  return merged;
}
