/** Letters that no Vietnamese word has, and that stand in texts typed for the fonts that were used before Unicode. */
const FOREIGN = /\p{L}[ûüÿöÖëËïÏîÎåÅæÆçÇñÑÞþßäÄøØ¸µ¹¬¨¶«]|[ûüÿöÖëËïÏîÎåÅæÆçÇñÑÞþßäÄøØ§®]\p{L}/u;

/** The first of some texts that was typed for an old font: `Tû lÖ hé nghÌo`, `Tyû leä hoä ngheøo`. */
export function oldFontIn(texts: readonly string[]): string | undefined {
  return texts.find((text) => FOREIGN.test(text.replaceAll('\u00AD', '')));
}
