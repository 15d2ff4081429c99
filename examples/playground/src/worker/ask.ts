import type {
  DocumentAnswer,
  DocumentQuestion,
  FileAnswer,
  FileQuestion,
  ImpactAnswer,
  ImpactQuestion,
  NextAnswer,
  NextQuestion,
  PageAnswer,
  PageQuestion,
  Question,
  Reply,
} from './protocol.ts';

interface Waiting {
  readonly question: Question;
  readonly resolve: (reply: Reply<never>) => void;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | undefined;
let count = 0;

function started(): Worker {
  if (worker !== undefined) return worker;
  worker = new Worker(new URL('worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; reply: Reply<never> }>) => {
    waiting.get(data.id)?.resolve(data.reply);
    waiting.delete(data.id);
  });
  return worker;
}

function send(id: number, question: Question): void {
  started().postMessage({ id, question }, { transfer: [] });
}

/** Asks the other thread; the page stays quick whatever the number of units. */
export function ask(question: ImpactQuestion): Promise<Reply<ImpactAnswer>>;
export function ask(question: NextQuestion): Promise<Reply<NextAnswer>>;
export function ask(question: PageQuestion): Promise<Reply<PageAnswer>>;
export function ask(question: DocumentQuestion): Promise<Reply<DocumentAnswer>>;
export function ask(question: FileQuestion): Promise<Reply<FileAnswer>>;
export function ask(question: Question): Promise<Reply<ImpactAnswer | NextAnswer | PageAnswer | DocumentAnswer | FileAnswer>> {
  count += 1;
  const id = count;
  return new Promise((resolve) => {
    waiting.set(id, { question, resolve: resolve as Waiting['resolve'] });
    send(id, question);
  });
}

/** The same with an end: what takes longer is given up, and everything else that waits is asked again of a new thread. */
export async function askWithin(question: FileQuestion, time: number): Promise<Reply<FileAnswer> | undefined> {
  const answer = ask(question);
  const id = count;
  let timer: number | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = self.setTimeout(resolve, time);
  });
  const reply = await Promise.race([answer, late]);
  clearTimeout(timer);
  if (reply !== undefined) return reply;
  waiting.delete(id);
  worker?.terminate();
  worker = undefined;
  for (const [other, { question: again }] of waiting) send(other, again);
  return undefined;
}
