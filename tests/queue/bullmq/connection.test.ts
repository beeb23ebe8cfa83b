import { configSchema } from '../../../server/src/config/schema';
import { redisTarget } from '../../../server/src/queue/bullmq/connection';

const target = (connection: unknown) => {
  const { queue } = configSchema.parse({ queue: { connection } });
  if (queue.connection === null) throw new Error('It was not read.');
  return redisTarget(queue.connection);
};

it('leaves a URL to ioredis', () => {
  expect(target('rediss://user:secret@redis.example.com:6380/2')).toMatchObject({
    url: 'rediss://user:secret@redis.example.com:6380/2',
  });
});

it('passes on what is set, and no more', () => {
  expect(target({ password: 'secret', db: 2 })).toEqual({
    settings: {
      host: '127.0.0.1',
      port: 6379,
      password: 'secret',
      db: 2,
      retryStrategy: expect.any(Function),
    },
  });
});

it('keeps certificates as they are', () => {
  const ca = Buffer.from('certificate');
  expect(target({ tls: { ca } }).settings.tls).toEqual({ ca });
  expect(target({ tls: true }).settings.tls).toEqual({});
  expect(target({ tls: false }).settings.tls).toBeUndefined();
});

it('tries again for as long as Strapi runs, at most every 5 seconds', () => {
  const { retryStrategy } = target('redis://127.0.0.1').settings;
  expect([1, 10, 1_000_000].map(retryStrategy)).toEqual([100, 1_000, 5_000]);
});
