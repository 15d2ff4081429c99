import { isAssumption } from '../../law/assumption.ts';
import { dayAfter, dayBefore } from '../../value/calendar.ts';
import type { ColumnRule } from '../../model/criterion.ts';
import type { Instrument } from '../../model/instrument.ts';
import { REGIONS } from '../../model/vocabulary.ts';
import type { Instruments } from '../sites/own-text.ts';
import type { Edit } from './mutant.ts';

function periodEdits({ id, inForce, province }: Instrument, position: number): Edit[] {
  const days = (['from', 'to'] as const).flatMap((field) => {
    const date = inForce[field];
    if (date === undefined) return [];
    return [dayBefore(date), dayAfter(date)].map((next) => ({
      clause: `${id} in force`,
      change: `${field} ${date} → ${next}`,
      apply: (all: Instrument[]) => void Object.assign(all[position]!.inForce, { [field]: next }),
    }));
  });
  if (province === undefined) return days;
  const everywhere = (all: Instrument[]): void => {
    delete all[position]!.province;
  };
  return [...days, { clause: `${id} province`, change: `not only ${province}`, apply: everywhere }];
}

function columnRuleChanges({ when, region }: ColumnRule): [string, Partial<ColumnRule>][] {
  const { allTraits, anyTraits = [] } = when;
  return [
    ...REGIONS.filter((other) => other !== region).map((next): [string, Partial<ColumnRule>] => [`column ${next}`, { region: next }]),
    ...allTraits.map((trait): [string, Partial<ColumnRule>] => [
      `also without ${trait}`,
      { when: { ...when, allTraits: allTraits.filter((other) => other !== trait) } },
    ]),
    ...anyTraits.map((trait): [string, Partial<ColumnRule>] => [
      `not for ${trait}`,
      { when: { allTraits, anyTraits: anyTraits.filter((other) => other !== trait) } },
    ]),
    ...(anyTraits.length === 0
      ? []
      : [[`also without ${anyTraits.join(' or ')}`, { when: { allTraits } }] as [string, Partial<ColumnRule>]]),
  ];
}

/** The column rules of an instrument: the list of a set that it enacts, or the one that an amendment sets. */
function columnRuleLists({ ruleSets = [], operations = [] }: Instrument): ColumnRule[][] {
  const set = operations.flatMap((operation) => (operation.operation === 'setColumnRule' ? [[operation.columnRule]] : []));
  return [...ruleSets.map(({ columnRules = [] }) => columnRules), ...set];
}

function columnRuleEdits(instrument: Instrument, position: number): Edit[] {
  const { id } = instrument;
  return columnRuleLists(instrument).flatMap((list, set) =>
    list.flatMap((rule, index) => {
      const clause = `${id} column rule ${rule.id}`;
      const rules = (all: Instruments): ColumnRule[] => columnRuleLists(all[position]!)[set]!;
      return [
        { clause, change: 'dropped', apply: (all: Instrument[]) => void rules(all).splice(index, 1) },
        ...columnRuleChanges(rule).map(([change, fields]) => ({
          clause,
          change,
          apply: (all: Instrument[]) => void Object.assign(rules(all)[index]!, fields),
        })),
      ];
    }),
  );
}

/** What concerns every row: the days and the province of an instrument, the rules that choose a column. */
export function instrumentEdits(instruments: Instruments): Edit[] {
  return instruments.flatMap((instrument, position) =>
    isAssumption(instrument) ? [] : [...periodEdits(instrument, position), ...columnRuleEdits(instrument, position)],
  );
}
