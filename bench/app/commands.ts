import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from '../../server/src/constants';
import { PRIORITY } from '../../server/src/contracts/card';
import type { Queue } from '../../server/src/wiring/queue';
import { createBigSiteCommands } from './big-site';
import { countPictures, oldestCards, sizesAfter, waitForCards } from './cards';
import { ARTICLE, articleText, pick } from './content';
import { watchLoop, type LoopDelay } from './loop-delay';
import { createQueueCommands } from './queue';
import { createRunCommands } from './runs';
import { documents, type Stock } from './seed';

/** Articles by number; numbers are given once in an app. */
export interface Batch {
  readonly first: number;
  readonly count: number;
}

/** What a batch of publishes took. */
export interface Published {
  /** Each publish, in milliseconds. */
  readonly ms: readonly number[];
  /** Each publish, in milliseconds that this process was on a processor. */
  readonly cpuMs: readonly number[];
}

/** What became of a burst of cards. */
export interface Burst {
  readonly loop: LoopDelay;
  /** The size of each picture, in bytes. */
  readonly sizes: readonly number[];
}

/** What a bench can ask of an app. All of it is data, since it travels between processes. */
export function createCommands(strapi: Core.Strapi, stock: Stock) {
  const articles = documents(strapi, ARTICLE);

  const draft = async (number: number): Promise<string> => {
    const data = {
      ...articleText(number),
      author: pick(stock.authors, number),
      category: pick(stock.categories, number),
      // One in four has no picture, and so another kind of card.
      ...(number % 4 === 3 ? {} : { cover: pick(stock.covers, number) }),
    };
    const { documentId } = await articles.create({ data });
    return documentId;
  };

  return {
    ...createQueueCommands(strapi),
    ...createBigSiteCommands(strapi),
    ...createRunCommands(strapi),

    /** Writes drafts, then publishes them one after the other; the publishes alone are timed. */
    publish: async ({ first, count }: Batch): Promise<Published> => {
      const drafts: string[] = [];
      for (let number = first; number < first + count; number += 1) {
        drafts.push(await draft(number));
      }
      const ms = [];
      const cpuMs = [];
      for (const documentId of drafts) {
        const cpu = process.cpuUsage();
        const since = performance.now();
        await articles.publish({ documentId });
        ms.push(performance.now() - since);
        const { user, system } = process.cpuUsage(cpu);
        cpuMs.push((user + system) / 1000);
      }
      return { ms, cpuMs };
    },

    /** Lets everybody read articles, authors and categories. Answers where the app listens. */
    openReads: async (): Promise<string> => {
      const role: { id: number } | null = await strapi.db
        .query('plugin::users-permissions.role')
        .findOne({ where: { type: 'public' } });
      const relations = ['api::author.author.find', 'api::category.category.find'];
      for (const action of [`${ARTICLE}.find`, `${ARTICLE}.findOne`, ...relations]) {
        await strapi.db
          .query('plugin::users-permissions.permission')
          .create({ data: { action, role: role?.id } });
      }
      const { port } = strapi.server.httpServer.address() as AddressInfo;
      return `http://127.0.0.1:${port}`;
    },

    /** The processor time that this process has taken so far, in milliseconds. */
    cpu: (): number => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1000;
    },

    /** Waits until every published entry has its picture. */
    settle: () => waitForCards(strapi),

    /** Watches the event loop while nothing is asked of the app. */
    idle: async (milliseconds: number): Promise<LoopDelay> => {
      const { loop } = await watchLoop(() => sleep(milliseconds));
      return loop;
    },

    /** Gives entries new titles and watches the event loop until their new cards are stored. */
    redraw: async (count: number): Promise<Burst> => {
      const keys = await oldestCards(strapi, count);
      await retitle(
        strapi,
        keys.map(({ documentId }) => documentId),
      );
      const known = await countPictures(strapi);
      const queue: Queue = strapi.plugin(PLUGIN_ID).service('queue');
      await queue.enqueue(keys, { priority: PRIORITY.bulk });
      const { loop } = await watchLoop(() => waitForCards(strapi));
      const sizes = await sizesAfter(strapi, known);
      if (sizes.length !== count) {
        throw new Error(`${count} cards were asked for, and ${sizes.length} pictures were stored.`);
      }
      return { loop, sizes };
    },
  };
}

export type Commands = ReturnType<typeof createCommands>;

/** Below all hooks, so that no card is queued before the loop is watched. */
async function retitle(strapi: Core.Strapi, documentIds: readonly string[]): Promise<void> {
  const table = strapi.db.metadata.get(ARTICLE).tableName;
  const { connection } = strapi.db;
  await connection(table)
    .whereIn('document_id', [...documentIds])
    .update({ title: connection.raw("title || ', again'") });
}
