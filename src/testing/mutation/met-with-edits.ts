import type { MetWith } from '../../model/criterion.ts';
import type { Instrument } from '../../model/instrument.ts';
import type { Instruments } from '../sites/own-text.ts';
import type { Edit } from './mutant.ts';

/** Every way in which a rule "so many of the criteria, these in any case" can be a little wrong. */
function changesOf(metWith: MetWith, count: number): [change: string, metWith: MetWith | undefined][] {
  const { atLeast, required = [], notApplicable } = metWith;
  const treatment = notApplicable === 'leaves' ? 'counts-as-met' : 'leaves';
  const numbers = [atLeast - 1, atLeast + 1].filter((number) => number >= 1 && number <= count);
  return [
    ...numbers.map((number): [string, MetWith] => [`at least ${atLeast} → ${number}`, { ...metWith, atLeast: number }]),
    ...required.map((id): [string, MetWith] => {
      const { required: _required, ...rest } = metWith;
      const others = required.filter((other) => other !== id);
      return [`${id} no longer required`, others.length === 0 ? rest : { ...rest, required: others }];
    }),
    [`not applicable: ${notApplicable} → ${treatment}`, { ...metWith, notApplicable: treatment }],
    ['dropped: all criteria', undefined],
  ];
}

/** What concerns the whole of a set alone: the rule by which its criteria make it up, where there is one. */
export function metWithEdits(instruments: Instruments): Edit[] {
  return instruments.flatMap(({ id, ruleSets = [] }, position) =>
    ruleSets.flatMap(({ metWith, criteria, id: set }, index) =>
      metWith === undefined
        ? []
        : changesOf(metWith, criteria.length).map(([change, next]) => ({
            clause: `${id} ${set} rule of the set`,
            change,
            apply: (all: Instrument[]) => {
              const text = all[position]!.ruleSets![index]!;
              if (next === undefined) delete text.metWith;
              else text.metWith = next;
            },
          })),
    ),
  );
}
