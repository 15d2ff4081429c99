import type { Engine } from 'json-rules-engine';

/** What of an Engine its types do not name. */
interface Inner {
  status: string;
  emitAsync: (...event: unknown[]) => Promise<unknown>;
}

/**
 * Gives each run of an Engine a state of its own. The Engine keeps one for all: the rules that are left of a refused run end
 * later and say "finished", and so does the first of two runs that overlap; what runs then passes over its own rules in silence.
 */
export function withOwnRuns(engine: Engine): Engine {
  const runs = new Set<Engine & Inner>();
  const { run, stop } = engine;
  engine.run = async (...given) => {
    // All but what a run writes on itself is read from the Engine: facts, rules, listeners.
    const own = Object.create(engine) as Engine & Inner;
    runs.add(own);
    try {
      return await run.apply(own, given);
    } catch (error) {
      // The rest of a refused run is not passed on: its events would seem to be those of the next one.
      own.emitAsync = () => Promise.resolve([]);
      stop.call(own);
      throw error;
    } finally {
      runs.delete(own);
    }
  };
  engine.stop = () => {
    for (const own of runs) stop.call(own);
    return stop.call(engine) as Engine;
  };
  return engine;
}
