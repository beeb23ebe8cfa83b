import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import { CARD_UID, FILE_UID, PLUGIN_ID, RENDER_UID, SOURCE_UID } from '../../server/src/constants';
import type { RunCounts, RunRequest } from '../../server/src/contracts/runs';
import { sourceId } from '../../server/src/queue/source-id';
import type { Services } from '../../server/src/service';
import { keyOfEntry } from '../../server/src/wiring/judging';
import { prepareCard } from '../../server/src/wiring/prepare';
import { asFirstPublished, firstPublication } from '../../server/src/resolve/first-publication';
import { ARTICLE, articleText } from './content';
import { documents } from './seed';
import { documentIdOf } from './site-rows';
import { watchTimer, type TimerDelay } from './timer-delay';

/** Rows of one insert. */
const AT_ONCE = 200;

/** How often a run and the memory are looked at, in milliseconds. */
const LOOK_MS = 100;

/** Later than any entry was written, in milliseconds. */
const AHEAD_MS = 86_400_000;

const MEGABYTE = 1_000_000;

/** What a run did to Strapi's process. */
export interface MeasuredRun {
  readonly counts: RunCounts;
  readonly tookMs: number;
  /** Of this process alone, in milliseconds: what others take of a busy machine is not in it. */
  readonly cpuMs: number;
  readonly loop: TimerDelay;
  /** Publishes meanwhile: until each was answered, in milliseconds. */
  readonly publishMs: readonly number[];
}

/** What the bench `runs` asks of an app that works on nothing until it is told to. */
export function createRunCommands(strapi: Core.Strapi) {
  const service = <Name extends keyof Services>(name: Name): Services[Name] =>
    strapi.plugin(PLUGIN_ID).service(name);
  const table = (uid: string) => strapi.db.connection(strapi.db.metadata.get(uid).tableName);

  const publishOne = async (): Promise<number> => {
    const data = { ...articleText(0), title: `Published meanwhile, ${randomUUID()}` };
    const { documentId } = await documents(strapi, ARTICLE).create({ data });
    const since = performance.now();
    await documents(strapi, ARTICLE).publish({ documentId });
    return performance.now() - since;
  };

  return {
    /** Gives three in four articles a cover, below all hooks. */
    linkCovers: async (): Promise<void> => {
      const covers: { id: number }[] = await table(FILE_UID)
        .where('name', 'like', '%.jpg')
        .select('id');
      const articles: { id: number }[] = await table(ARTICLE).select('id');
      const links = articles
        .filter(({ id }) => id % 4 !== 3)
        .map(({ id }) => ({
          file_id: covers[id % covers.length]?.id,
          related_id: id,
          related_type: ARTICLE,
          field: 'cover',
          order: 1,
        }));
      for (let start = 0; start < links.length; start += AT_ONCE) {
        await strapi.db.connection('files_related_mph').insert(links.slice(start, start + AT_ONCE));
      }
    },

    /** Gives every article the card that it would have if it had been drawn, but for the pictures' bytes. */
    pretendRight: async (): Promise<number> => {
      await service('look').lead();
      const look = service('look').of(ARTICLE);
      const target = service('targets').require(ARTICLE);
      const seen = new Set<string>();
      let after = 0;
      let made = 0;
      for (;;) {
        const rows: { id: number }[] = await table(ARTICLE)
          .whereNotNull('published_at')
          .where('id', '>', after)
          .orderBy('id')
          .limit(AT_ONCE)
          .select('id');
        if (rows.length === 0) return made;
        after = rows.at(-1)?.id ?? after;
        const cards = [];
        const sources: string[][] = [];
        const prints = new Set<string>();
        for (const entry of await service('entries').publishedRows(
          target,
          rows.map(({ id }) => id),
        )) {
          const key = keyOfEntry(target, entry);
          const at = firstPublication(entry, null);
          const card = await service('resolving').resolve(target, asFirstPublished(entry, at), {
            choices: entry[target.field],
            stored: true,
            locale: key.locale,
          });
          const { fingerprint } = await prepareCard(strapi, card, true);
          if (!seen.has(fingerprint)) prints.add(fingerprint);
          seen.add(fingerprint);
          sources.push(card.sources.map(sourceId));
          cards.push({
            document_id: randomUUID(),
            target_uid: ARTICLE,
            target_document_id: key.documentId,
            target_locale: key.locale,
            ...{ state: 'ready', revision: 1, priority: 3, force: false, attempts: 0 },
            ...{ due_at: Date.now(), ready_at: Date.now() + AHEAD_MS },
            ...{ fingerprint, alt: card.alt, template: card.template.name, look },
            ...{ brand_color: card.content.brandColor, warnings: '[]', pinned: false },
            ...{ first_published_at: at, awaits: false },
          });
        }
        await table(CARD_UID).insert(cards);
        await storeAll([...prints]);
        await noteSources(cards, sources);
        made += cards.length;
      }
    },

    /** Changes the titles of some articles, below all hooks. */
    retitleSome: async (count: number): Promise<void> => {
      const ids = Array.from({ length: count }, (_, number) => documentIdOf(number));
      for (let start = 0; start < ids.length; start += AT_ONCE) {
        for (const id of ids.slice(start, start + AT_ONCE)) {
          await table(ARTICLE)
            .where({ document_id: id })
            .update({ title: `Renamed ${randomUUID()}` });
        }
      }
    },

    /** Publishes one article after the other, and says what each took. */
    publishIdle: async (count: number): Promise<number[]> => {
      const took = [];
      for (let number = 0; number < count; number += 1) took.push(await publishOne());
      return took;
    },

    /** Makes a run, with publishes meanwhile, and watches it until it is over. */
    makeRun: async (request: RunRequest, draws: boolean): Promise<MeasuredRun> => {
      if (draws) service('queue').start();
      const runs = service('runs');
      runs.start();
      const publishMs: number[] = [];
      const since = performance.now();
      const cpu = process.cpuUsage();
      const { result, loop } = await watchTimer(async () => {
        const { id } = await runs.create(request, { access: null, admin: null });
        const over = new AbortController();
        const publishing = (async () => {
          for (;;) {
            await sleep(500);
            if (over.signal.aborted) return;
            publishMs.push(await publishOne());
          }
        })();
        publishing.catch(() => undefined);
        for (;;) {
          const run = await runs.view(id);
          if (run.state === 'finished') {
            over.abort();
            const tookMs = performance.now() - since;
            const { user, system } = process.cpuUsage(cpu);
            await publishing;
            return { counts: run.counts, tookMs, cpuMs: (user + system) / 1_000 };
          }
          await sleep(LOOK_MS);
        }
      });
      return { ...result, loop, publishMs };
    },
  };

  /** The rows of stored pictures, and of their files. */
  async function storeAll(fingerprints: readonly string[]): Promise<void> {
    if (fingerprints.length === 0) return;
    await table(FILE_UID).insert(
      fingerprints.map((hash) => ({
        document_id: randomUUID(),
        ...{ name: `${hash}.jpg`, hash, ext: '.jpg', mime: 'image/jpeg', size: 0.1 },
        ...{ url: `/uploads/${hash}.jpg`, provider: 'local', folder_path: '/1' },
      })),
    );
    await table(RENDER_UID).insert(
      fingerprints.map((fingerprint) => ({
        document_id: randomUUID(),
        ...{ fingerprint, format: 'og', width: 1200, height: 630, mime: 'image/jpeg' },
        ...{ bytes: MEGABYTE, stored_at: Date.now() },
      })),
    );
    const files: { id: number; hash: string }[] = await table(FILE_UID)
      .whereIn('hash', [...fingerprints])
      .select('id', 'hash');
    const renders: { id: number; fingerprint: string }[] = await table(RENDER_UID)
      .whereIn('fingerprint', [...fingerprints])
      .select('id', 'fingerprint');
    const idOf = new Map(renders.map(({ id, fingerprint }) => [fingerprint, id]));
    await strapi.db.connection('files_related_mph').insert(
      files.map(({ id, hash }) => ({
        ...{ file_id: id, related_id: idOf.get(hash), related_type: RENDER_UID },
        ...{ field: 'file', order: 1 },
      })),
    );
  }

  async function noteSources(
    cards: readonly { readonly target_document_id: string }[],
    sources: readonly (readonly string[])[],
  ): Promise<void> {
    const rows: { id: number; target_document_id: string }[] = await table(CARD_UID)
      .whereIn(
        'target_document_id',
        cards.map((card) => card.target_document_id),
      )
      .select('id', 'target_document_id');
    const idOf = new Map(rows.map((row) => [row.target_document_id, row.id]));
    const noted = cards.flatMap((card, place) =>
      (sources[place] ?? []).map((source) => ({
        ...{ document_id: randomUUID(), source },
        card_id: idOf.get(card.target_document_id),
      })),
    );
    for (let start = 0; start < noted.length; start += AT_ONCE) {
      await table(SOURCE_UID).insert(noted.slice(start, start + AT_ONCE));
    }
  }
}
