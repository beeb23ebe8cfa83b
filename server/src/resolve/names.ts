/** Names, or paths, one by one: a text may hold several, with commas or lines between them. */
export function splitNames(written: string | readonly string[]): string[] {
  return [written]
    .flat()
    .flatMap((text) => text.split(/[,\n]/u))
    .map((text) => text.trim())
    .filter((text) => text !== '');
}
