import { useEffect, useRef, useState } from 'preact/hooks';
import type { RuleSet } from 'ntm-rules';
import { loadRuleSet } from '../rule-sets.ts';
import type { SetId } from '../rule-sets.ts';

type Examples = typeof import('../examples.ts');

/** A set that is there, with what there is to try beside it. */
export interface Loaded extends Pick<Examples, 'DOSSIERS' | 'DRAFTS'> {
  readonly ruleSet: RuleSet;
}

interface Wanted {
  readonly set: SetId;
  /** Another number asks for the same set again. */
  readonly reload: number;
  readonly onLoaded: (loaded: Loaded) => void;
}

/** Loads the set that is asked for; what comes for something that was asked before is dropped. */
export function useSet({ set, reload, onLoaded }: Wanted) {
  const [loaded, setLoaded] = useState<Loaded | undefined>();
  const [hasFailed, setFailed] = useState(false);
  const asked = useRef(0);
  const latest = useRef(onLoaded);
  latest.current = onLoaded;
  useEffect(() => {
    asked.current += 1;
    const own = asked.current;
    setFailed(false);
    Promise.all([loadRuleSet(set), import('../examples.ts')])
      .then(([ruleSet, { DOSSIERS, DRAFTS }]) => {
        if (own !== asked.current) return;
        const found = { ruleSet, DOSSIERS, DRAFTS };
        setLoaded(found);
        latest.current(found);
      })
      .catch(() => {
        if (own === asked.current) setFailed(true);
      });
  }, [set, reload]);
  /** Shows nothing until what is asked for next is there. */
  const forget = (): void => {
    asked.current += 1;
    setLoaded(undefined);
  };
  /** Takes up what the set did not know: documents, recognitions. Nothing that was filled in is lost. */
  const refresh = async (): Promise<void> => {
    const own = asked.current;
    const ruleSet = await loadRuleSet(set);
    if (own === asked.current) setLoaded((before) => before && { ...before, ruleSet });
  };
  return { loaded, hasFailed, forget, refresh };
}
