import { PRIORITY } from '../../../server/src/contracts/card';
import { jobName, jobOptions } from '../../../server/src/queue/bullmq/job';

const key = { uid: 'api::article.article', documentId: 'abc', locale: 'de' };

it('gives each card a job of its own', () => {
  const names = [key, { ...key, locale: '' }, { ...key, locale: 'en' }].map(jobName);
  expect(new Set(names).size).toBe(3);
});

it('puts a publish before a request, and both before a bulk run', () => {
  const order = [PRIORITY.publish, PRIORITY.request, PRIORITY.bulk].map(
    (priority) => jobOptions(key, priority).priority ?? 0,
  );
  expect(order).toEqual([...order].sort((a, b) => a - b));
  // 0 stands for none in BullMQ.
  expect(order[0]).toBe(1);
});
