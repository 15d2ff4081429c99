/** A package of this folder; undefined where `npm run bench:peers` has not installed it. */
export async function optional(name) {
  try {
    const module = await import(name);
    return module.default ?? module;
  } catch (error) {
    if (error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
