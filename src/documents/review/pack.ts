import { byCodeUnit, canonicalJson } from '../../value/canonical-json.ts';
import { sha256 } from '../../value/sha256.ts';
import type { Instrument } from '../../model/instrument.ts';
import type { Operation } from '../../model/operation.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { Finding } from './filled-row.ts';

function operationOf({ row, said, article, page, checkedBy, checkedOn }: Finding, index: number): Operation {
  const { scope, year, held } = row;
  const { from, to } = year === undefined ? row : { from: held.value.textFrom, to: held.value.textTo };
  return {
    id: `value-${index + 1}`,
    operation: 'setThreshold',
    target: row.held.parameter.id,
    expect: row.expect,
    ...said,
    ...(scope === undefined ? {} : { scope }),
    ...(year === undefined ? {} : { year }),
    // The same days as the value that is confirmed or corrected: nothing new is decided here.
    from,
    ...(to === undefined ? {} : { to }),
    cite: { ...row.cite, ...(article === undefined ? {} : { article }), ...(page === undefined ? {} : { page }) },
    grade: 'official',
    checkedBy,
    checkedOn,
  };
}

/**
 * The amendment pack of some findings: a correction of what the instruments themselves say, in force from the first day
 * of the earliest of them, so that it holds on every day on which a corrected value held.
 */
export function packOf(findings: readonly [Finding, ...Finding[]], ruleSet: RuleSet, recordedOn: string): Instrument {
  const operations = findings.map(operationOf);
  const corrects = ruleSet.instruments.filter(({ id }) => findings.some(({ row }) => row.cite.instrument === id));
  const people = [...new Set(findings.map(({ checkedBy }) => checkedBy))].join(', ');
  const [checkedOn = recordedOn] = findings.map((finding) => finding.checkedOn).toSorted((a, b) => byCodeUnit(b, a));
  const [from = recordedOn] = corrects.map(({ inForce }) => inForce.from).toSorted(byCodeUnit);
  const mark = sha256(canonicalJson({ base: ruleSet.hash, operations, recordedOn })).slice(0, 8);
  const [year, month, day] = recordedOn.split('-');
  return {
    id: `review-${ruleSet.id}-${recordedOn}-${mark}`,
    number: `Phiếu rà soát ${day}/${month}/${year}`,
    title: `Đối chiếu mức đạt chuẩn với văn bản: ${corrects.map(({ number }) => number).join(', ')}`,
    issuer: people,
    rank: 'national',
    status: 'adopted',
    signedOn: checkedOn,
    inForce: {
      from,
      wording: {
        grade: 'official',
        checkedBy: people,
        checkedOn,
        note: 'Không phải văn bản mới: ghi đúng nội dung của các văn bản nêu ở "corrects", từ ngày các văn bản đó có hiệu lực.',
      },
    },
    recordedOn,
    corrects: corrects.map(({ id }) => id),
    sources: {},
    operations,
  };
}
