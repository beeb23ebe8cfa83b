import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import type { TemplatesAnswer } from '../contracts/api';
import { getService } from '../service';
import { answering, parseRequest, templatesQuery } from './request';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    const { uid } = parseRequest(templatesQuery, ctx.query);
    ctx.body = await answering((): TemplatesAnswer => {
      const target = getService(strapi, 'targets').require(uid);
      const config = getService(strapi, 'config');
      const catalogue = getService(strapi, 'catalogue');
      const { templates } = getService(strapi, 'resolving').choosable(target);
      return {
        data: {
          templates: templates.map((name) => catalogue.find(name)),
          defaultTemplate: target.options.template ?? config.template,
          defaultBrandColor: getService(strapi, 'resolving').brandColorOf(target),
        },
      };
    });
  },
});
