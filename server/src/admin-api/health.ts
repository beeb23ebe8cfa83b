import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import type { HealthAnswer } from '../contracts/health';
import { getService } from '../service';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    const answer: HealthAnswer = { data: await getService(strapi, 'health').report() };
    ctx.body = answer;
  },
});
