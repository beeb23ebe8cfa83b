import sharp from 'sharp';

import type { AdminRequest } from './admin';

export interface PlainPicture {
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  /** A CSS colour. */
  readonly background: string;
}

/** Puts a PNG of one colour into the media library. */
export async function uploadPicture(
  admin: AdminRequest,
  name: string,
  picture: PlainPicture,
): Promise<void> {
  const bytes = await sharp({ create: { ...picture, channels: 3 } })
    .png()
    .toBuffer();
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), name);
  await admin('POST', '/upload', form);
}
