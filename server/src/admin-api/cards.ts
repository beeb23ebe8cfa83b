import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import type {
  CardAnswer,
  CardStatesAnswer,
  HistoryAnswer,
  RegenerateAnswer,
} from '../contracts/api';
import { getService } from '../service';
import { Access } from '../wiring/access';
import { historyFor } from '../wiring/history';
import { answering, cardQuery, parseRequest, regenerateBody, statesBody } from './request';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async findOne(ctx: Context): Promise<void> {
    const request = parseRequest(cardQuery, { ...ctx.query, ...ctx.params });
    const access = new Access(strapi, ctx.state['userAbility']);
    ctx.body = await answering(async (): Promise<CardAnswer> => ({
      data: await getService(strapi, 'gallery').view(request, access),
    }));
  },

  async history(ctx: Context): Promise<void> {
    const request = parseRequest(cardQuery, { ...ctx.query, ...ctx.params });
    const access = new Access(strapi, ctx.state['userAbility']);
    ctx.body = await answering(async (): Promise<HistoryAnswer> => ({
      data: await historyFor(strapi, request, access),
    }));
  },

  async findStates(ctx: Context): Promise<void> {
    const request = parseRequest(statesBody, ctx.request.body);
    const access = new Access(strapi, ctx.state['userAbility']);
    ctx.body = await answering(async (): Promise<CardStatesAnswer> => ({
      data: await getService(strapi, 'overview').states(request, access),
    }));
  },

  async regenerate(ctx: Context): Promise<void> {
    const request = parseRequest(regenerateBody, ctx.request.body);
    const access = new Access(strapi, ctx.state['userAbility']);
    ctx.body = await answering(async (): Promise<RegenerateAnswer> => ({
      data: await getService(strapi, 'regeneration').run(request, access),
    }));
  },
});
