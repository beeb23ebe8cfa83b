import { explainFormat } from './format-name';
import { UnreadablePicture } from './unreadable';

/** Why a picture could not be read, from what reading it has thrown. */
export function whyUnreadable(error: unknown, bytes: Uint8Array): UnreadablePicture {
  if (error instanceof UnreadablePicture) return error;
  return explainFormat(bytes) ?? new UnreadablePicture({ reason: 'damaged' });
}
