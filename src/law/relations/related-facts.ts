import type { Relating } from './relating.ts';
import { settleFacts } from './settle-facts.ts';
import { withTotals } from './totals.ts';

/** What a set brings along whose catalogue has totals or sums. */
export const relating: Relating = { withTotals, settleFacts };
