import type { ImpactAnswer, ImpactQuestion, NextAnswer, NextQuestion, Question, Reply } from './protocol.ts';

const waiting = new Map<number, (reply: Reply<never>) => void>();
let worker: Worker | undefined;
let count = 0;

function started(): Worker {
  if (worker !== undefined) return worker;
  worker = new Worker(new URL('worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; reply: Reply<never> }>) => {
    waiting.get(data.id)?.(data.reply);
    waiting.delete(data.id);
  });
  return worker;
}

/** Asks the other thread; the page stays quick whatever the number of units. */
export function ask(question: ImpactQuestion): Promise<Reply<ImpactAnswer>>;
export function ask(question: NextQuestion): Promise<Reply<NextAnswer>>;
export function ask(question: Question): Promise<Reply<ImpactAnswer | NextAnswer>> {
  count += 1;
  const id = count;
  return new Promise((resolve) => {
    waiting.set(id, resolve as (reply: Reply<never>) => void);
    started().postMessage({ id, question }, { transfer: [] });
  });
}
