/* What stands around a level and says nothing: the mark of a list, brackets around all of it, "tỷ lệ" before the number. */

/** A level without what only dresses it; what a dash or a bracket might mean before a number alone is left as it stands. */
export function undressed(line: string): string {
  return line
    .replace(/^[-–+•*]\s+(?=[≥≤<>]|\p{L}[^;]*$)/u, '')
    .replace(/^\(\s*((?:đạt )?(?:[≥≤<>]|tối thiểu|ít nhất|không dưới|không quá)[^()]*)\)$/iu, '$1')
    .replace(/^phải (?=đạt\s)/iu, '')
    .replace(/^(?:đạt )?t[ỷỉ] lệ (?:đạt )?(?=(?:từ|tối thiểu|ít nhất|không dưới|không quá|trên|dưới|[≥≤<>])\s*[^;]*%)/iu, '')
    .replace(/^((?:đạt )?(?:tối thiểu|ít nhất|tối đa|không quá|không dưới)(?: là)?)\s*:\s*(?=\d)/iu, '$1 ')
    .trim();
}
