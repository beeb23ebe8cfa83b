import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import type { BackgroundsAnswer, OrderAnswer } from '../contracts/api';
import { Access } from '../wiring/access';
import { askForOrder, backgroundsOf } from '../wiring/order-requests';
import { answering, cardQuery, orderBody, parseRequest } from './request';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async ask(ctx: Context): Promise<void> {
    const request = parseRequest(orderBody, ctx.request.body);
    const access = new Access(strapi, ctx.state['userAbility']);
    ctx.body = await answering(async (): Promise<OrderAnswer> => ({
      data: await askForOrder(strapi, request, access),
    }));
  },

  async findBackgrounds(ctx: Context): Promise<void> {
    const request = parseRequest(cardQuery, { ...ctx.query, ...ctx.params });
    const access = new Access(strapi, ctx.state['userAbility']);
    ctx.body = await answering(async (): Promise<BackgroundsAnswer> => ({
      data: await backgroundsOf(strapi, request, access),
    }));
  },
});
