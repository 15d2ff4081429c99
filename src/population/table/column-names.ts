/** What columns are called where they come from: a vector does not know its own name. */
const names = new WeakMap<object, string>();

/** Gives a column the name that messages call it by. */
export function callColumn<Column extends object>(column: Column, name: string): Column {
  names.set(column, name);
  return column;
}

/** The name that a column was given. */
export function nameOfColumn(column: unknown): string | undefined {
  return typeof column === 'object' && column !== null ? names.get(column) : undefined;
}
