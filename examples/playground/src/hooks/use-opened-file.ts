import { useState } from 'preact/hooks';
import type { Dossier } from 'ntm-rules';
import type { AdministrativeUnit } from 'ntm-rules/population';
import { nearestDay } from '../check.ts';
import type { OpenedFile } from '../parts/opened.tsx';
import { keepDocuments, keepOpened, keepRecognitions } from '../rule-sets.ts';
import type { Asked, Pending } from '../start.ts';

interface Page {
  readonly pending: { current: Pending };
  readonly setAsked: (change: (before: Asked) => Asked) => void;
  /** Asks for the set again, which then reads what is pending. */
  readonly again: () => void;
  /** Takes up documents and recognitions. */
  readonly refresh: () => Promise<void>;
}

/** Units of a file, with its name. */
export interface Brought {
  readonly file: string;
  readonly dossiers: readonly Dossier[];
}

/** Turns to what a file brought: a set, on the day asked for or on the nearest on which it is in force; units; what they rest on. */
export function useOpenedFile({ pending, setAsked, again, refresh }: Page) {
  const [brought, setBrought] = useState<Brought | undefined>();
  const [units, setUnits] = useState<readonly AdministrativeUnit[]>([]);
  const open = ({ file, found, set }: OpenedFile): void => {
    if (found.kind === 'units') setUnits(found.units);
    else if (found.kind === 'register') {
      keepDocuments(found.documents);
      void refresh();
    } else if (found.kind === 'recognitions') {
      keepRecognitions(found.recognitions);
      void refresh();
    } else if (found.kind === 'dossiers') {
      const [dossier] = found.dossiers;
      if (dossier === undefined) return;
      setBrought({ file, dossiers: found.dossiers });
      pending.current = { dossier, file };
      if (set !== undefined) setAsked((before) => ({ ...before, set, change: null }));
      again();
    } else {
      const kept = keepOpened({ ruleSet: found.ruleSet, file });
      setAsked((before) => ({ ...before, set: kept, on: nearestDay(found.ruleSet, before.on), year: undefined, change: null }));
      // It may have taken the place of one that was opened before and is shown.
      again();
    }
  };
  return { brought, units, open };
}
