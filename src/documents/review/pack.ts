import { byCodeUnit, canonicalJson } from '../../value/canonical-json.ts';
import { sha256 } from '../../value/sha256.ts';
import type { Instrument } from '../../model/instrument.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { AnyRow, Finding, ReviewRow, StatementRow } from './row.ts';
import { valueOperations } from './value-operations.ts';

function isOf<Kind extends AnyRow['kind']>(kind: Kind): (finding: Finding) => finding is Finding<Extract<AnyRow, { kind: Kind }>> {
  return (finding): finding is Finding<Extract<AnyRow, { kind: Kind }>> => finding.row.kind === kind;
}

/** What some findings come to: operations, and what stands beside the thresholds. */
function contentOf(
  findings: readonly Finding[],
  ruleSet: RuleSet,
): Required<Pick<Instrument, 'operations' | 'inCharge' | 'evidenceAsked'>> {
  const values: Finding<ReviewRow>[] = findings.filter(isOf('value'));
  const statements: Finding<StatementRow>[] = findings.filter(isOf('statement'));
  const made = statements.map((finding, index) => finding.row.make(finding, `text-${index + 1}`));
  return {
    operations: [...valueOperations(values, ruleSet), ...made.flatMap((item) => ('operation' in item ? item.operation : []))],
    inCharge: made.flatMap((item) => ('inCharge' in item ? item.inCharge : [])),
    evidenceAsked: made.flatMap((item) => ('evidenceAsked' in item ? item.evidenceAsked : [])),
  };
}

/**
 * The amendment pack of some findings: a correction of what the instruments themselves say, in force from the first day
 * of the earliest of them, so that it holds on every day on which a corrected value held.
 */
export function packOf(findings: readonly [Finding, ...Finding[]], ruleSet: RuleSet, recordedOn: string): Instrument {
  const made = contentOf(findings, ruleSet);
  const content = Object.fromEntries(Object.entries(made).filter(([, list]) => (list as readonly unknown[]).length > 0));
  const corrects = ruleSet.instruments.filter(({ id }) => findings.some(({ row }) => row.cite.instrument === id));
  const people = [...new Set(findings.flatMap(({ copiedBy, checkedBy }) => [copiedBy, checkedBy]))].join(', ');
  const checkers = [...new Set(findings.map(({ checkedBy }) => checkedBy))].join(', ');
  const [checkedOn = recordedOn] = findings.map((finding) => finding.checkedOn).toSorted((a, b) => byCodeUnit(b, a));
  const [from = recordedOn] = corrects.map(({ inForce }) => inForce.from).toSorted(byCodeUnit);
  const mark = sha256(canonicalJson({ base: ruleSet.hash, content, recordedOn })).slice(0, 8);
  const [year, month, day] = recordedOn.split('-');
  return {
    id: `review-${ruleSet.id}-${recordedOn}-${mark}`,
    number: `Phiếu rà soát ${day}/${month}/${year}`,
    title: `Đối chiếu với văn bản: ${corrects.map(({ number }) => number).join(', ')}`,
    issuer: people,
    rank: 'national',
    status: 'adopted',
    signedOn: checkedOn,
    inForce: {
      from,
      wording: {
        grade: 'official',
        checkedBy: checkers,
        checkedOn,
        note: 'Không phải văn bản mới: ghi đúng nội dung của các văn bản nêu ở "corrects", từ ngày các văn bản đó có hiệu lực.',
      },
    },
    recordedOn,
    corrects: corrects.map(({ id }) => id),
    sources: {},
    ...content,
  };
}
