import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';

import type { DashboardAnswer, NewestAnswer } from '../contracts/dashboard';
import { getService } from '../service';
import { Access } from '../wiring/access';
import { parseRequest } from './request';

const failuresQuery = z.object({
  code: z.string().max(255),
  after: z.coerce.number().int().min(0).default(0),
});

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    const access = new Access(strapi, ctx.state['userAbility']);
    const answer: DashboardAnswer = { data: await getService(strapi, 'dashboard').counts(access) };
    ctx.body = answer;
  },

  async newest(ctx: Context): Promise<void> {
    const access = new Access(strapi, ctx.state['userAbility']);
    const answer: NewestAnswer = { data: await getService(strapi, 'dashboard').newest(access) };
    ctx.body = answer;
  },

  async failures(ctx: Context): Promise<void> {
    const page = parseRequest(failuresQuery, ctx.query);
    const access = new Access(strapi, ctx.state['userAbility']);
    ctx.body = await getService(strapi, 'dashboard').failures(page, access);
  },
});
