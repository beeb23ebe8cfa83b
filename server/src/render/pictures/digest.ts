import { createHash } from 'node:crypto';

/** What a source picture is known by on both sides of a process's border. */
export function digestOfPicture(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
