import { ntmError } from '../../model/errors.ts';
import type { NtmError, Problem } from '../../model/errors.ts';
import type { Layout, Told } from './layout.ts';

function nameOf(told: Told | undefined): string | undefined {
  return typeof told === 'object' ? told.name : undefined;
}

/** The column that a problem of a dossier is about; without one the place in the dossier itself. */
function columnOf({ unit, facts, measuredOn, judgements }: Layout, [part, name, field]: readonly string[]): string | undefined {
  if (part === 'unit') return nameOf(unit[name as keyof Layout['unit']]) ?? (name && `units.${name}`);
  if (part === 'measuredOn') return nameOf(measuredOn);
  if (part === 'judgements') {
    const fields = judgements.find(([row]) => row === name)?.[1] ?? [];
    return nameOf((fields.find(([key]) => key === field) ?? fields[0])?.[1]);
  }
  const sources = facts.find(({ slot }) => slot.fact.id === name);
  if (part !== 'facts' || sources === undefined) return undefined;
  const { bounds, unit: measure, ...own } = sources;
  const [, [, end] = []] = [field, bounds.find(([key]) => key === field)];
  const named = nameOf(field === 'unit' ? measure : (end ?? own[field as 'value' | 'numerator' | 'denominator' | 'measuredOn']));
  return named ?? nameOf(own.value ?? own.numerator ?? bounds[0]?.[1]);
}

/** An error of a dossier as one of the table: each problem with the name of its column and the number of the row, from 0. */
export function namedAsInTable({ problems }: NtmError, layout: Layout, row: number): NtmError {
  const [first, ...others] = problems.map((item): Problem => {
    return { ...item, path: [columnOf(layout, item.path) ?? item.path.join('.'), `${row}`] };
  });
  return ntmError([first!, ...others]);
}
