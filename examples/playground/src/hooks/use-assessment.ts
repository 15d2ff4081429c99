import { useMemo } from 'preact/hooks';
import type { RuleSet } from 'ntm-rules';
import { check, nearestDay } from '../check.ts';
import { dossierOf } from '../entries.ts';
import type { Sheet } from '../entries.ts';
import { momentOf } from '../rule-sets.ts';
import type { Asked } from '../start.ts';

/** What the library says of the sheet, and the assessment after which the form is drawn. */
export function useAssessment(ruleSet: RuleSet | undefined, sheet: Sheet, asked: Asked) {
  const read = useMemo(() => (ruleSet === undefined ? undefined : dossierOf(sheet, ruleSet)), [sheet, ruleSet]);
  const checked = useMemo(
    () =>
      ruleSet === undefined || read === undefined || sheet.unit.level !== ruleSet.level
        ? undefined
        : check(ruleSet, read.dossier, momentOf(ruleSet, asked)),
    [ruleSet, read, asked.on, asked.year, asked.isAssumed],
  );
  const assessment = checked?.assessment;
  // A day that no text covers gives no result and takes no form away: the one of the nearest day stays, and says so.
  const form = useMemo(
    () =>
      assessment ??
      (ruleSet === undefined || checked === undefined
        ? undefined
        : check(ruleSet, checked.dossier, momentOf(ruleSet, { ...asked, year: undefined, on: nearestDay(ruleSet, asked.on) })).assessment),
    [ruleSet, checked],
  );
  return { read, checked, assessment, form };
}
