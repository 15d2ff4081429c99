import type { Judgement, Unit } from '../model/dossier.ts';
import type { FactValues } from './fact-value.ts';

/** A dossier that has been read and checked. */
export interface ReadDossier {
  readonly unit: Unit;
  readonly values: FactValues;
  readonly judgements: ReadonlyMap<string, Judgement>;
  readonly isIllustrative: boolean;
  /** True of none: the conditions themselves are asked for. */
  readonly isOutline?: boolean;
}
