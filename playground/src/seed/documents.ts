import type { Core, UID } from '@strapi/strapi';

type Data = Record<string, unknown>;

/** The part of the document service that the seed works with, for any content type. */
interface Documents {
  findFirst(query: object): Promise<{ documentId: string } | null>;
  create(entry: { locale?: string; data: Data }): Promise<{ documentId: string }>;
  update(entry: { documentId: string; locale: string; data: Data }): Promise<unknown>;
  publish(entry: { documentId: string; locale: string }): Promise<unknown>;
}

/** The generated types of this app's schemas are not committed, hence the shape above. */
export const documents = (strapi: Core.Strapi, uid: UID.ContentType) =>
  strapi.documents(uid) as unknown as Documents;

/**
 * Saves and publishes the locales of one document that are missing, one after the other.
 *
 * @param filters what finds the document in each of its locales
 * @returns how many locales were published
 */
export async function publishLocales(
  service: Documents,
  filters: Data,
  locales: readonly (readonly [locale: string, data: Data])[],
): Promise<number> {
  let documentId: string | null = null;
  let published = 0;
  for (const [locale, data] of locales) {
    const live = await service.findFirst({ locale, filters, status: 'published' });
    const saved = live ?? (await service.findFirst({ locale, filters, status: 'draft' }));
    documentId = saved?.documentId ?? (await save(service, documentId, locale, data));
    if (live === null) {
      await service.publish({ documentId, locale });
      published += 1;
    }
  }
  return published;
}

/** Saves a draft: of a new document, or of another locale of a known one. Gives its document id. */
async function save(service: Documents, known: string | null, locale: string, data: Data) {
  if (known === null) return (await service.create({ locale, data })).documentId;
  await service.update({ documentId: known, locale, data });
  return known;
}
