import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { OverlayLoader } from '../../../server/src/resolve/overlay';
import { isEntry, type Entry } from '../../../server/src/resolve/read';
import type { GetSchema, Schema } from '../../../server/src/resolve/schema';
import forms from './edit-view.json';

const NEWSROOM = path.resolve(__dirname, '../../e2e/newsroom');

/** The content types and components of the site whose edit view was recorded. */
export const getSchema: GetSchema = (uid) => {
  const [, type] = /^api::(\w+)\.\w+$/.exec(uid) ?? [];
  const file =
    type === undefined
      ? `components/${uid.replace('.', '/')}.json`
      : `api/${type}/content-types/${type}/schema.json`;
  const schema = JSON.parse(readFileSync(path.join(NEWSROOM, file), 'utf8')) as Schema;
  return { ...schema, uid };
};

/** What a form sent of the attribute that a change was about. */
export function recorded(name: string): Entry {
  const found = (forms as unknown as Record<string, Entry>)[name];
  if (found === undefined) throw new Error(`No form was recorded as "${name}".`);
  return found;
}

const everything = entriesBelow(forms);

/** A writer or a topic as the database has it, with the documentId that the form gave it. */
export function related(name: string): Entry {
  const documentId = everything
    .filter((entry) => entry['label'] === name || entry['name'] === name)
    .flatMap(({ documentId, apiData }) => (isEntry(apiData) ? apiData['documentId'] : documentId))
    .find((found) => typeof found === 'string');
  if (documentId === undefined) throw new Error(`Nobody has picked ${name}.`);
  return { documentId, name };
}

export function file(name: string): Entry {
  const found = everything.find((entry) => entry['name'] === name && 'mime' in entry);
  if (found === undefined) throw new Error(`Nobody has picked ${name}.`);
  const { id, url, mime } = found;
  return { id, name, url, mime };
}

/** Looks up what the database has. */
export const loader: OverlayLoader = {
  file: (id) => Promise.resolve(PICTURES.map(file).find((each) => each['id'] === id) ?? null),
  related: (_uid, { documentId, locale }) => {
    const names = locale === 'de' ? GERMAN_NAMES : NAMES;
    const found = names.map(related).find((each) => each['documentId'] === documentId);
    return Promise.resolve(found ?? null);
  },
};

const PICTURES = ['oranges.jpg', 'dunes.jpg', 'birches.jpg'];
const NAMES = ['Ines', 'Jonas', 'Kim', 'Sea', 'Wind', 'Harbour'];
const GERMAN_NAMES = ['Meer'];

function entriesBelow(value: unknown): Entry[] {
  if (Array.isArray(value)) return value.flatMap(entriesBelow);
  return isEntry(value) ? [value, ...Object.values(value).flatMap(entriesBelow)] : [];
}
