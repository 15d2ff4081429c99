import { freezeFresh } from '../value/freeze.ts';
import type { Assessment } from '../model/assessment.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { declaredBy } from '../law/declared.ts';
import { yearOf } from '../law/moment.ts';
import type { At } from '../law/moment.ts';
import type { ResolvedPlace } from '../law/place.ts';
import { titleText } from '../law/text.ts';
import type { SetText } from '../law/text.ts';

/** What every assessment of a rule set on a day at a place says alike. */
export type Frame = Pick<Assessment, 'ruleSet' | 'on' | 'year' | 'knownOn' | 'submittedOn' | 'accept' | 'drafts' | 'assume'>;

/** A place as it is shown. */
export function placeOf({ columnRule, traits, groups, region, column }: ResolvedPlace, hasGroups: boolean): Assessment['place'] {
  const rule =
    columnRule === undefined
      ? null
      : { id: columnRule.id, title: titleText(columnRule.title), cite: columnRule.cite, grade: columnRule.grade };
  return freezeFresh({
    traits: [...traits],
    ...(hasGroups && { groups: [...(groups ?? [])] }),
    ...(region && { region }),
    column: column ?? null,
    columnRule: rule,
  });
}

/** Makes what all the assessments share. */
export function frameOf(ruleSet: RuleSet, { caveat }: SetText, at: At): Frame {
  const { id, version, hash, title } = ruleSet;
  return freezeFresh({
    ruleSet: { id, version, hash, title, ...(caveat && { caveat }), ...declaredBy(ruleSet) },
    on: at.on,
    year: yearOf(at),
    knownOn: at.knownOn ?? null,
    submittedOn: at.submittedOn ?? null,
    accept: at.accept ?? 'recalled',
    drafts: [...(at.drafts ?? [])],
    ...(at.assume && { assume: [...at.assume] }),
  });
}
