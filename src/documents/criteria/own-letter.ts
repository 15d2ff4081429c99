/** The letter that the text itself gives a comparison. */
export const OWN_LETTER = /^(\p{Ll})\)\s+/u;
