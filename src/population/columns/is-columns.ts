import type { Columns } from './columns.ts';

/** True for what `columnsOf` made; a list of dossiers has no columns of facts. */
export function isColumns(value: unknown): value is Columns {
  try {
    return typeof value === 'object' && value !== null && 'stretches' in value && 'facts' in value;
  } catch {
    // What cannot be looked at is nothing that was made here.
    return false;
  }
}
