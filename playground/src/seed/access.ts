import type { Core } from '@strapi/strapi';

const READABLE = ['article', 'author', 'category', 'product', 'page'];

/** Lets everybody read the site, as its own front end has to. */
export async function openReading(strapi: Core.Strapi): Promise<void> {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } });
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  for (const name of READABLE) {
    for (const verb of ['find', 'findOne']) {
      const where = { action: `api::${name}.${name}.${verb}`, role: role.id };
      if (!(await permissions.findOne({ where }))) await permissions.create({ data: where });
    }
  }
}
