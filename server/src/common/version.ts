/** A released version's numbers, such as `[5, 54, 0]`; what follows a hyphen counts for nothing. */
export function numbersOf(version: string): number[] {
  return (version.replace(/^v/u, '').split('-')[0] ?? '').split('.').map(Number);
}

/** Whether a version is `least` or newer. */
export function isAtLeast(version: string, least: string): boolean {
  const [own, other] = [numbersOf(version), numbersOf(least)];
  const at = other.findIndex((number, index) => (own[index] ?? 0) !== number);
  return at === -1 || (own[at] ?? 0) > (other[at] ?? 0);
}
