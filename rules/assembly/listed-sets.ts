import type { Instrument } from '../../src/model/instrument.ts';
import { RANKS } from '../../src/model/vocabulary.ts';
import type { AssembledInstrument } from './law.ts';
import type { ListedSet } from './assembled-set.ts';

/** True if an instrument says something about a set: enacts it, supplies a value, changes it, speaks of its rows. */
function isAbout(set: string, instrument: Instrument): boolean {
  const { ruleSets = [], thresholds = [], operations = [], inCharge = [], evidenceAsked = [], guidance = [], rows = [] } = instrument;
  return (
    ruleSets.some(({ id }) => id === set) ||
    thresholds.some(({ parameter }) => parameter.startsWith(`${set}/`)) ||
    operations.some(({ target }) => target.startsWith(`${set}/`)) ||
    [...inCharge, ...evidenceAsked, ...guidance, ...rows].some(({ ruleSet }) => ruleSet === set)
  );
}

/** National before provincial, earlier before later. */
function inOrder(a: Instrument, b: Instrument): number {
  return (
    RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) ||
    a.inForce.from.localeCompare(b.inForce.from) ||
    a.id.localeCompare(b.id, 'en', { numeric: true })
  );
}

/** By the day of signing, as they build on one another. */
function bySigning(a: Instrument, b: Instrument): number {
  return (a.signedOn ?? '').localeCompare(b.signedOn ?? '');
}

/** Every set that some instrument enacts, with the instruments that are about it: the one that enacts it, then the others by day. */
export function listSets(assembled: ReadonlyMap<string, AssembledInstrument>): ListedSet[] {
  const all = [...assembled.values()];
  const instruments = all.map(({ instrument }) => instrument).toSorted(bySigning);
  return all
    .toSorted((a, b) => inOrder(a.instrument, b.instrument))
    .flatMap(({ instrument: enacting, presupposed }) =>
      (enacting.ruleSets ?? []).map(({ id }) => {
        const others = instruments.filter((item) => item !== enacting && isAbout(id, item));
        const presupposes = presupposed.get(id);
        return {
          id,
          instruments: [enacting, ...others].map((item) => item.id),
          ...(presupposes === undefined ? {} : { presupposes }),
        };
      }),
    );
}
