import type { Unit } from '../model/dossier.ts';
import type { FactValues } from './fact-value.ts';
import type { Judgements } from './judgements.ts';

/** A dossier that has been read and checked. */
export interface ReadDossier {
  readonly unit: Unit;
  readonly values: FactValues;
  readonly judgements: Judgements;
  readonly isIllustrative: boolean;
  /** True of none: the conditions themselves are asked for. */
  readonly isOutline?: boolean;
}
