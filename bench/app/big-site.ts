import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from '../../server/src/constants';
import type { Services } from '../../server/src/service';
import { ARTICLE, articleText } from './content';
import { settledMemory, type Memory } from './memory';
import { documents } from './seed';
import { documentIdOf, SiteRows } from './site-rows';
import { countStatements, uncounted, type Statements } from './statements';
import { watchTimer, type TimerDelay } from './timer-delay';

const AUTHOR = 'api::author.author';

const POLL_MS = 50;

/** Longer than any of it takes, in milliseconds. */
const LIMIT_MS = 900_000;

/** What takes longer shows within this time how fast it goes, in milliseconds. */
const LONG_ENOUGH_MS = 60_000;

/** What something did to Strapi's process and asked of its database. */
export interface Watched extends TimerDelay, Statements {}

/** The same of a rename. */
export interface Renamed extends Watched {
  /** Until the last card that shows the name was in the queue, in milliseconds. */
  readonly queuedMs: number;
  /** From the publish of an entry meanwhile until its card was ready, in milliseconds. */
  readonly publishMs: number;
}

/** The same of something that goes through many rows one by one. */
export interface Gone extends Watched {
  /** How many of them it came through. */
  readonly gone: number;
}

/** What the bench `scale` asks of an app that draws and sweeps only when it is told to. */
export function createBigSiteCommands(strapi: Core.Strapi) {
  const service = <Name extends keyof Services>(name: Name): Services[Name] =>
    strapi.plugin(PLUGIN_ID).service(name);
  const rows = new SiteRows(strapi);

  const watched = async <Result>(work: () => Promise<Result>): Promise<Watched & Result> => {
    const { result, counted } = await countStatements(strapi, () => watchTimer(work));
    return { ...result.loop, ...counted, ...result.result };
  };

  const authors = async (): Promise<{ id: number; documentId: string }[]> =>
    strapi.db.query(AUTHOR).findMany({ orderBy: { id: 'asc' } });
  /** Who wrote all articles of the big site. */
  const mainAuthor = async () => {
    const [author] = await authors();
    if (author === undefined) throw new Error('The site has no author.');
    return author;
  };

  /** A draft of an author whose name stays. */
  const draft = async (): Promise<string> => {
    const other = (await authors()).at(-1)?.documentId;
    // A title of its own, since equal cards are drawn once.
    const data = {
      ...articleText(0),
      title: `Published meanwhile, ${randomUUID()}`,
      author: other,
    };
    const { documentId } = await documents(strapi, ARTICLE).create({ data });
    return documentId;
  };

  /** @returns milliseconds until the published entry has its card */
  const publishAndWait = async (documentId: string): Promise<number> => {
    const since = performance.now();
    await documents(strapi, ARTICLE).publish({ documentId });
    await until(async () => (await rows.stateOf(documentId)) === 'ready');
    return performance.now() - since;
  };

  return {
    /** The address of one entry, as a front end asks for it. */
    entryUrl: (number: number): string => {
      const { port } = strapi.server.httpServer.address() as AddressInfo;
      return `http://127.0.0.1:${port}/api/articles/${documentIdOf(number)}`;
    },

    memory: (): Memory => settledMemory(),

    /** Fills the site, and lets everybody read it. */
    fillSite: async (entries: number): Promise<void> => {
      await rows.fill(entries, (await mainAuthor()).id);
      const role: { id: number } | null = await strapi.db
        .query('plugin::users-permissions.role')
        .findOne({ where: { type: 'public' } });
      await strapi.db.query('plugin::users-permissions.permission').create({
        data: { action: `${ARTICLE}.findOne`, role: role?.id },
      });
    },

    /** How cards are to look by this instance's configuration. */
    look: async (): Promise<string> => {
      await service('look').lead();
      return service('look').of(ARTICLE) ?? '';
    },

    /** Writes down that every card was drawn with this look. */
    pretendDrawn: async (look: string): Promise<void> => {
      const { documentId } = await mainAuthor();
      await rows.pretendDrawn(look, { uid: AUTHOR, documentId });
    },

    addOldPictures: (count: number) => rows.addOldPictures(count),

    /** Takes entries away below all hooks: the first half is unpublished, the second deleted. */
    takeAway: (count: number) => rows.takeAway(count, Math.floor(count / 2)),

    /** Begins to draw, and draws one card, so that what draws is warm. Answers a draft. */
    startDrawing: async (): Promise<string> => {
      service('queue').start();
      await publishAndWait(await draft());
      return draft();
    },

    quiet: (milliseconds: number) =>
      watched(async () => {
        await sleep(milliseconds);
        return {};
      }),

    /** Sweeps a site without cards until each of its entries has one that waits. */
    firstSweep: (entries: number) =>
      watched(async () => {
        service('sweeping').start();
        const last = documentIdOf(entries - 1);
        await until(async () => (await rows.stateOf(last)) !== null);
        await until(async () => (await rows.countCards()) >= entries);
        return {};
      }),

    /** Sweeps a site whose cards look otherwise than they should, until all of them wait. */
    sweepOutdated: () =>
      watched(async () => {
        service('sweeping').start();
        await until(async () => !(await rows.arePretended()));
        return {};
      }),

    /**
     * Gives the author another name and publishes the draft while the cards are told of it. Not by
     * the document service: for the event that it sends after an update, Strapi reads all articles of
     * the author at once, and holds the loop for that long with the plugin and without.
     */
    rename: (draftId: string): Promise<Renamed> =>
      watched(async () => {
        const { documentId } = await mainAuthor();
        const since = performance.now();
        await strapi.db
          .query(AUTHOR)
          .update({ where: { documentId }, data: { name: randomUUID() } });
        const published = publishAndWait(draftId);
        // Its failure is heard below; until then it must not end the process.
        published.catch(() => undefined);
        await until(async () => !(await rows.arePretended()));
        const queuedMs = performance.now() - since;
        return { queuedMs, publishMs: await published };
      }),

    /** Lets the work loop draw on, until it has drawn this many cards of what waits. */
    drawOn: async (cards: number) => {
      const before = await rows.countCards({ state: 'ready' });
      return watched(async () => {
        await until(async () => (await rows.countCards({ state: 'ready' })) >= before + cards);
        return {};
      });
    },

    /** Tells of entries that were taken away as a bulk action does, until their cards are gone. */
    retire: async (count: number): Promise<Gone> => {
      const before = await rows.countCards();
      service('queue').start();
      return watched(async () => {
        for (let number = 0; number < count; number += 1) {
          const event = number < Math.floor(count / 2) ? 'entry.unpublish' : 'entry.delete';
          const entry = { documentId: documentIdOf(number), locale: 'en' };
          void strapi.eventHub.emit(event, { uid: ARTICLE, entry });
        }
        const last = documentIdOf(count - 1);
        await untilLongEnough(async () => (await rows.stateOf(last)) === null);
        return { gone: before - (await uncounted(() => rows.countCards())) };
      });
    },

    /** Sweeps until all old pictures are gone. */
    letGo: async (count: number): Promise<Gone> =>
      watched(async () => {
        service('sweeping').start();
        await untilLongEnough(async () => !(await rows.areOldPictures()));
        return { gone: count - (await uncounted(() => rows.countOldPictures())) };
      }),
  };
}

async function until(isDone: () => Promise<boolean>): Promise<void> {
  if (await isSoon(isDone, LIMIT_MS)) return;
  throw new Error('The bench waited in vain. See the log of Strapi.');
}

/** Until it is done, or goes on for long enough to tell. */
async function untilLongEnough(isDone: () => Promise<boolean>): Promise<void> {
  await isSoon(isDone, LONG_ENOUGH_MS);
}

async function isSoon(isDone: () => Promise<boolean>, limitMs: number): Promise<boolean> {
  const end = performance.now() + limitMs;
  while (!(await uncounted(isDone))) {
    if (performance.now() > end) return false;
    await sleep(POLL_MS);
  }
  return true;
}
