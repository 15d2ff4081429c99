import { Refusal, refuse } from './problems.mjs';
import { startThread } from './pack-thread.mjs';

/** What a thread says next; `undefined` where it says nothing in its time or ends, for instance because its memory is full. */
function nextFrom(thread, time) {
  return new Promise((resolve) => {
    const done = (message) => {
      clearTimeout(timer);
      thread.off('message', done).off('error', giveUp).off('exit', giveUp);
      resolve(message);
    };
    const giveUp = () => done(undefined);
    const timer = setTimeout(giveUp, time);
    thread.on('message', done).on('error', giveUp).on('exit', giveUp);
  });
}

/** Milliseconds that a thread may take to load the library: no part of the time of a set. */
const START_MS = 30_000;

/** Seconds after which somebody who was sent away may come back. */
const RETRY_AFTER = '5';

/**
 * Checks sets from outside, one after the other, in a thread of their own. One that takes longer than its time is given up together with
 * the thread, and the next one gets a new one.
 */
export function createChecker({ packMs, packs, depth, bodyBytes }) {
  let thread;
  let last = Promise.resolve();
  let waiting = 0;

  async function ask(question) {
    if (thread === undefined) {
      thread = startThread();
      // One that ends while nobody waits for it is no reason to end the service.
      thread.on('error', () => {});
      if ((await nextFrom(thread, START_MS)) === undefined) throw new Error('the thread that checks rule sets does not start');
    }
    const asked = thread;
    const reply = nextFrom(asked, packMs);
    asked.postMessage(question, []);
    const said = await reply;
    if (said !== undefined) return said;
    thread = undefined;
    await asked.terminate();
    return undefined;
  }

  /**
   * @param path - where in the body the set stands.
   * @param wanted - `set`: the set itself, or `description`: what it is.
   */
  return async (bytes, path, wanted) => {
    if (waiting >= packs) refuse('too-busy', { headers: { 'Retry-After': RETRY_AFTER } });
    waiting += 1;
    const turn = last.then(() => ask({ bytes, limits: { depth, bytes: bodyBytes }, path, wanted }));
    last = turn.catch(() => {});
    try {
      const said = await turn;
      if (said === undefined) refuse('pack-too-costly', { path, params: { limit: packMs } });
      if (said.failed !== undefined) throw new Error(said.failed);
      if (said.problems !== undefined) throw new Refusal(said.problems, { status: said.status });
      return said.answer;
    } finally {
      waiting -= 1;
    }
  };
}
