import { useEffect, useRef, useState } from 'preact/hooks';
import type { Assessment, Place, RuleSet } from 'ntm-rules';
import type { NextFact } from 'ntm-rules/population';
import { frozen } from '../frozen.ts';
import type { Population } from '../link.ts';
import type { Found } from '../parts/what-if.tsx';
import { ask } from '../worker/ask.ts';
import type { Change } from '../worker/protocol.ts';

/** Milliseconds of quiet before the other thread is asked: a slider moves faster than anybody reads. */
const PAUSE = 120;

/** What to look for next; undefined until the first answer is there. */
export function useNext(assessment: Assessment | undefined): readonly NextFact[] | undefined {
  const [next, setNext] = useState<readonly NextFact[] | undefined>();
  useEffect(() => {
    let isCurrent = true;
    if (assessment === undefined) setNext(undefined);
    const timer = setTimeout(async () => {
      if (assessment === undefined) return;
      const reply = await ask({ ask: 'next', assessment });
      if (isCurrent && 'answer' in reply) setNext(reply.answer.facts);
    }, PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [assessment]);
  return next;
}

function placeOf({ place, unit }: Assessment): Omit<Place, 'level'> {
  return {
    ...(place.region && { region: place.region }),
    traits: place.traits,
    ...(place.groups && { groups: place.groups }),
    ...(unit.province && { province: unit.province }),
  };
}

/** What a change does; the last answer stays on the page while the next one is worked out. */
export function useImpact(
  ruleSet: RuleSet | undefined,
  assessment: Assessment | undefined,
  change: Change | null,
  { units, seed }: Population,
) {
  const [found, setFound] = useState<Found>({ kind: 'nothing' });
  const [isWorking, setWorking] = useState(false);
  const asked = useRef(0);
  // Figures come and go in the sheet; what is asked depends on the day and the place alone.
  const where = assessment === undefined ? '' : JSON.stringify(placeOf(assessment));
  useEffect(() => {
    asked.current += 1;
    const own = asked.current;
    if (ruleSet === undefined || assessment === undefined || change === null) {
      setFound({ kind: 'nothing' });
      setWorking(false);
      return undefined;
    }
    setWorking(true);
    setFound((last) => (last.kind === 'found' ? last : { kind: 'working' }));
    const timer = setTimeout(async () => {
      const reply = await ask({
        ask: 'impact',
        ruleSet,
        at: { on: assessment.on, year: assessment.year, ...(assessment.assume && { assume: assessment.assume }) },
        place: placeOf(assessment),
        change,
        units,
        seed,
      });
      if (own !== asked.current) return;
      setWorking(false);
      if ('answer' in reply) {
        frozen(reply.answer.after);
        setFound({ kind: 'found', answer: reply.answer });
      } else setFound({ kind: 'refused', problems: reply.problems });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [ruleSet, assessment?.on, assessment?.year, assessment?.assume?.join(), where, change, units, seed]);
  return { found, isWorking };
}
