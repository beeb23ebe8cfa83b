import { explainFormat } from './format-name';
import { UnreadablePicture } from './unreadable';

const DAMAGED = 'it is damaged, or no picture at all';

/** Why a picture could not be read, from what reading it has thrown. */
export function whyUnreadable(error: unknown, bytes: Uint8Array): UnreadablePicture {
  if (error instanceof UnreadablePicture) return error;
  return explainFormat(bytes) ?? new UnreadablePicture(DAMAGED);
}
