import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { isNtmError, parseJson, parseRuleSet, rules } from './ntm-rules.mjs';
import { problemsOf } from './problems.mjs';
import { describedSet, withDocuments } from './rule-sets.mjs';

const TASK = 'check rule sets';

/** Megabytes of heap for checking: a set that takes more is made to take more. */
const MOST_HEAP_MB = 512;

/** The thread in which sets from outside are checked: what takes too long there holds nobody up, and can be ended. */
export function startThread() {
  // In the one file of the container this is the file of the service, which then does nothing else.
  const thread = new Worker(new URL(import.meta.url), { workerData: TASK, resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB } });
  thread.unref();
  return thread;
}

function read(bytes, limits) {
  try {
    return { content: parseJson(bytes, limits) };
  } catch (error) {
    if (isNtmError(error)) return { status: 400, problems: problemsOf(error) };
    throw error;
  }
}

/** Checks the set that stands in a body at a path; what is asked for is the set itself, or what it is. */
function answerTo({ bytes, limits, path, wanted }) {
  const { content, ...refused } = read(bytes, limits);
  if (refused.problems !== undefined) return refused;
  try {
    const value = path.reduce((inner, key) => inner[key], content);
    const ruleSet = withDocuments(parseRuleSet(value, { documents: rules.register }));
    return { answer: wanted === 'set' ? ruleSet : describedSet(ruleSet) };
  } catch (error) {
    return isNtmError(error) ? { status: 422, problems: problemsOf(error, path) } : { failed: String(error?.stack ?? error) };
  }
}

if (!isMainThread && workerData === TASK) {
  parentPort.on('message', (question) => parentPort.postMessage(answerTo(question), []));
  parentPort.postMessage('ready', []);
}
