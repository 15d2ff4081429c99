/** What one request may cost. Each can be set by the environment variable beside it. */
export const LIMITS = {
  /** NTM_BODY_BYTES: bytes of a body. */
  bodyBytes: 8 * 1024 * 1024,
  /** NTM_BODY_MS: milliseconds that a client may take to send a body. */
  bodyMs: 15_000,
  /** NTM_WORK_MS: milliseconds of computing for one request. */
  workMs: 10_000,
  /** NTM_DEPTH: nesting of a body. Dossiers need six levels, amendments about ten more. */
  depth: 40,
  /** NTM_DOSSIERS: dossiers in one request. */
  dossiers: 5_000,
  /** NTM_AMENDMENTS, NTM_OPERATIONS: amendments in one request, and operations and supplied values in all of them. */
  amendments: 10,
  operations: 500,
  /** NTM_PACK_MS: milliseconds in which a rule set that comes in a body has to be checked. NTM_PACKS: how many may wait for it at once. */
  packMs: 5_000,
  packs: 8,
  /** NTM_GRACE_MS: milliseconds that requests under way get to finish once the service is told to stop. */
  graceMs: 10_000,
  /** NTM_IDLE_MS: milliseconds after which a connection on which nothing moves is closed. Proxies in front commonly use 60 s. */
  idleMs: 75_000,
};

/** `bodyBytes` → `NTM_BODY_BYTES`. */
const nameOf = (key) => `NTM_${key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;

/** The limits with what the environment says; a value that is no whole number above zero stops the start, not the first request. */
export function limitsFrom(environment) {
  return Object.fromEntries(
    Object.entries(LIMITS).map(([key, standard]) => {
      const given = environment[nameOf(key)];
      if (given === undefined || given === '') return [key, standard];
      if (!/^[1-9]\d{0,11}$/.test(given)) throw new Error(`${nameOf(key)} must be a whole number above zero, not "${given}"`);
      return [key, Number(given)];
    }),
  );
}
