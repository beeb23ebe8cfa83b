import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { DEFAULT_TEMPLATE } from '../catalogue/catalogue';
import { OWN_UIDS } from '../constants';
import type { BuilderAnswer } from '../contracts/api';
import type { Attribute, Schema } from '../contracts/schema';
import { getService } from '../service';
import { REQUEST_AGE } from '../wiring/settings';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    await getService(strapi, 'settings').freshen(REQUEST_AGE);
    const { template, formats } = getService(strapi, 'settings').current();
    const schemas = [
      ...Object.values(strapi.contentTypes),
      ...Object.values(strapi.components),
    ] as unknown as Schema[];
    ctx.body = {
      data: {
        schemas: schemas.filter(({ uid }) => !OWN.includes(uid)).map(outline),
        templates: getService(strapi, 'catalogue').list(),
        formats: Object.keys(formats).filter((name) => name !== 'og'),
        // Where the site names none, it depends on what a content type holds.
        defaultTemplate: template ?? DEFAULT_TEMPLATE,
        defaultBrandColor: getService(strapi, 'site').brandColor,
      },
    } satisfies BuilderAnswer;
  },
});

const OWN: readonly string[] = OWN_UIDS;

/** As much of a schema as a path is read against. */
function outline({ uid, info, attributes }: Schema): Schema {
  const { displayName, singularName } = info;
  const kept = Object.entries(attributes).map(([name, attribute]) => [name, essence(attribute)]);
  return {
    uid,
    info: { ...(displayName && { displayName }), ...(singularName && { singularName }) },
    attributes: Object.fromEntries(kept) as Schema['attributes'],
  };
}

function essence({
  type,
  target,
  component,
  components,
  allowedTypes,
  ...rest
}: Attribute): Attribute {
  return {
    type,
    ...(target !== undefined && { target }),
    ...(component !== undefined && { component }),
    ...(components !== undefined && { components }),
    ...(allowedTypes !== undefined && { allowedTypes }),
    ...(rest.private === true && { private: true }),
  };
}
