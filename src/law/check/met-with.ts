import { problem } from '../../model/errors.ts';
import type { Problem } from '../../model/errors.ts';
import type { SetText } from '../text.ts';

/** A rule that no unit could meet, or that asks for criteria which the text does not have. */
export function checkMetWith({ ruleSet, metWith, criteria }: SetText): Problem[] {
  if (metWith === undefined) return [];
  const { atLeast, required = [] } = metWith;
  const ids = criteria.map(({ id }) => id);
  const refused = (field: string, value: string, allowed: string): Problem =>
    problem('invalid-option', [ruleSet, 'metWith', field], { option: `metWith.${field}`, value, allowed });
  return [
    ...(atLeast > ids.length ? [refused('atLeast', String(atLeast), `1–${ids.length}`)] : []),
    ...required.filter((id) => !ids.includes(id)).map((id) => refused('required', id, ids.slice(0, 30).join(', '))),
  ];
}
