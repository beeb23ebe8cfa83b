import { z } from 'zod';

/** A host that an entry's own words could change would be somebody else's. */
const PATTERN = /^https?:\/\/[^/{}?#@\s]+(?:\/(?:[^{}\s]|\{[\w-]+\})*)?$/u;

const pattern = z.string().max(2_000).regex(PATTERN, {
  error:
    'must be an address such as "https://example.com/{locale}/blog/{slug}", with the names of attributes in braces after the host',
});

/** The tags of pages, as `GET /api/og-image/meta/:uid/:documentId` answers them. */
export const metaSchema = z
  .strictObject({
    /**
     * The address of an entry's page, for `og:url`: a pattern such as
     * `https://example.com/{locale}/blog/{slug}` for all content types, or patterns by uid. Names in braces
     * are attributes of the entry itself that everybody may read, `documentId` or `locale`; where one has no
     * value, there is no `og:url`. `preview` takes the address that `admin.preview.config.handler` gives for
     * the published entry, where it has no query: those hold secrets that open drafts.
     * @default null: no `og:url`
     */
    url: z
      .union([z.literal('preview'), pattern, z.record(z.string(), pattern)], {
        error:
          'must be "preview", an address such as "https://example.com/{locale}/blog/{slug}", or such addresses by the uids of content types',
      })
      .nullable()
      .default(null),
  })
  .prefault({});
