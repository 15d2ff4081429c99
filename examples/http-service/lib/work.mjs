import { setImmediate } from 'node:timers/promises';
import { amend, assessMany, explain, impact, parseInstrument } from './ntm-rules.mjs';
import { inDetail } from './detail.mjs';
import { described, problem, problemsOf, refuse, within } from './problems.mjs';

/** Milliseconds of computing after which other requests get their turn. */
const SLICE_MS = 25;

/** Counts computing, not waiting: neither for a slow reader nor for the turn of others. */
function stopwatch(limit) {
  let spent = 0;
  let slice = 0;
  let since = performance.now();
  return {
    isOver: () => spent + performance.now() - since > limit,
    pause: () => {
      const passed = performance.now() - since;
      spent += passed;
      slice += passed;
    },
    resume: () => {
      since = performance.now();
    },
    /** Lets others have their turn if this one was long. */
    giveWay: async () => {
      if (slice < SLICE_MS) return;
      slice = 0;
      await setImmediate();
    },
  };
}

function entryOf({ index, unit, assessment, error }, { explain: wanted, detail, language }) {
  const head = { index, unit: unit ?? null };
  if (error !== undefined) return { ...head, problem: described(problemsOf(error), language) };
  return { ...head, ...inDetail(detail, assessment), ...(wanted === undefined ? {} : { sentences: explain(assessment, wanted) }) };
}

/**
 * The answers to a batch, one after the other, with pauses in which others are served. What is wrong with the moment is refused
 * before the first; a bad dossier is one entry; when the time is over, the rest are entries that say so.
 */
export function answers({ ruleSet, dossiers, at, ...how }, { workMs }) {
  const entries = within(['at'], () => assessMany(ruleSet, dossiers, at));
  return (async function* () {
    const watch = stopwatch(workMs);
    for (let index = 0; index < dossiers.length; index += 1) {
      if (watch.isOver()) {
        const late = { index, unit: null, problem: described([problem('time-exceeded', [], { limit: workMs })], how.language) };
        yield { ...late, text: JSON.stringify(late) };
        continue;
      }
      const entry = entryOf(entries.next().value, how);
      const text = JSON.stringify(entry);
      watch.pause();
      await watch.giveWay();
      yield { ...entry, text };
      watch.resume();
    }
  })();
}

/**
 * What amendments change for dossiers. They live in this call only. The time is looked at between amendments, and inside the
 * impact between dossiers and between the variants that one flip is traced by; when it is over the whole is refused, because
 * half of an impact would mislead. What a single amendment may cost is limited by the library (PACK_LIMITS).
 */
export function impactOf({ ruleSet, amendments, dossiers, at, fragileWithin }, { workMs }) {
  const watch = stopwatch(workMs);
  const checkpoint = () => {
    if (watch.isOver()) refuse('time-exceeded', { params: { limit: workMs } });
  };
  const after = amendments.reduce((set, amendment, index) => {
    checkpoint();
    return within(['amendments', String(index)], () => amend(set, parseInstrument(amendment)));
  }, ruleSet);
  return within([], () => impact(ruleSet, after, dossiers, at, { checkpoint, ...(fragileWithin === undefined ? {} : { fragileWithin }) }));
}
