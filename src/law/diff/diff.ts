import { checkArguments, checkReadable } from '../../model/check-arguments.ts';
import { canonicalJson } from '../../value/canonical-json.ts';
import type { PlainText } from '../../model/dossier.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { throwIfAny } from '../../model/errors.ts';
import { effectFrom } from '../effect.ts';
import { namedProblems } from '../named.ts';
import { checkMoment, textAt } from '../in-force.ts';
import type { TextMoment } from '../in-force.ts';
import { consolidate } from '../consolidate.ts';
import { daysOfChange } from '../layers.ts';
import { yearOf } from '../moment.ts';
import type { LayerMoment } from '../moment.ts';
import { pastYears } from '../timeline.ts';
import type { Change, TextChange } from './change.ts';
import { textDifferences } from './texts.ts';
import type { TextDifference } from './texts.ts';
import { thresholdChanges, thresholdChangesBetween } from './thresholds.ts';
import type { TextSide } from './thresholds.ts';

/** Differences of the texts of two variants on a day, for a province or for those without decisions of their own. */
function differencesOn(before: RuleSet, after: RuleSet, moment: LayerMoment): TextDifference[] {
  const [was, is] = [before, after].map((ruleSet) => consolidate(ruleSet, moment)?.text);
  if (was === undefined && is === undefined) return [];
  if (was === undefined || is === undefined) {
    const kind = was === undefined ? 'added' : 'repealed';
    const title = (is ?? was)!.instruments[0]!.title;
    const by = is?.instruments[0]?.id ?? null;
    return [
      { subject: 'rule-set', kind, id: after.id, before: was === undefined ? null : title, after: is === undefined ? null : title, by },
    ];
  }
  return textDifferences(was, is, after.facts);
}

function textChanges(before: RuleSet, after: RuleSet, names: readonly string[]): TextChange[] {
  const days = [...new Set([...daysOfChange(before), ...daysOfChange(after)])].toSorted();
  const provinces = [...new Set([...before.instruments, ...after.instruments].flatMap(({ province }) => province ?? []))];
  const changes: TextChange[] = [];
  const last = new Map<string, number>();
  for (const [index, from] of days.entries()) {
    const to = days[index + 1] ?? null;
    const everywhere = differencesOn(before, after, { on: from, drafts: names, assume: names });
    const known = new Set(everywhere.map(canonicalJson));
    const local = provinces.flatMap((province) =>
      differencesOn(before, after, { on: from, drafts: names, assume: names, province })
        .filter((item) => !known.has(canonicalJson(item)))
        .map((item) => ({ ...item, scope: { provinces: [province] } })),
    );
    for (const item of [...everywhere.map((difference) => ({ ...difference, scope: null })), ...local]) {
      const key = canonicalJson(item);
      const position = last.get(key);
      const earlier = position === undefined ? undefined : changes[position];
      // Neighbouring periods with the same difference are one.
      if (position !== undefined && earlier?.to === from) changes[position] = { ...earlier, to };
      else last.set(key, changes.push({ ...item, from, to }) - 1);
    }
  }
  return changes;
}

/** A day, or a moment with all that can be said of one. */
type Side = string | TextMoment;

function momentOf(side: Side, ruleSet: RuleSet): TextMoment {
  const moment = typeof side === 'string' ? { on: side } : side;
  checkMoment(ruleSet, moment);
  return moment;
}

/** Levels of years that were over on both days, and of which the second day says something else: nobody need name the year to be told. */
function pastChangesBetween(a: TextSide, b: TextSide): readonly Change[] {
  const [first, second] = [a.moment, b.moment];
  if (first.year !== undefined || second.year !== undefined) return [];
  const names = [...(second.drafts ?? []), ...(second.assume ?? [])];
  const years = new Set(pastYears(b.ruleSet, names).flatMap(({ value }) => value.year ?? []));
  return [...years]
    .filter((year) => year < yearOf(first) && year < yearOf(second))
    .flatMap((year) => thresholdChangesBetween({ ...a, moment: { ...first, year } }, { ...b, moment: { ...second, year } }))
    .filter((change) => change.year !== undefined);
}

function changesBetween(ruleSet: RuleSet, first: Side, second: Side): readonly Change[] {
  const [a, b] = [momentOf(first, ruleSet), momentOf(second, ruleSet)].map((moment) => ({
    ruleSet,
    moment,
    text: textAt(ruleSet, moment),
  })) as [TextSide, TextSide];
  const starts = new Map(b.text.instruments.map((instrument) => [instrument.id, effectFrom(instrument)]));
  const texts = textDifferences(a.text, b.text, ruleSet.facts).map((item): TextChange => ({
    ...item,
    scope: null,
    from: (item.by === null ? undefined : starts.get(item.by)) ?? b.moment.on,
    to: null,
  }));
  return [...texts, ...thresholdChangesBetween(a, b), ...pastChangesBetween(a, b)];
}

/**
 * What changed between two variants of a set, such as before and after an amendment.
 *
 * @remarks Compares what holds, not how the files say it: a value that an amendment repeats is no change. Of thresholds it
 * says whether they became stricter or looser, by the direction of the parameter; of rows whether they were added, repealed,
 * renumbered, reworded or decided by another condition; of facts whether something else is counted. Each change names the
 * instrument that says it so afterwards.
 *
 * Every day is compared. A value of a province is compared with the one that applied there before, its own or everybody's.
 * @param before - one variant, such as a set of `ntm-rules/rules`.
 * @param after - the other variant.
 * @param counting - `drafts` and `assume`: ids of the drafts and assumptions that count, on either side; none unless named.
 * @returns the differences as plain data: texts first, then thresholds in the order of the text; empty if there are none.
 * @throws `NtmError`: `unknown-draft`, `unknown-assumption` for one that neither variant has.
 * @example
 * ```ts
 * import { amend, diff } from 'ntm-rules';
 * import { commune } from 'ntm-rules/rules';
 *
 * // What a transcription makes official.
 * const checked = amend(commune, {
 *   id: 'example-check', number: 'ví dụ', title: 'Ví dụ: chép từ văn bản', issuer: 'ví dụ', rank: 'national',
 *   status: 'adopted', invented: true, signedOn: '2026-11-30', recordedOn: '2026-11-30', sources: {},
 *   corrects: ['318-2022-qd-ttg'],
 *   inForce: { from: '2022-03-08', wording: { grade: 'recalled', confidence: 'low' } },
 *   operations: [{
 *     id: 'irrigation', operation: 'setThreshold', target: 'commune/3.1/minimum', expect: { value: '80' }, value: '80',
 *     from: '2022-03-08', to: '2026-02-15', cite: { instrument: '318-2022-qd-ttg', annex: 'I', row: '3.1' },
 *     grade: 'official', checkedBy: 'ví dụ', checkedOn: '2026-11-30',
 *   }],
 * });
 * const [change] = diff(commune, checked);
 * [change?.kind, change?.by]; // => ['grade-changed', 'example-check']
 * diff(commune, commune); // => []
 * ```
 */
export function diff(before: RuleSet, after: RuleSet, counting?: Pick<TextMoment, 'drafts' | 'assume'>): readonly Change[];
/**
 * What changed in a set between two days.
 *
 * @remarks As between two variants. Thresholds are compared at each scope, or for one place where one is given; named drafts
 * count.
 * @param ruleSet - the set.
 * @param first - the first day, as `YYYY-MM-DD` or as a moment `{ on, knownOn?, drafts?, place? }`.
 * @param second - the second day.
 * @returns the differences, as between two variants.
 * @throws `NtmError`: `invalid-date`; `wrong-type`, `invalid-option` for a year that is none, is after the day, or has no levels;
 * `unknown-draft`, `unknown-assumption`; `date-not-covered` for a day on which no text is in force, `not-recorded` where none was known by `knownOn`.
 * @example
 * ```ts
 * import { diff } from 'ntm-rules';
 * import { commune } from 'ntm-rules/rules';
 *
 * // The effect of QĐ 211/QĐ-TTg.
 * const changes = diff(commune, '2024-02-29', '2024-03-02');
 * [...new Set(changes.map(({ by }) => by))]; // => ['211-2024-qd-ttg']
 * ```
 */
export function diff<Word extends string = never>(
  ruleSet: RuleSet,
  first: string | TextMoment<PlainText<Word>>,
  second: string | TextMoment<PlainText<Word>>,
): readonly Change[];
export function diff(before: RuleSet, after: RuleSet | Side, second?: Side | Pick<TextMoment, 'drafts' | 'assume'>): readonly Change[] {
  checkArguments({ before: ['ruleSet', before] });
  checkReadable('after', after);
  if (typeof after === 'string' || (after !== null && typeof after === 'object' && 'on' in after))
    return changesBetween(before, after, second as Side);
  checkArguments({ after: ['ruleSet', after], options: ['options', second ?? {}] });
  const counting = (second ?? {}) as Pick<TextMoment, 'drafts' | 'assume'>;
  throwIfAny(namedProblems(counting, [before, after]));
  const names = [...(counting.drafts ?? []), ...(counting.assume ?? [])];
  return [...textChanges(before, after, names), ...thresholdChanges(before, after, names)];
}
