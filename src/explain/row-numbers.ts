import type { Assessment } from '../model/assessment.ts';
import { fill } from '../value/text.ts';
import type { Language } from './language.ts';

const ROWS: Readonly<Record<Language, string>> = { vi: '{count} chỉ tiêu', en: '{count} indicators' };

/**
 * What the text of the day calls the rows of these ids; a row of a set that has to be met first, `<set>/<row>`, with the title of that set,
 * each title once in front of its rows.
 */
export function rowNumbers(ids: readonly string[], { criteria, prerequisites }: Assessment, language: Language): string {
  const numbers = new Map(criteria.flatMap((item) => [item, ...item.indicators].map(({ id, no }) => [id, no] as const)));
  const own = ids.filter((id) => numbers.has(id) || !id.includes('/'));
  const others = prerequisites.flatMap(({ ruleSet, title }) => {
    const rows = ids.flatMap((id) => (id.startsWith(`${ruleSet}/`) ? [id.slice(ruleSet.length + 1)] : []));
    // Numbers are written; ids that are none, as those of a set that somebody brings, are counted.
    const areNumbers = rows.every((row) => /^(?:\d|[IVX]+(?:\.|$))/u.test(row));
    const said = areNumbers ? rows.join(', ') : fill(ROWS[language], { count: String(rows.length) });
    return rows.length === 0 ? [] : [`${title[language]}: ${said}`];
  });
  return [...(own.length === 0 ? [] : [own.map((id) => numbers.get(id) ?? id).join(', ')]), ...others].join('; ');
}
