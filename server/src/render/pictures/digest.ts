import { sha256 } from '../../common/sha256';

/** What a source picture is known by on both sides of a process's border. */
export function digestOfPicture(bytes: Uint8Array): string {
  return sha256(bytes);
}
