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

/** Passes that take about `target` milliseconds together. */
async function repeatsFor(run, inputs, target) {
  await pass(run, inputs);
  const start = processorTime();
  await pass(run, inputs);
  return Math.max(1, Math.round(target / (processorTime() - start)));
}

/**
 * Microseconds per input of each contender. The rounds are interleaved, so that what else the machine does falls on all
 * alike; the order turns by one each round.
 */
export async function interleaved(contenders, inputs, { rounds = 15, target = 40 } = {}) {
  const repeats = [];
  for (const { run } of contenders) repeats.push(await repeatsFor(run, inputs, target));
  const figures = contenders.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const at = (round + turn) % contenders.length;
      const start = processorTime();
      for (let count = 0; count < repeats[at]; count += 1) await pass(contenders[at].run, inputs);
      figures[at].push(((processorTime() - start) * 1000) / (repeats[at] * inputs.length));
    }
  }
  return contenders.map(({ name }, index) => ({ name, ...spread(figures[index]) }));
}

/** Three significant digits are all that a noisy machine can say. */
export function figure(value) {
  return value >= 100 ? Math.round(value).toLocaleString('en-US') : Number(value.toPrecision(3)).toString();
}
