import { isNtmError } from 'ntm-rules';
import { nextFacts } from 'ntm-rules/population';
import { parseJson, parseRuleSet } from 'ntm-rules/schema';
import DOCUMENTS from 'virtual:documents';
import { impactOf } from './impact.ts';
import type { Question, Reply } from './protocol.ts';

function answerTo(question: Question): unknown {
  if (question.ask === 'impact') return impactOf(question);
  if (question.ask === 'next') return { facts: nextFacts(question.assessment) };
  return { ruleSet: parseRuleSet(parseJson(question.bytes), { documents: DOCUMENTS }) };
}

function replyTo(question: Question): Reply<unknown> {
  try {
    return { answer: answerTo(question) };
  } catch (error) {
    if (!isNtmError(error)) throw error;
    return { problems: error.problems.map(({ path, message }) => ({ path, message })) };
  }
}

addEventListener('message', ({ data }: MessageEvent<{ id: number; question: Question }>) => {
  postMessage({ id: data.id, reply: replyTo(data.question) });
});
