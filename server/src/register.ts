import type { Core } from '@strapi/strapi';

import { registerListFilter } from './admin-api/list-filter';
import type { Choosable } from './choices/parse';
import { PLUGIN_ID } from './constants';
import { keysOf, type EntryRef } from './expose/entry-ref';
import { registerGraphql } from './expose/graphql';
import { registerImmutable } from './expose/immutable';
import { registerInput } from './expose/input';
import { registerQueryRefusal } from './expose/refuse-queries';
import { registerRest } from './expose/rest';
import { watchWrittenEntries } from './expose/written';
import { registerTools } from './mcp/register';
import { getService } from './service';
import { chosenLook } from './wiring/chosen-look';
import { mayPin } from './wiring/pinned';

/** Makes the field known before Strapi reads the schemas that use it. */
export default function register({ strapi }: { strapi: Core.Strapi }): void {
  strapi.customFields.register({
    name: PLUGIN_ID,
    plugin: PLUGIN_ID,
    type: 'json',
    inputSize: { default: 12, isResizable: true },
  });

  // The services know all content types, which are not there before bootstrap: asked for on use.
  const addresses = () => getService(strapi, 'links').addresses();
  const choosableOf = (uid: string): Choosable => {
    const target = getService(strapi, 'targets').get(uid);
    return target === undefined
      ? { templates: [] }
      : getService(strapi, 'resolving').choosable(target);
  };
  registerListFilter(strapi);
  registerImmutable(strapi);
  registerInput({
    strapi,
    choosableOf,
    mayPin: (document, field, pin) => mayPin(strapi, document, field, pin),
  });
  const lookOf = async (entry: EntryRef, choices: unknown) => {
    const [key] = await keysOf(strapi, [entry]);
    return key ? chosenLook(strapi, key, choices) : null;
  };
  const exposed = { strapi, addresses, written: watchWrittenEntries(strapi), lookOf };
  const fillsSeo = () => getService(strapi, 'config').seo.fill;
  registerRest({ ...exposed, fillsSeo });
  registerGraphql(exposed);
  registerQueryRefusal(strapi);
  registerTools(strapi);
}
