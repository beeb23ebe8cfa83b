import { Readable } from 'node:stream';

import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import type { RunAnswer, RunFailuresAnswer, RunsAnswer } from '../contracts/runs';
import { getService } from '../service';
import { Access } from '../wiring/access';
import { failuresAsCsv, runFailures } from '../wiring/run-failures';
import { answering, parseRequest } from './request';
import { runAction, runBody, runFailuresQuery, runParams } from './run-request';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const runs = () => getService(strapi, 'runs');
  const accessOf = (ctx: Context): Access => new Access(strapi, ctx.state['userAbility']);

  return {
    async start(ctx: Context): Promise<void> {
      const request = parseRequest(runBody, ctx.request.body);
      const { id: admin } = ctx.state['user'] as { readonly id: number };
      ctx.body = await answering(async (): Promise<RunAnswer> => ({
        data: await runs().create(request, { access: accessOf(ctx), admin }),
      }));
    },

    async find(ctx: Context): Promise<void> {
      ctx.body = { data: await runs().latest() } satisfies RunsAnswer;
    },

    async findOne(ctx: Context): Promise<void> {
      const { id } = parseRequest(runParams, ctx.params);
      ctx.body = await answering(async (): Promise<RunAnswer> => ({ data: await runs().view(id) }));
    },

    async act(ctx: Context): Promise<void> {
      const { id, action } = parseRequest(runAction, ctx.params);
      ctx.body = await answering(async (): Promise<RunAnswer> => ({
        data: await runs().act(id, action),
      }));
    },

    async failures(ctx: Context): Promise<void> {
      const { id, after } = parseRequest(runFailuresQuery, { ...ctx.query, ...ctx.params });
      ctx.body = await answering(async (): Promise<RunFailuresAnswer> =>
        runFailures(strapi, await runs().require(id), after, accessOf(ctx)),
      );
    },

    async failuresCsv(ctx: Context): Promise<void> {
      const { id } = parseRequest(runParams, ctx.params);
      const run = await answering(() => runs().require(id));
      ctx.set('content-type', 'text/csv; charset=utf-8');
      ctx.attachment(`failures-${id}.csv`);
      ctx.body = Readable.from(failuresAsCsv(strapi, run, accessOf(ctx)));
    },
  };
};
