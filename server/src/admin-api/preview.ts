import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import type { PreviewAnswer } from '../contracts/api';
import { TooEarlyError } from '../contracts/errors';
import { getService } from '../service';
import { Access } from '../wiring/access';
import { answering, parseRequest, previewBody } from './request';
import { whileAsked } from './while-asked';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async draw(ctx: Context): Promise<void> {
    const body = parseRequest(previewBody, ctx.request.body);
    const access = new Access(strapi, ctx.state['userAbility']);
    const { id } = ctx.state['user'] as { readonly id: number };
    await whileAsked(ctx, async (signal) => {
      ctx.body = await answering(async (): Promise<PreviewAnswer> => {
        const asking = { access, asker: String(id), signal };
        try {
          return { data: await getService(strapi, 'preview').draw(body, asking) };
        } catch (error) {
          if (error instanceof TooEarlyError) ctx.set('Retry-After', String(error.retryAfter));
          throw error;
        }
      });
    });
  },
});
