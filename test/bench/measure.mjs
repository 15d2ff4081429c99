/** Fewest inputs of a round. */
const FEWEST = 25;
/** Milliseconds that each contender runs before anything is timed: what is measured is a process that has been at it for a while. */
const WARM = 400;
/** Inputs that are run before a round is timed. */
const LEAD = 100;

/** Lowest, middle and highest of some figures. */
export function spread(figures) {
  const sorted = [...figures].sort((a, b) => a - b);
  return { min: sorted[0], median: sorted[sorted.length >> 1], max: sorted.at(-1) };
}

/**
 * Milliseconds of processor time that this process has used. Not the time on the wall: on a machine that others use as
 * well, that one says more about them.
 */
export function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function pass(run, inputs) {
  // What answers at once is not awaited: awaiting would cost more than a fast contender does.
  const first = run(inputs[0]);
  if (typeof first?.then === 'function') {
    await first;
    for (let index = 1; index < inputs.length; index += 1) await run(inputs[index]);
    return;
  }
  for (let index = 1; index < inputs.length; index += 1) run(inputs[index]);
}

/** How a contender is run in each round, to take about `target` milliseconds: how many inputs, and how often. */
async function share(run, inputs, target) {
  const few = inputs.slice(0, FEWEST);
  const begun = processorTime();
  for (let at = 0; at === 0 || processorTime() - begun < WARM; at += 1) await pass(run, taken(inputs, FEWEST, at));
  const first = processorTime();
  await pass(run, few);
  const size = Math.round((target * few.length) / (processorTime() - first));
  // A slow one sees other inputs in each round.
  if (size < inputs.length) return { size: Math.max(size, few.length), repeats: 1 };
  const start = processorTime();
  await pass(run, inputs);
  return { size: inputs.length, repeats: Math.max(1, Math.round(target / (processorTime() - start))) };
}

function taken(inputs, size, round) {
  if (size >= inputs.length) return inputs;
  const start = (round * size) % inputs.length;
  return [...inputs.slice(start, start + size), ...inputs.slice(0, Math.max(0, start + size - inputs.length))];
}

/**
 * Microseconds per input of each contender. The rounds are interleaved, so that what else the machine does falls on all
 * alike; the order turns by one each round, and runs backwards every other one.
 */
export async function interleaved(contenders, inputs, { rounds = 41, target = 25 } = {}) {
  const shares = [];
  for (const { run } of contenders) shares.push(await share(run, inputs, target));
  const figures = contenders.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const step = round % 2 === 0 ? turn : contenders.length - 1 - turn;
      const at = (round + step) % contenders.length;
      const { size, repeats } = shares[at];
      const some = taken(inputs, size, round);
      // Collecting what the one before left behind is not timed. Asking for a collection would be worse: it makes the young
      // generation small, and what allocates most pays for that.
      await pass(contenders[at].run, some.slice(0, LEAD));
      const start = processorTime();
      for (let count = 0; count < repeats; count += 1) await pass(contenders[at].run, some);
      figures[at].push(((processorTime() - start) * 1000) / (repeats * some.length));
    }
  }
  return contenders.map(({ name }, index) => ({ name, figures: figures[index], ...spread(figures[index]) }));
}

/** Milliseconds that a whole action takes, each `rounds` times in turn: of processor time, and on the wall. */
export async function inTurn(actions, rounds) {
  const seen = actions.map(() => ({ processor: [], wall: [] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, { run }] of actions.entries()) {
      const [start, wall] = [processorTime(), performance.now()];
      await run();
      seen[at].processor.push(processorTime() - start);
      seen[at].wall.push(performance.now() - wall);
    }
  }
  return actions.map(({ name }, at) => ({ name, figures: seen[at].processor, wall: spread(seen[at].wall), ...spread(seen[at].processor) }));
}

/** How many times as much one takes as another: the median over the rounds, because a round's noise falls on both. */
export function ratio(one, other) {
  return spread(one.figures.map((item, round) => item / other.figures[round])).median;
}

/** The figures of every round, for the raw output. */
export function rounds(measured, unit) {
  return measured.map(({ name, figures }) => `${name}, ${unit}: ${figures.map(figure).join(' ')}`);
}

/** Three significant digits are all that a noisy machine can say. */
export function figure(value) {
  return value >= 100 ? Math.round(value).toLocaleString('en-US') : Number(value.toPrecision(3)).toString();
}
