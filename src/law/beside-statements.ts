import { packProblem } from './check/pack-problem.ts';
import { isWithin } from '../value/iso-date.ts';
import type { EvidenceAsked, Guidance, InCharge } from '../model/beside-threshold.ts';
import type { Problem } from '../model/errors.ts';
import { ruleProblem } from '../model/rule-problem.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Citation } from '../model/primitives.ts';
import { isCorrection } from './correction.ts';
import { citeIn } from './threshold.ts';

/** What stands beside the thresholds, by the field of an instrument that holds it. */
export interface BesideFields {
  inCharge: InCharge;
  evidenceAsked: EvidenceAsked;
  guidance: Guidance;
}

/** The fields of an instrument that hold what stands beside the thresholds. */
export const BESIDE_FIELDS = ['inCharge', 'evidenceAsked', 'guidance'] as const satisfies readonly (keyof BesideFields)[];

/** A statement without the rows that it is about, with what its file leaves to defaults filled in. */
export type Stated<T> = Omit<T, 'ruleSet' | 'rows' | 'cite' | 'from' | 'to'> & {
  readonly from: string;
  readonly to?: string | undefined;
  readonly cite: Citation & { readonly instrument: string };
  /** Id of the instrument whose file states it; `evidence` names sources of that file. */
  readonly statedIn: string;
};

/** The statements of one kind that an instrument makes about a set. */
export function statementsOf<K extends keyof BesideFields>(instrument: Instrument, kind: K, ruleSet: string): readonly BesideFields[K][] {
  const entries = (instrument as { readonly [P in K]?: readonly BesideFields[P][] | undefined })[kind] ?? [];
  return entries.filter((entry) => entry.ruleSet === ruleSet);
}

function stated<T extends InCharge | EvidenceAsked | Guidance>(entry: T, instrument: Instrument): Stated<T> {
  const { ruleSet: _set, rows: _rows, cite, from, to, ...said } = entry;
  const end = to ?? instrument.inForce.to;
  return {
    ...said,
    from: from ?? instrument.inForce.from,
    ...(end === undefined ? {} : { to: end }),
    cite: citeIn(instrument, cite),
    statedIn: instrument.id,
  };
}

/**
 * Steps in the order in which they speak, the last one loudest: each instrument, then what corrections say about it, so
 * that a later instrument overrides a corrected text as it overrode the text that was remembered wrongly.
 */
function stepsOf(instruments: readonly Instrument[]): { readonly by: Instrument; readonly about: Instrument }[] {
  const corrections = instruments.filter(isCorrection);
  return instruments
    .filter((item) => !isCorrection(item))
    .flatMap((about) => [{ by: about, about }, ...corrections.map((by) => ({ by, about }))]);
}

/** What is said of one kind about a row on a day: by the latest instrument that says something, all that it says. */
export function saidAbout<K extends keyof BesideFields>(
  kind: K,
  row: string,
  where: { readonly instruments: readonly Instrument[]; readonly ruleSet: string; readonly on: string },
): Stated<BesideFields[K]>[] {
  for (const { by, about } of stepsOf(where.instruments).toReversed()) {
    const found = statementsOf(by, kind, where.ruleSet).filter(
      (entry) => entry.rows.includes(row) && (by === about || entry.cite.instrument === about.id),
    );
    // A correction holds on the days of the text that it corrects.
    const dated = found.map((entry) => stated(entry, { ...by, inForce: about.inForce }));
    const held = dated.filter(({ from, to }) => isWithin(where.on, from, to));
    if (held.length > 0) return held;
  }
  return [];
}

/** Statements about a row that no instrument ever had, and statements of a correction about what it does not correct. */
export function misplacedStatements(instruments: readonly Instrument[], ruleSet: string): Problem[] {
  const enacted = instruments.flatMap(({ ruleSets }) => ruleSets ?? []).filter(({ id }) => id === ruleSet);
  const criteria = enacted.flatMap((text) => text.criteria);
  const added = instruments.flatMap(({ operations }) => operations ?? []).flatMap((item) => ('indicator' in item ? [item.indicator] : []));
  const indicators = new Set([...criteria.flatMap((item) => item.indicators), ...added].map(({ id }) => id));
  const rows = new Set([...indicators, ...criteria.map(({ id }) => id)]);
  return instruments.flatMap((instrument) =>
    BESIDE_FIELDS.flatMap((kind) =>
      statementsOf(instrument, kind, ruleSet).flatMap((entry, index) => {
        const path = [instrument.id, kind, String(index)];
        const known = kind === 'inCharge' ? rows : indicators;
        const unknown = entry.rows.filter((row) => !known.has(row));
        const about = entry.cite.instrument ?? '';
        const isAstray = instrument.corrects !== undefined && !instrument.corrects.includes(about);
        return [
          ...unknown.map((row) => ruleProblem('unknown-target', path, { operation: kind, target: `${ruleSet}/${row}` })),
          ...(isAstray
            ? [
                packProblem('invalid-instrument', path, {
                  reasonVi: `"${about}" ở cite.instrument không nằm trong "corrects"`,
                  reasonEn: `"${about}" in cite.instrument is not among "corrects"`,
                }),
              ]
            : []),
        ];
      }),
    ),
  );
}
