import type { Instrument } from '../model/instrument.ts';

/**
 * True for an instrument that says better what others said all along (a transcription from the paper, say), and is
 * no new law.
 */
export function isCorrection(instrument: Instrument): boolean {
  return instrument.corrects !== undefined;
}

/**
 * What a correction says about one instrument, as a layer to be applied directly behind it; empty if it says nothing.
 *
 * Behind it and not on top of everything: a later amendment changes the corrected text as it would have changed the text
 * that was remembered wrongly, and a row that it repeals stays repealed. It speaks in the rank of what it corrects, so
 * that no precedence changes.
 */
export function correctionAbout(correction: Instrument, about: Instrument): Instrument[] {
  const operations = (correction.operations ?? []).filter(({ cite }) => cite.instrument === about.id);
  return operations.length === 0 ? [] : [{ ...correction, rank: about.rank, operations }];
}

/** Each instrument once, where it was applied first, with all its operations. */
export function withoutRepetition(instruments: readonly Instrument[]): Instrument[] {
  const once = new Map<string, Instrument>();
  for (const instrument of instruments) {
    const { operations = [] } = once.get(instrument.id) ?? {};
    once.set(instrument.id, operations.length > 0 ? { ...instrument, operations: [...operations, ...instrument.operations!] } : instrument);
  }
  return [...once.values()];
}
