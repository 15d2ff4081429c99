// Loaded before the service (node --expose-gc --import): tells its parent, when asked, what memory is left after collecting garbage.
process.on('message', () => {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send({ heap: heapUsed + external, rss });
});
