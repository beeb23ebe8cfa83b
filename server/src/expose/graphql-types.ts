import type * as Nexus from 'nexus';

import type { FormatName } from '../contracts/picture';
import type { LinkedFormatValue, OgImageValue } from '../contracts/api';

/** A picture in another format, as GraphQL lists it: names of the user's own are no names of fields. */
type NamedFormat = LinkedFormatValue & { readonly name: FormatName };

/** The resolvers of a card's fields; those that are left out are properties of their names. */
export const CARD_RESOLVERS = {
  formats: ({ formats }: OgImageValue): NamedFormat[] =>
    Object.entries(formats).map(([name, value]) => ({ name, ...value })),
} as const;

export function ogImageType(nexus: typeof Nexus, name: string, formatName: string) {
  return nexus.objectType({
    name,
    description: 'A social card: an Open Graph image drawn from an entry.',
    definition(t) {
      t.nonNull.string('url', {
        description:
          'The address; before the first picture, and for private files, the lasting one.',
      });
      t.nonNull.string('link', { description: 'The lasting address of the current picture.' });
      t.int('width', { description: 'Pixels.' });
      t.int('height', { description: 'Pixels.' });
      t.string('alt');
      t.string('mime');
      t.string('template');
      t.string('brandColor', { description: '#rrggbb' });
      t.nonNull.string('state', { description: 'queued, rendering, ready or failed' });
      t.string('updatedAt', { description: 'ISO 8601: when the picture was last found right.' });
      t.nonNull.list.nonNull.field('formats', {
        type: formatName as never,
        description: 'The pictures in the other formats.',
        resolve: (card: OgImageValue) => CARD_RESOLVERS.formats(card) as never,
      });
    },
  });
}

export function formatType(nexus: typeof Nexus, name: string) {
  return nexus.objectType({
    name,
    description: 'A social card in another format.',
    definition(t) {
      t.nonNull.string('name', { description: 'As the config names it, such as square.' });
      t.nonNull.string('url', { description: 'The address.' });
      t.nonNull.string('link', { description: 'The lasting address.' });
      t.nonNull.int('width', { description: 'Pixels.' });
      t.nonNull.int('height', { description: 'Pixels.' });
      t.nonNull.string('mime');
    },
  });
}
