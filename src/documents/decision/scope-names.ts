import { scopeTail } from '../../law/threshold.ts';
import type { Bilingual, Scope } from '../../model/primitives.ts';
import type { SetColumns } from './read-columns.ts';
import type { SetInfo } from './read-info.ts';

const EVERYONE: Bilingual = { vi: 'mọi đơn vị', en: 'all units' };

/** For whom a level is, by what the sheet of columns calls it: the id of a level says so in words of a pack. */
export function scopeNames({ titles, scopeOf }: Pick<SetColumns, 'titles' | 'scopeOf'>, { level, province }: SetInfo) {
  const tails = (scope: Scope): string[] => {
    const there = province === undefined ? scope : { ...scope, provinces: scope.provinces ?? [province] };
    return [there, { ...there, levels: [level.id] }].map(scopeTail);
  };
  const names = new Map(titles.flatMap((title) => tails(scopeOf(title) ?? {}).map((tail): [string, string] => [tail, title])));
  for (const tail of tails({})) names.delete(tail);
  return (id: string): Bilingual => {
    const [, tail = '', year] = /@[^:]*(.*?)(?::(\d{4})-01-01)?$/.exec(id) ?? [];
    const title = names.get(tail);
    const { vi, en } = title === undefined ? EVERYONE : { vi: title, en: title };
    return year === undefined ? { vi, en } : { vi: `${vi}, năm ${year}`, en: `${en}, ${year}` };
  };
}
