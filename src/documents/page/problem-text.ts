/** What is wrong, after where it is; what is wrong as a whole has no place within itself. */
export function problemText(path: readonly string[], message: string): string {
  return [path.join('.'), message].filter((part) => part !== '').join(': ');
}
