import type { AdministrativeUnit } from '../../model/administrative-unit.ts';
import type { Plan } from '../../model/plan.ts';
import type { Recognition } from '../../model/recognition.ts';

/** What else an impact may be asked for. */
export interface ImpactOptions {
  /** How far above its limit a value counts as safe, in percent of the limit. Default `"5"`. */
  readonly fragileWithin?: string;
  /** A plan: how its targets on this set stand before and after. */
  readonly plan?: Plan;
  /** Administrative units, as for `programme`. */
  readonly units?: readonly AdministrativeUnit[];
  /** Recognitions, as for `programme`: an amendment changes none. */
  readonly recognitions?: readonly Recognition[];
  /**
   * Called before each dossier and each variant of the law that is put together, also while the causes of one flip are traced.
   * What it throws ends the impact: for a service that limits the time of each request.
   */
  readonly checkpoint?: () => void;
}
