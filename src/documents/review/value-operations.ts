import { canonicalJson } from '../../value/canonical-json.ts';
import { groupBy } from '../../value/group-by.ts';
import type { Operation } from '../../model/operation.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { scopeKey } from '../../law/timeline.ts';
import { citedBy, gradedBy } from './finding.ts';
import type { Finding, ReviewRow, ThresholdExpectation } from './row.ts';

type OfValue = Finding<ReviewRow>;

/** What a value says, as an operation sets it. */
function settingOf({ row, said }: OfValue): object {
  if (!('stands' in said)) return said;
  const { value, state, relativeTo } = row.held.value;
  return state === undefined ? (relativeTo === undefined ? { value } : { relativeTo }) : { state };
}

/** True where the same people found the same of two columns, at the same place. */
function foundOf({ row: _row, ...found }: OfValue): string {
  return canonicalJson(found);
}

/** The findings with those of all the columns of one value as one, where they are alike. */
function joined(findings: readonly OfValue[]): OfValue[] {
  const whole = groupBy(
    findings.filter(({ row }) => row.ofAll !== undefined),
    ({ row }) => row.ofAll!.id,
  );
  const isWhole = ({ row }: OfValue): boolean => {
    const all = row.ofAll === undefined ? [] : whole.get(row.ofAll.id)!;
    return all.length === row.ofAll?.columns && new Set(all.map(foundOf)).size === 1;
  };
  return findings.flatMap((finding): OfValue[] => {
    if (!isWhole(finding)) return [finding];
    const { row } = finding;
    const [first] = whole.get(row.ofAll!.id)!;
    return first === finding ? [{ ...finding, row: { ...row, id: row.ofAll!.id, scope: row.held.value.scope, ofAll: undefined } }] : [];
  });
}

/** What stood of just these units before: by an earlier decision of the province, if this very sheet says so. */
function expectedOf({ row }: OfValue, earlier: ReadonlyMap<string, Earlier>): ThresholdExpectation {
  const found = earlier.get(keyOf(row));
  const isOver = found?.to !== undefined && found.to <= row.from;
  return found === undefined || isOver || row.isGiven ? row.expect : found.said;
}

/** What an earlier decision of the province said, and until when. */
interface Earlier {
  readonly said: ThresholdExpectation;
  readonly to: string | undefined;
}

function keyOf({ held, year, scope }: ReviewRow): string {
  return `${held.parameter.id} ${year ?? ''} ${scopeKey({ scope })}`;
}

/** The operations that what was found of values comes to: what stands is confirmed, anything else set. */
export function valueOperations(findings: readonly OfValue[], { instruments }: RuleSet): Operation[] {
  const place = new Map(instruments.map(({ id }, index) => [id, index]));
  const ordered = joined(findings).toSorted((a, b) => place.get(a.row.cite.instrument)! - place.get(b.row.cite.instrument)!);
  const earlier = new Map<string, Earlier>();
  const made = new Map<OfValue, Operation>();
  for (const finding of ordered) {
    const { row, said } = finding;
    const { scope, year, held } = row;
    const common = {
      id: '',
      target: held.parameter.id,
      ...(scope === undefined ? {} : { scope }),
      ...(year === undefined ? {} : { year }),
      cite: citedBy(row.cite, finding),
      ...gradedBy(finding),
    };
    // Of a year the days are those of the text, not of the year.
    const { from, to } = year === undefined || !row.isGiven ? row : { from: held.value.textFrom, to: held.value.textTo };
    const isConfirmed = 'stands' in said && row.isGiven && row.ofAll === undefined;
    made.set(
      finding,
      isConfirmed
        ? ({ ...common, operation: 'confirm', expect: row.expect, from } as Operation)
        : ({
            ...common,
            operation: 'setThreshold',
            expect: row.ofAll === undefined ? expectedOf(finding, earlier) : row.expect,
            ...settingOf(finding),
            from,
            ...(to === undefined ? {} : { to }),
          } as Operation),
    );
    if (scope?.provinces !== undefined) earlier.set(keyOf(row), { said: settingOf(finding) as ThresholdExpectation, to });
  }
  // In the order of the text, whatever the order of the rows on the sheet.
  return [...made.values()].map((operation, index) => ({ ...operation, id: `value-${index + 1}` }));
}
