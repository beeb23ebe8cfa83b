import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';

import { MAPPED_PARTS, type FieldOptions } from '../../../server/src/contracts/field';
import { PLUGIN_ID } from '../constants';
import { INPUTS } from '../builder/input-types';
import { validateOptions } from '../builder/validator';
import { message, type MessageKey } from '../i18n/messages';
import { FieldIcon } from './FieldIcon';

type CustomField = Exclude<Parameters<StrapiApp['customFields']['register']>[0], unknown[]>;
type Sections = NonNullable<NonNullable<CustomField['options']>['base']>;
type Section = Extract<Sections[number], { items: unknown }>;
type Item = Section['items'][number];

/**
 * An input of the Content-Type Builder. Strapi's types know only the root options and its own inputs;
 * its check at registration takes every name that begins with `options.`, which is where a custom
 * field's own options belong.
 */
function option(
  name: Exclude<keyof FieldOptions, 'parts'>,
  type: (typeof INPUTS)[keyof typeof INPUTS],
  hint: MessageKey | null,
): Item {
  return {
    name: `options.${name}` as Item['name'],
    type: type as Item['type'],
    intlLabel: message(`options.${name}`),
    ...(hint !== null && { description: message(hint) }),
    // Strapi's type wants a description; its form does without.
  } as Item;
}

/** The builder sets no space between a section's own hint and its inputs. */
const HINT = {
  name: 'options.hint',
  type: INPUTS.hint,
  intlLabel: message('options.content.hint'),
  size: 12,
} as unknown as Item;

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
        items: [
          HINT,
          ...MAPPED_PARTS.map((part) =>
            option(part, INPUTS.paths, part === 'label' ? 'options.label.hint' : null),
          ),
          option('bodyPicture', INPUTS.bodyPicture, 'options.bodyPicture.hint'),
          option('timeZone', INPUTS.timeZone, 'options.timeZone.hint'),
        ],
      },
    ],
    advanced: [
      {
        sectionTitle: message('options.look'),
        items: [
          option('template', INPUTS.template, 'options.template.hint'),
          option('brandColor', INPUTS.color, 'options.brandColor.hint'),
          option('templates', INPUTS.names, 'options.templates.hint'),
          option('formats', INPUTS.names, 'options.formats.hint'),
        ],
      },
    ],
    validator: validateOptions,
  },
};
