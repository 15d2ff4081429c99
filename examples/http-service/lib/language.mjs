/** The languages that sentences exist in; the first is the one for those who ask for none of them. */
export const LANGUAGES = ['vi', 'en'];

function rangeOf(item) {
  const [tag = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const weight = quality === undefined ? 1 : Number(quality);
  return { language: tag.split('-')[0], weight: Number.isFinite(weight) ? weight : 0 };
}

/** The language to answer in, by `Accept-Language` (RFC 9110, 12.5.4). */
export function languageOf(header = '') {
  // A header of megabytes is refused by Node; one of many commas is read as far as anybody's list goes.
  const ranges = header.split(',', 20).map(rangeOf);
  const weightOf = (name) =>
    (ranges.find(({ language }) => language === name) ?? ranges.find(({ language }) => language === '*'))?.weight ?? 0;
  return LANGUAGES.reduce((best, name) => (weightOf(name) > weightOf(best) ? name : best));
}
