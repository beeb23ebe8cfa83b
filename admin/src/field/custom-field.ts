import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';

import { MAPPED_PARTS, type FieldOptions } from '../../../server/src/contracts/field';
import { PLUGIN_ID } from '../constants';
import { message } from '../i18n/messages';
import { FieldIcon } from './FieldIcon';

type CustomField = Exclude<Parameters<StrapiApp['customFields']['register']>[0], unknown[]>;
type Sections = NonNullable<NonNullable<CustomField['options']>['base']>;
type Section = Extract<Sections[number], { items: unknown }>;
type Item = Section['items'][number];

/**
 * A box of the Content-Type Builder. Strapi's types know only the root options; its check at
 * registration takes every name that begins with `options.`, which is where a custom field's own
 * options belong. They also call the box for lines by a name that the builder does not know.
 */
function option(
  name: Exclude<keyof FieldOptions, 'bodyPicture'>,
  type: 'text' | 'textarea-enum' = 'text',
): Item {
  return {
    name: `options.${name}` as Item['name'],
    type: type as Item['type'],
    intlLabel: message(`options.${name}`),
    description: message(`options.${name}.hint`),
  };
}

/** How the field stands in the Content-Type Builder, and what draws it in the edit view. */
export const customField: CustomField = {
  name: 'og-image',
  pluginId: PLUGIN_ID,
  type: 'json',
  icon: FieldIcon,
  intlLabel: message('field.label'),
  intlDescription: message('field.description'),
  components: {
    // Strapi's type leaves out the props that the content manager hands over.
    Input: async () => ({ default: (await import('./Input')).default as ComponentType }),
  },
  options: {
    base: [
      {
        sectionTitle: message('options.content'),
        items: [...MAPPED_PARTS.map((part) => option(part)), option('timeZone')],
      },
    ],
    advanced: [
      {
        sectionTitle: message('options.look'),
        items: [
          option('template'),
          option('brandColor'),
          option('templates', 'textarea-enum'),
          option('formats', 'textarea-enum'),
        ],
      },
    ],
  },
};
