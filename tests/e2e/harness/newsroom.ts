import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { AdminRequest } from './admin';
import { PLAYGROUND } from './needs';

/** Content types with every kind of attribute that a mapping can read. */
export const NEWSROOM = path.resolve(__dirname, '../newsroom');

const WRITERS = ['Ines', 'Jonas', 'Kim'];
const TOPICS = [
  { en: 'Sea', de: 'Meer' },
  { en: 'Wind', de: 'Brise' },
  { en: 'Harbour', de: 'Hafen' },
];
const PICTURES = ['oranges.jpg', 'dunes.jpg', 'birches.jpg'];

/** What the stories of the newsroom can be put together from. */
export async function furnish(admin: AdminRequest): Promise<void> {
  await admin('POST', '/i18n/locales', { code: 'de', name: 'German', isDefault: false });
  const entries = '/content-manager/collection-types';
  for (const name of WRITERS) await admin('POST', `${entries}/api::writer.writer`, { name });
  for (const { en, de } of TOPICS) {
    const topics = `${entries}/api::topic.topic`;
    const { data } = await admin<{ data: { documentId: string } }>('POST', topics, { name: en });
    await admin('PUT', `${topics}/${data.documentId}?locale=de`, { name: de });
  }
  for (const name of PICTURES) {
    const bytes = await readFile(path.join(PLAYGROUND, 'content/covers', name));
    const form = new FormData();
    form.append('files', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), name);
    await admin('POST', '/upload', form);
  }
}
