const PREFIX = 'gone:';

/**
 * The fingerprint of renders that no card may find again: their rows stay only so that their files
 * are deleted when their time has come.
 * @param renderId one of them: no two fingerprints have the same tombstone
 */
export function tombstone(renderId: number): string {
  return `${PREFIX}${renderId}`;
}

export function isTombstone(fingerprint: string): boolean {
  return fingerprint.startsWith(PREFIX);
}
