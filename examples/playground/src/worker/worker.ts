import { isNtmError } from 'ntm-rules';
import { nextFacts } from 'ntm-rules/population';
import { impactOf } from './impact.ts';
import type { Question, Reply } from './protocol.ts';

function answerTo(question: Question): unknown {
  return question.ask === 'impact' ? impactOf(question) : { facts: nextFacts(question.assessment) };
}

function replyTo(question: Question): Reply<unknown> {
  try {
    return { answer: answerTo(question) };
  } catch (error) {
    if (!isNtmError(error)) throw error;
    return { problems: error.problems.map(({ code, path, message }) => ({ code, path, message })) };
  }
}

addEventListener('message', ({ data }: MessageEvent<{ id: number; question: Question }>) => {
  postMessage({ id: data.id, reply: replyTo(data.question) });
});
