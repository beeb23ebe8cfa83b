import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import { CARD_UID, FILE_UID, PLUGIN_ID, RENDER_UID, SOURCE_UID } from '../../server/src/constants';
import { insertRow } from '../../server/src/queue/card-row';
import { sourceId } from '../../server/src/queue/source-id';
import type { Services } from '../../server/src/service';
import { ARTICLE, articleText } from './content';
import { documents } from './seed';
import { watchTimer, type TimerDelay } from './timer-delay';

/** Rows of one insert: SQLite takes no longer compound of values. */
const INSERTED_AT_ONCE = 400;
const POLL_MS = 20;
/** Longer than any of it takes, in milliseconds. */
const LIMIT_MS = 900_000;
const DAY_MS = 86_400_000;
const AUTHOR = 'api::author.author';

/** What something took, and what it did to Strapi's event loop meanwhile. */
export interface Watched extends TimerDelay {
  /** Of Strapi's process afterwards, in megabytes. */
  readonly memoryMb: number;
}

/** What the bench of a big site asks of an app that draws and sweeps only when it is told to. */
export function createBigSiteCommands(strapi: Core.Strapi) {
  const service = <Name extends keyof Services>(name: Name): Services[Name] =>
    strapi.plugin(PLUGIN_ID).service(name);
  const { connection } = strapi.db;
  const tableOf = (uid: string): string => strapi.db.metadata.get(uid).tableName;
  const insert = (uid: string, rows: readonly object[]): Promise<unknown> =>
    connection.batchInsert(tableOf(uid), [...rows], INSERTED_AT_ONCE);
  const count = (uid: string, where: object = {}): Promise<number> =>
    strapi.db.query(uid).count({ where });

  const until = async (isDone: () => Promise<boolean>): Promise<void> => {
    const end = performance.now() + LIMIT_MS;
    while (!(await isDone())) {
      if (performance.now() > end) throw new Error('The bench waited in vain. See the log.');
      await sleep(POLL_MS);
    }
  };

  const watched = async (work: () => Promise<void>): Promise<Watched> => {
    const delay = await watchTimer(work);
    return { ...delay, memoryMb: process.memoryUsage().rss / 1e6 };
  };

  const author = async (): Promise<{ id: number; documentId: string }> => {
    const found: { id: number; documentId: string } | null = await strapi.db
      .query(AUTHOR)
      .findOne({ orderBy: { id: 'asc' } });
    if (found === null) throw new Error('The site has no author.');
    return found;
  };

  /** As if every card had been drawn, with this look. */
  const makeReady = (look: string): Promise<unknown> =>
    connection(tableOf(CARD_UID)).update({
      state: 'ready',
      attempts: 0,
      fingerprint: 'shown',
      look,
      ready_at: Date.now() + DAY_MS,
    });

  return {
    /** The address that Strapi listens at. */
    address: (): string => {
      const { port } = strapi.server.httpServer.address() as AddressInfo;
      return `http://127.0.0.1:${port}`;
    },

    /** Published articles of one author, written below all hooks. */
    fillSite: async (entries: number): Promise<void> => {
      const now = new Date();
      const { id: authorId } = await author();
      await insert(
        ARTICLE,
        Array.from({ length: entries }, (_, number) => {
          const { title, excerpt } = articleText(number);
          return {
            document_id: `big-${number}`,
            title,
            excerpt,
            locale: 'en',
            created_at: now,
            updated_at: now,
            published_at: now,
          };
        }),
      );
      const joinTable = joinTableOf(strapi);
      const rows: { id: number }[] = await connection(tableOf(ARTICLE))
        .where('document_id', 'like', 'big-%')
        .select('id');
      await connection.batchInsert(
        joinTable.name,
        rows.map(({ id }) => ({ [joinTable.own]: id, [joinTable.other]: authorId })),
        INSERTED_AT_ONCE,
      );
    },

    /** Nothing: what a quiet Strapi's timer does. */
    quiet: (milliseconds: number): Promise<Watched> => watched(() => sleep(milliseconds)),

    /** The first sweep, until every entry has a card that waits. */
    firstSweep: (entries: number): Promise<Watched> =>
      watched(async () => {
        service('sweeping').start();
        await until(async () => (await count(CARD_UID)) >= entries);
      }),

    /** Writes down that every card is drawn and shows the author. */
    pretendDrawn: async (): Promise<void> => {
      const { documentId } = await author();
      const source = sourceId({ kind: 'document', uid: AUTHOR, documentId });
      const cards: { id: number }[] = await connection(tableOf(CARD_UID)).select('id');
      await insert(
        SOURCE_UID,
        cards.map(({ id }) => ({ document_id: randomUUID(), card_id: id, source })),
      );
      await service('look').lead();
      await makeReady(service('look').of(ARTICLE) ?? '');
    },

    /** A new name for the author, until every card that shows it waits. */
    rename: (entries: number): Promise<Watched> =>
      watched(async () => {
        const { documentId } = await author();
        await documents(strapi, AUTHOR).update({ documentId, data: { name: randomUUID() } });
        await until(async () => (await count(CARD_UID, { state: 'queued' })) >= entries);
      }),

    /** Cards that look otherwise than they should, until a sweep has found them all. */
    rebrand: async (entries: number): Promise<Watched> => {
      await makeReady('another');
      return watched(() =>
        until(async () => (await count(CARD_UID, { state: 'queued' })) >= entries),
      );
    },

    /** Entries that go all at once, until their cards are first in the queue. */
    unpublish: async (entries: number): Promise<Watched> => {
      await makeReady(service('look').of(ARTICLE) ?? '');
      return watched(async () => {
        for (let number = 0; number < entries; number += 1) {
          const entry = { documentId: `big-${number}`, locale: 'en' };
          void strapi.eventHub.emit('entry.unpublish', { uid: ARTICLE, entry });
        }
        await until(async () => (await count(CARD_UID, { state: 'queued' })) >= entries);
      });
    },

    /** Old pictures, until a sweep has let them all go. */
    retain: async (pictures: number): Promise<Watched> => {
      const files = Array.from({ length: pictures }, (_, number) => ({
        document_id: randomUUID(),
        name: `old-${number}.jpg`,
        hash: `og-old-${number}`,
        ext: '.jpg',
        mime: 'image/jpeg',
        size: 1,
        url: `/uploads/og-old-${number}.jpg`,
        provider: 'local',
        folder_path: '/1',
      }));
      await insert(FILE_UID, files);
      const kept: { id: number }[] = await connection(tableOf(FILE_UID))
        .where('hash', 'like', 'og-old-%')
        .orderBy('id')
        .select('id');
      await insert(
        RENDER_UID,
        kept.map((_, number) => ({
          document_id: randomUUID(),
          fingerprint: `old-${number}`,
          format: 'og',
          width: 1200,
          height: 630,
          mime: 'image/jpeg',
          bytes: 1,
          stored_at: 1,
          unreferenced_at: 1,
        })),
      );
      const renders: { id: number }[] = await connection(tableOf(RENDER_UID))
        .where('fingerprint', 'like', 'old-%')
        .orderBy('id')
        .select('id');
      await connection.batchInsert(
        'files_related_mph',
        renders.map(({ id }, index) => ({
          file_id: kept[index]?.id,
          related_id: id,
          related_type: RENDER_UID,
          field: 'file',
          order: 1,
        })),
        INSERTED_AT_ONCE,
      );
      return watched(() => until(async () => (await count(RENDER_UID)) === 0));
    },

    /** Leaves this many cards to draw, and draws them. */
    drawBacklog: async (cards: number): Promise<Watched> => {
      await connection(tableOf(CARD_UID)).delete();
      await insert(
        CARD_UID,
        Array.from({ length: cards }, (_, number) =>
          insertRow(
            { uid: ARTICLE, documentId: `big-${number}`, locale: 'en' },
            { priority: 30 },
            Date.now(),
          ),
        ),
      );
      return watched(async () => {
        service('queue').start();
        await until(async () => (await count(CARD_UID, { state: 'ready' })) >= cards);
      });
    },

    /** Stops sweeping, so that nothing comes in between. */
    stopSweeping: () => service('sweeping').stop(),
  };
}

/** Where articles keep their author. */
function joinTableOf(strapi: Core.Strapi): { name: string; own: string; other: string } {
  const attribute: unknown = strapi.db.metadata.get(ARTICLE).attributes.author;
  const { joinTable } = attribute as {
    joinTable: {
      name: string;
      joinColumn: { name: string };
      inverseJoinColumn: { name: string };
    };
  };
  return {
    name: joinTable.name,
    own: joinTable.joinColumn.name,
    other: joinTable.inverseJoinColumn.name,
  };
}
