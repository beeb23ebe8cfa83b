import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import type { TemplatesAnswer } from '../contracts/api';
import { OgImageError } from '../contracts/errors';
import { treeOf } from '../resolve/tree';
import { getService } from '../service';
import { Access } from '../wiring/access';
import { REQUEST_AGE } from '../wiring/settings';
import { answering, parseRequest, templatesQuery } from './request';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    const { uid } = parseRequest(templatesQuery, ctx.query);
    const access = new Access(strapi, ctx.state['userAbility']);
    await getService(strapi, 'settings').freshen(REQUEST_AGE);
    ctx.body = await answering((): TemplatesAnswer => {
      const target = getService(strapi, 'targets').require(uid);
      const catalogue = getService(strapi, 'catalogue');
      const { templates } = getService(strapi, 'resolving').choosable(target);
      return {
        data: {
          templates: catalogue.list().filter(({ name }) => templates.includes(name)),
          defaultTemplate: getService(strapi, 'resolving').defaultTemplateOf(target),
          defaultBrandColor: getService(strapi, 'resolving').brandColorOf(target),
          palette: getService(strapi, 'settings').current().brand.palette,
          problems: access.mayChangeContentTypes()
            ? [...target.problems, ...catalogue.problems()]
            : [],
          attributes:
            target.mapping instanceof OgImageError ? [] : [...treeOf(target.mapping).keys()],
        },
      };
    });
  },
});
