import { setTimeout as sleep } from 'node:timers/promises';

import {
  FAULT_POINTS,
  FAULT_VARIABLE,
  type FaultPoint,
} from '../../../server/src/common/fault-point';
import {
  bootAppOn,
  describeOnDatabases,
  documentsOf,
  send,
  type App,
  type ForkedApp,
} from '../harness';
import { settledCards } from '../publish/support';
import { expectEveryCardRight, expectNoObjectLeftBehind, publishedArticles } from './truth';

const AUTHOR = 'api::author.author';

/** The shortest lease there may be: a killed process's cards are taken over after it. */
const WORKING = {
  // Two pictures each, so that a card can be left with one of them.
  formats: ['square'],
  queue: { work: true, leaseMs: 3_000, pollMs: 200, concurrency: 2 },
};

/** A point is killed at when it is first met, or when it is met in the midst of other work. */
interface Kill {
  readonly point: FaultPoint;
  readonly nth: number;
}

const DATABASES = ['SQLite', 'PostgreSQL', 'MariaDB'];

/** Each database meets every point, and each point is met both ways, by one or two of them. */
const killsOn = (name: string): readonly Kill[] =>
  FAULT_POINTS.map((point, place) => ({ point, nth: 1 + ((place + DATABASES.indexOf(name)) % 2) }));

/** What only a change of something that cards show meets. */
const OF_CHANGES: readonly FaultPoint[] = ['after-change', 'after-mark'];

jest.setTimeout(900_000);

describeOnDatabases((database) => {
  let app: App;
  let token: string;
  /** Shown by the articles of the kills that only a change meets. */
  let author: string;
  /** What was sent to be published, and whether an answer came back, oldest first. */
  const sent = new Map<string, { readonly title: string; answered: boolean }[]>();

  beforeAll(async () => {
    app = await bootAppOn(database, {
      withGraphql: false,
      pluginConfig: { formats: WORKING.formats, queue: { work: false } },
    });
    token = await app.createApiToken('full-access');
    author = (await documentsOf(app, AUTHOR).create({ data: { name: 'Author' } })).documentId;
  });

  afterAll(() => app.destroy());

  const kills = killsOn(database.name);

  it(`ends every committed publish in the right card, over ${kills.length} kills`, async () => {
    const waiting = [...kills];
    const lane = async (): Promise<void> => {
      for (let kill = waiting.shift(); kill !== undefined; kill = waiting.shift()) {
        await publishUntilKilled(kill);
      }
    };
    // Three at a time, as instances share a table.
    await Promise.all([lane(), lane(), lane()]);

    const heir = await app.fork({ pluginConfig: WORKING });
    await settledCards(app, 60_000);
    await heir.stop();

    await expectNothingLost();
    await expectEveryCardRight(app);
    await expectNoObjectLeftBehind(app);
  });

  async function publishUntilKilled({ point, nth }: Kill): Promise<void> {
    const victim = await app.fork({
      pluginConfig: WORKING,
      env: { [FAULT_VARIABLE]: `${point}:${nth}` },
    });
    const end = Date.now() + 60_000;
    let edited: string | undefined;
    for (let round = 1; victim.ended() === null; round += 1) {
      if (Date.now() > end) throw new Error(`${point} was not met ${nth} times.`);
      // A new article every third time, and otherwise another version of the last one.
      if (round % 3 === 1) edited = undefined;
      const title = `${point} ${nth}, round ${round}`;
      const shows = OF_CHANGES.includes(point) ? { author } : {};
      edited = await publish(victim, { title, ...shows }, edited);
      if (OF_CHANGES.includes(point)) await rename(victim, title);
      await sleep(100);
    }
    expect({ point, ended: victim.ended() }).toEqual({ point, ended: 'SIGKILL' });
  }

  /** Changes the author whom articles show. No answer comes from one that is killed meanwhile. */
  async function rename({ url }: ForkedApp, name: string): Promise<void> {
    await send(url, 'PUT', `/api/authors/${author}`, { data: { name } }, { token }).catch(
      () => undefined,
    );
  }

  /** Publishes a new article, or another version of one. Undefined where no answer came. */
  async function publish(
    { url, ended }: ForkedApp,
    data: { readonly title: string; readonly author?: string },
    documentId: string | undefined,
  ): Promise<string | undefined> {
    const { title } = data;
    const attempt = { title, answered: false };
    if (documentId !== undefined) sent.get(documentId)?.push(attempt);
    try {
      const [method, path] =
        documentId === undefined
          ? ['POST', '/api/articles']
          : ['PUT', `/api/articles/${documentId}`];
      const answer = await send(url, method, path, { data }, { token });
      // SQLite lets one process write at a time: what it refuses was rolled back.
      if (answer.status === 500 && database.name === 'SQLite') return documentId;
      expect(answer).toMatchObject({ body: { data: { title } } });
      attempt.answered = true;
      const made: string = answer.body.data.documentId;
      if (documentId === undefined) sent.set(made, [attempt]);
      return made;
    } catch (error) {
      // The connection breaks before the news of the process's end is here.
      for (let waits = 0; waits < 40 && ended() === null; waits += 1) await sleep(50);
      if (ended() === null) throw error;
      return undefined;
    }
  }

  /** What was answered is published, or something that was sent after it. */
  async function expectNothingLost(): Promise<void> {
    const published = new Map(
      (await publishedArticles(app)).map(({ documentId, title }) => [documentId, title]),
    );
    for (const [documentId, attempts] of sent) {
      const last = attempts.findLastIndex(({ answered }) => answered);
      const titles = attempts.slice(last).map(({ title }) => title);
      expect(titles).toContain(published.get(documentId));
    }
  }
});
