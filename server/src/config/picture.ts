import { z } from 'zod';

/** A picture of the site's own: a file, absolute or relative to the app's folder, or one of the media library. */
export const pictureSchema = z.union(
  [z.string().min(1).max(4096), z.strictObject({ file: z.string().min(1).max(255) })],
  { error: 'must be a file, or { file } with the documentId of a picture in the media library' },
);

/** A path, or `{ file }` with the `documentId` of a file in the media library. */
export type PictureConfig = z.output<typeof pictureSchema>;
