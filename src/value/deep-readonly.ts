/** Data that nobody may change, at any depth: what is frozen when the program runs is so for the compiler too. */
export type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;

/** Data while they are made, before they are frozen: the surface can still be written. */
export type Unfrozen<T> = { -readonly [Key in keyof T]: T[Key] };
