import type { Province } from '../../model/provinces.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { Language } from '../../explain/language.ts';
import { LEVEL_LABELS } from '../../explain/labels.ts';
import { nearest } from '../../value/text.ts';
import { textAt } from '../../law/in-force.ts';
import { isNtmError, suggestion } from '../../model/errors.ts';
import { dayBefore } from '../../value/calendar.ts';
import type { Bilingual } from '../../model/primitives.ts';
import { readProvince } from '../intake/read-province.ts';
import { sameWord } from '../sheet/names.ts';
import { readDay } from '../sheet/read-cells.ts';
import { idOf, instrumentIdOf, setIdOf } from './ids.ts';
import { readPlaced, refuse, textOf, wordOf } from './placed.ts';
import { gradeForAll, readGrade } from './read-grade.ts';
import type { CheckDays, GradeKey, LineGrade, Sources } from './read-grade.ts';
import type { PlacedSet } from './read-sheets.ts';
import { INFO, ONLY_WITH_ALL, RANKS_BY_WORD, YES } from './set-words.ts';
import type { InfoKey } from './set-words.ts';

/** What the sheet on the decision says. */
export interface SetInfo {
  readonly instrumentId: string;
  readonly setId: string;
  readonly number: string;
  readonly signedOn: string | undefined;
  readonly issuer: string;
  readonly rank: 'national' | 'provincial' | 'district';
  readonly province: Province | undefined;
  readonly title: string;
  readonly setTitle: string;
  readonly setTitleEn: string | undefined;
  readonly level: { readonly id: string; readonly label: Bilingual; readonly isOwn: boolean };
  readonly annex: string | undefined;
  readonly from: string;
  readonly to: string | undefined;
  readonly presupposed: RuleSet | undefined;
  readonly caveat: string | undefined;
  readonly isInvented: boolean;
  readonly version: string;
  /** How well it is known that the decision is in force, and since when. */
  readonly wording: LineGrade;
  /** What lines that say nothing of themselves are graded by. */
  readonly forAll: Partial<LineGrade>;
  readonly days: CheckDays;
}

function levelOf(text: string): SetInfo['level'] {
  const names = Object.entries(LEVEL_LABELS).flatMap(([id, label]) =>
    [...label.vi.split(/[()]/), label.vi].map((name) => [name.trim(), id, label] as const),
  );
  const known = names.find(([name]) => name !== '' && sameWord(name, text));
  if (known !== undefined) return { id: known[1], label: known[2], isOwn: false };
  return { id: idOf(text), label: { vi: text, en: text }, isOwn: true };
}

interface Known {
  readonly sources: Sources;
  readonly recordedOn: string;
  readonly presupposable: readonly RuleSet[];
}

/** True of a set that has a text on a day. */
function hasText(set: RuleSet, on: string, province: Province | undefined): boolean {
  try {
    textAt(set, { on, ...(province && { place: { province } }) });
    return true;
  } catch (error) {
    if (!isNtmError(error)) throw error;
    return false;
  }
}

interface Days {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly province: Province | undefined;
}

function presupposedOf({ info }: PlacedSet, sets: readonly RuleSet[], { from, to, province }: Days): RuleSet | undefined {
  const cell = info('presupposed');
  const id = textOf(cell);
  if (id === undefined) return undefined;
  // What people have at hand is the name; a name that several sets have says nothing.
  const byTitle = sets.filter(({ title }) => sameWord(title.vi, id));
  const found = sets.find((set) => set.id === id) ?? (byTitle.length === 1 ? byTitle[0] : undefined);
  // The last day of the set: what is over by then cannot be met first.
  const on = from === undefined || to === undefined || to <= from ? from : dayBefore(to);
  if (found !== undefined && (on === undefined || hasText(found, on, province))) return found;
  if (found !== undefined) {
    const others = sets
      .filter(({ level, id: other }) => level === found.level && other !== found.id)
      .filter((set) => hasText(set, on!, province));
    const list = others.map((set) => `"${set.id}"`).join(', ');
    return refuse(cell, {
      vi: `một bộ tiêu chí còn hiệu lực ngày ${on!}, như bộ này${list === '' ? '' : `: ${list}`}`,
      en: `a rule set that is in force on ${on!}, as this one is${list === '' ? '' : `: ${list}`}`,
    });
  }
  const near = suggestion(
    nearest(
      id,
      sets.map((set) => set.id),
    ),
  );
  const known = (language: Language): string => sets.map((set) => `"${set.id}" (${set.title[language]})`).join('; ');
  return refuse(cell, {
    vi: `mã hoặc tên của một bộ tiêu chí đã có${near['suggestionVi'] ?? ''}: ${known('vi')}; bộ của một tệp khác thì thêm --rules TỆP.rules.json`,
    en: `the id or the name of a rule set at hand${near['suggestionEn'] ?? ''}: ${known('en')}; for one of another file add --rules FILE.rules.json`,
  });
}

/** Reads the sheet on the decision; `undefined` where something is missing, which is said. */
export function readInfo(placed: PlacedSet, { sources, recordedOn, presupposable }: Known): SetInfo | undefined {
  const { info } = placed;
  const asked = (key: InfoKey, vi: string, en: string): string | undefined => textOf(info(key)) ?? refuse(info(key), { vi, en });
  const number = asked('number', 'số, ký hiệu của văn bản', 'the number of the decision');
  const issuer = asked('issuer', 'cơ quan ban hành', 'who issued it');
  const title = asked('title', 'trích yếu của văn bản', 'the title of the decision');
  const setTitle = asked('setTitle', 'tên bộ tiêu chí', 'the name of the rule set');
  const levelText = asked('level', 'cấp được đánh giá, ví dụ thôn', 'the kind of unit, such as thôn');
  const signedOn = readPlaced(info('signedOn'), readDay);
  const from = readPlaced(info('from'), readDay);
  if (from === undefined) refuse(info('from'), { vi: 'ngày có hiệu lực, dd/mm/yyyy', en: 'the day from which it is in force' });
  const to = readPlaced(info('to'), readDay);
  if (from !== undefined && to !== undefined && to <= from)
    refuse(info('to'), { vi: 'một ngày sau ngày có hiệu lực', en: 'a day after the first day in force' });
  const rank = wordOf(info('rank'), RANKS_BY_WORD) ?? refuse(info('rank'), { vi: 'cấp ban hành', en: 'the rank of the issuer' });
  const province = readPlaced(info('province'), readProvince);
  const days = { signedOn, recordedOn };
  const cell = (key: GradeKey) => (key === 'quote' ? undefined : info(key));
  const wording = readGrade(cell, sources, days);
  if (textOf(info('metWith')) !== undefined && textOf(info('caveat'))?.includes(ONLY_WITH_ALL) === true)
    refuse(info('caveat'), {
      vi: `lời không trái với ô "${INFO.metWith.header}": xóa câu "${ONLY_WITH_ALL}"`,
      en: `words that do not contradict the cell "${INFO.metWith.header}": take out the sentence that all criteria have to be met`,
    });
  const presupposed = presupposedOf(placed, presupposable, { from, to, province });
  if (number === undefined || issuer === undefined || title === undefined || setTitle === undefined) return undefined;
  if (levelText === undefined || from === undefined || rank === undefined || wording === undefined) return undefined;
  return {
    instrumentId: placed.instrumentId ?? instrumentIdOf(number, signedOn),
    setId: placed.setId ?? setIdOf(setTitle),
    number,
    signedOn,
    issuer,
    rank,
    province,
    title,
    setTitle,
    setTitleEn: textOf(info('setTitleEn')),
    level: levelOf(levelText),
    annex: textOf(info('annex')),
    from,
    to,
    presupposed,
    caveat: textOf(info('caveat')),
    isInvented: wordOf(info('invented'), { [YES]: true }) === true,
    version: textOf(info('version')) ?? '1',
    wording,
    forAll: gradeForAll(cell, sources),
    days,
  };
}
