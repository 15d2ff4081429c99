import { isNtmError } from 'ntm-rules';
import { nextFacts } from 'ntm-rules/population';
import type { Question, Reply } from './protocol.ts';

async function answerTo(question: Question): Promise<unknown> {
  if (question.ask === 'impact') return (await import('./impact.ts')).impactOf(question);
  if (question.ask === 'next') return { facts: nextFacts(question.assessment) };
  if (question.ask === 'page') return { page: (await import('./write-document.ts')).pageOf(question) };
  if (question.ask === 'document') return (await import('./write-document.ts')).writeDocument(question);
  return (await import('./open-file.ts')).openFile(question);
}

async function replyTo(question: Question): Promise<Reply<unknown>> {
  try {
    return { answer: await answerTo(question) };
  } catch (error) {
    if (!isNtmError(error)) throw error;
    return { problems: error.problems.map(({ path, message, params }) => ({ path, message, params })) };
  }
}

addEventListener('message', ({ data }: MessageEvent<{ id: number; question: Question }>) => {
  void replyTo(data.question).then((reply) => postMessage({ id: data.id, reply }));
});
