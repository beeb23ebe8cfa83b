import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { PluginDefinition } from '@strapi/strapi/admin';

import { registerInputs } from './builder/inputs';
import { PLUGIN_ID } from './constants';
import { customField } from './field/custom-field';
import { DialogEntryAction } from './field/dialog-entry';
import { loadTranslations } from './i18n/load';
import { MakersSign } from './list/MakersSign';
import { registerList } from './list/register';
import { PageCard } from './page/PageCard';
import { CardPanel } from './panel/CardPanel';
import { RegenerateBulkAction } from './regenerate/BulkAction';
import { RegenerateDocumentAction } from './regenerate/DocumentAction';
import { registerSettings } from './settings/register';
import { registerWidget } from './widget/register';

const plugin: PluginDefinition = {
  register(app) {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    app.customFields.register(customField);
    registerList(app);
    registerSettings(app);
    registerWidget(app);
  },

  bootstrap(app) {
    registerInputs(app);
    const contentManager = app.getPlugin('content-manager');
    // Older versions of Strapi have no Preview.
    if ('preview' in contentManager.injectionZones)
      contentManager.injectComponent('preview', 'actions', {
        name: 'og-image',
        Component: PageCard,
      });
    contentManager.injectComponent('listView', 'actions', {
      name: 'og-image',
      Component: MakersSign,
    });
    const apis = contentManager.apis as ContentManagerPlugin['config']['apis'];
    apis.addEditViewSidePanel((panels) => [...panels, CardPanel]);
    apis.addDocumentAction((actions) => {
      const end = actions.findIndex(({ type }) => type === 'delete');
      const at = end === -1 ? actions.length : end;
      return [...actions.toSpliced(at, 0, RegenerateDocumentAction), DialogEntryAction];
    });
    apis.addBulkAction((actions) => {
      // Deleting stays last, where a slip of the mouse does not find it.
      const end = actions.findIndex(({ type }) => type === 'delete');
      return actions.toSpliced(end === -1 ? actions.length : end, 0, RegenerateBulkAction);
    });
  },

  registerTrads: ({ locales }) => loadTranslations(locales),
};

export default plugin;
