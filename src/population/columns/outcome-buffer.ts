/** Units that are worked on at once: few enough for the buffers of a whole set to stay near the processor. */
export const CHUNK = 2048;

/** Outcomes of the units being worked on, one in a byte; four of them are one word of 32 bits. */
export function outcomeBuffer(): Uint8Array {
  return new Uint8Array(CHUNK);
}

const words = new WeakMap<Uint8Array, Int32Array>();

/** The same memory, four outcomes at a time. */
export function wordsOf(buffer: Uint8Array): Int32Array {
  let view = words.get(buffer);
  if (view === undefined) words.set(buffer, (view = new Int32Array(buffer.buffer)));
  return view;
}
