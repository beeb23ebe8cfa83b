import type { StrapiApp } from '@strapi/strapi/admin';
import { Image } from '@strapi/icons';

import { PERMISSIONS, PLUGIN_ID } from '../constants';
import { message } from '../i18n/messages';

/** A widget on the admin's homepage. Older versions of Strapi take none. */
export function registerWidget(app: StrapiApp): void {
  const { widgets } = app as Partial<Pick<StrapiApp, 'widgets'>>;
  widgets?.register({
    id: 'cards',
    pluginId: PLUGIN_ID,
    icon: Image,
    title: message('widget.title'),
    link: { label: message('widget.open'), href: `/settings/${PLUGIN_ID}/overview` },
    component: () => import('./CardsWidget').then((module) => module.default),
    permissions: PERMISSIONS.filter(({ action }) => action.endsWith('.read')),
  });
}
