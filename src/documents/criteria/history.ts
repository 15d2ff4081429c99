import { canonicalJson } from '../../value/canonical-json.ts';
import { instrumentNumber } from '../../explain/assumption-names.ts';
import { formatDate } from '../../explain/format.ts';
import type { Change } from '../../law/diff/change.ts';
import { diff } from '../../law/diff/diff.ts';
import { isAnswered, yearsIn } from '../../law/asked-year.ts';
import { consolidate } from '../../law/consolidate.ts';
import { daysOfChange } from '../../law/layers.ts';
import { regionOf } from '../../model/provinces.ts';
import { dayBefore } from '../../value/calendar.ts';
import { CHANGE_WORDS } from '../changes/change-lines.ts';
import { changeText } from '../changes/change-text.ts';
import type { ChangeText } from '../changes/change-text.ts';
import { heading, paragraph } from '../page/build.ts';
import type { Block, Run, Text } from '../page/model.ts';
import type { CriteriaView } from './view.ts';

/** What two days of a set say differently: everywhere, and for units of the province. */
export function changesBetween(view: CriteriaView, from: string, to: string): readonly Change[] {
  const { ruleSet, moment, province } = view;
  const { place: _place, province: _province, on: _on, year, ...when } = moment;
  // Of a day on which nobody could ask about the year, the text is told as it was for its own.
  const at = (on: string): Pick<CriteriaView['moment'], 'on' | 'year'> => {
    const text = consolidate(ruleSet, { ...when, on, province })?.text;
    return year !== undefined && text !== undefined && isAnswered({ on, year }, yearsIn(text)) ? { on, year } : { on };
  };
  const region = province === undefined ? undefined : regionOf(province);
  if (province === undefined || region === undefined) return diff(ruleSet, { ...when, ...at(from) }, { ...when, ...at(to) });
  const isLocal = ruleSet.instruments.every(
    (item) => item.ruleSets?.some(({ id }) => id === ruleSet.id) !== true || item.province === province,
  );
  const place = moment.place ?? { province, region };
  const everywhere = isLocal ? [] : diff(ruleSet, { ...when, ...at(from) }, { ...when, ...at(to) });
  const known = new Set(everywhere.map((change) => canonicalJson(change)));
  const local = diff(ruleSet, { ...when, ...at(from), place }, { ...when, ...at(to), place });
  const isProvincial = ({ by }: Change): boolean => ruleSet.instruments.find(({ id }) => id === by)?.province !== undefined;
  return [...everywhere, ...local.filter((change) => (isLocal || isProvincial(change)) && !known.has(canonicalJson(change)))];
}

/** `commune/17.1` and `commune/17.1/minimum` are about the row `17.1`. */
function rowOf(change: Change): string {
  return (change.subject === 'threshold' ? change.parameter : change.id).split('/')[1] ?? '';
}

/** What the law says otherwise; that the same words are known better on one day than on another is no amendment. */
function isAbout(change: Change, rows: ReadonlySet<string>): boolean {
  return rows.has(rowOf(change)) && (change.subject === 'threshold' || change.kind !== 'grade-changed');
}

/** Days up to the one of the document on which the text in force began to say something else, and what. */
function amendments(view: CriteriaView, rows: ReadonlySet<string>): { readonly day: string; readonly changes: readonly Change[] }[] {
  const { ruleSet, moment, province } = view;
  const holds = (on: string): boolean => consolidate(ruleSet, { ...moment, on, province }) !== undefined;
  const days = daysOfChange(ruleSet).filter((day) => day <= moment.on && holds(day) && holds(dayBefore(day)));
  return days.flatMap((day) => {
    const changes = changesBetween(view, dayBefore(day), day).filter((change) => isAbout(change, rows));
    return changes.length === 0 ? [] : [{ day, changes }];
  });
}

/** A change as it begins a line. */
export function readable(change: Change, view: CriteriaView): ChangeText {
  const text = changeText(change, view.ruleSet, view.language);
  return { ...text, head: text.head.charAt(0).toUpperCase() + text.head.slice(1) };
}

function itemOf(change: Change, view: CriteriaView): Text {
  const { head, place, body } = readable(change, view);
  const where = change.scope === null ? '' : ` (${place})`;
  return [{ text: `${head}:`, bold: true }, ' ', ...body, where];
}

/** What became of rows since they were enacted, each amendment with a redline of the words and values. */
export function historyBlocks(rows: readonly string[], view: CriteriaView): Block[] {
  const { words, text, language, ruleSet } = view;
  const enacting = text.instruments[0];
  const found = amendments(view, new Set(rows));
  const first: Run[] =
    enacting === undefined ? [] : [{ text: `${words.enacted}: ${enacting.number}, ${formatDate(enacting.inForce.from, language)}.` }];
  return [
    heading(words.history),
    paragraph([...first, { text: ` ${found.length === 0 ? words.unchanged : CHANGE_WORDS[language].legend}` }]),
    ...found.flatMap(({ day, changes }): Block[] => {
      const instruments = ruleSet.instruments.filter(({ id }) => changes.some(({ by }) => by === id));
      const numbers = [...new Set(instruments.map((instrument) => instrumentNumber(instrument, language)))];
      return [
        heading([formatDate(day, language), ...numbers].join(' – '), 3),
        { kind: 'list', items: changes.map((change) => itemOf(change, view)) },
      ];
    }),
  ];
}
