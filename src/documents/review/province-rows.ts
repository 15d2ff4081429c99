import type { Instrument } from '../../model/instrument.ts';
import type { Scope } from '../../model/primitives.ts';
import type { Province } from '../../model/provinces.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { isCorrection } from '../../law/correction.ts';
import { enactedText } from '../../law/enacted.ts';
import { columnIds, columnKey } from '../../law/columns.ts';
import { scopeCovers } from '../../law/place.ts';
import { comparePrecedence } from '../../law/precedence.ts';
import { scopeKey } from '../../law/timeline.ts';
import type { ReviewRow } from './row.ts';

interface Days {
  readonly from: string;
  readonly to: string | undefined;
}

/** The days of both; nothing where there are none. */
function shared(a: Days, b: Days): Days | undefined {
  const from = a.from > b.from ? a.from : b.from;
  const ends = [a.to, b.to].filter((day) => day !== undefined).toSorted();
  const to = ends[0];
  return to !== undefined && to <= from ? undefined : { from, to };
}

function covers(a: Days, b: Days): boolean {
  return a.from <= b.from && (a.to === undefined || (b.to !== undefined && b.to <= a.to));
}

/** A value that applies in the province, and the units there that it is for. */
interface Candidate {
  readonly row: ReviewRow;
  readonly days: Days;
  readonly scope: Scope;
}

/** The units of a province that a value is for, column by column where it is not for all of them. */
function within({ scope, held }: ReviewRow, province: Province): Scope[] {
  const key = columnKey(held.text);
  const { [key]: columns, provinces, ...rest } = scope ?? {};
  if (provinces !== undefined && !provinces.includes(province)) return [];
  const own = { ...rest, provinces: [province] };
  if (columns === undefined) return [own];
  const used = columnIds(held.text, [province]);
  return columns.filter((column) => used.includes(column)).map((column): Scope => ({ ...own, [key]: [column] }));
}

/** True for a value of the same parameter and year that is for the same units, and more of them if anything. */
function isOfSame({ row, scope }: Candidate, than: Candidate): boolean {
  return row.held.parameter.id === than.row.held.parameter.id && row.year === than.row.year && scopeCovers(scope, than.scope);
}

/** True where another value comes before this one on all its days: nobody there is held to this one. */
function isBeaten(candidate: Candidate, others: readonly Candidate[], { precedence }: RuleSet): boolean {
  const { value } = candidate.row.held;
  return others.some(
    (other) =>
      isOfSame(other, candidate) && comparePrecedence(other.row.held.value, value, precedence) > 0 && covers(other.days, candidate.days),
  );
}

/**
 * What a decision of a province may say of each value that applies there while it is in force: its table may set another one, or the
 * same. Nothing where its own value is known, which has a row like any other.
 */
export function provinceRows(instrument: Instrument, given: readonly ReviewRow[], ruleSet: RuleSet): ReviewRow[] {
  const { id, province, status, inForce } = instrument;
  const isAbout = instrument.implements !== undefined || instrument.amends !== undefined;
  if (province === undefined || status !== 'adopted' || !isAbout || isCorrection(instrument) || enactedText(instrument, ruleSet.id))
    return [];
  const candidates = given.flatMap((row): Candidate[] => {
    const days = shared(row, { from: inForce.from, to: inForce.to });
    // A decision speaks of the text of its day; of what a later one brings it says nothing.
    const isLater = (row.year === undefined ? row.from : row.held.value.textFrom) > inForce.from;
    return days === undefined || isLater ? [] : within(row, province).map((scope) => ({ row, days, scope }));
  });
  return candidates.flatMap((candidate): ReviewRow[] => {
    const { row, days, scope } = candidate;
    const isKnown = candidates.some((item) => item.row.cite.instrument === id && isOfSame(item, candidate));
    if (isKnown || isBeaten(candidate, candidates, ruleSet)) return [];
    const { provinces: _own, ...rest } = scope;
    const units = Object.values(rest)
      .flat()
      .map((word) => `:${word}`);
    const tail = row.year === undefined ? '' : `:${row.year}-01-01`;
    return [
      {
        ...row,
        id: `${row.held.parameter.id}@${id}:${province}${units.join('')}${tail}`,
        isGiven: false,
        // Only what is said of just the province can be quoted; of what applies to others there it says nothing yet.
        expect: scopeKey(row) === scopeKey({ scope }) ? row.expect : { absent: true },
        scope,
        ...days,
        cite: { instrument: id, row: row.held.indicator.no },
      },
    ];
  });
}
