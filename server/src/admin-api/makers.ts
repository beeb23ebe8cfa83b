import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';

import type { MakersAnswer } from '../contracts/api';
import { getService } from '../service';
import { makerViews } from '../wiring/order-view';
import { makerParams, parseRequest } from './request';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    const answer: MakersAnswer = { data: await makerViews(strapi) };
    ctx.body = answer;
  },

  async resume(ctx: Context): Promise<void> {
    const { name } = parseRequest(makerParams, ctx.params);
    if (getService(strapi, 'outsideMakers').find(name) === undefined) {
      throw new errors.NotFoundError('There is no image service or AI model of this name.');
    }
    await getService(strapi, 'makers').resume(name);
    getService(strapi, 'ordering').wake();
    const answer: MakersAnswer = { data: await makerViews(strapi) };
    ctx.body = answer;
  },
});
