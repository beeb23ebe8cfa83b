import { Outage } from '../../../server/src/queue/bullmq/outage';

it('says once that Redis is gone, and once that it is back', () => {
  const said: string[] = [];
  const log = {
    error: (line: string) => said.push(line),
    info: (line: string) => said.push(line),
    debug: () => undefined,
  };
  const outage = new Outage(log);
  outage.end();
  expect(outage.begin(new Error('ECONNREFUSED'))).toBe(true);
  expect(outage.begin(new Error('ECONNREFUSED'))).toBe(false);
  expect(outage.ongoing).toBe(true);
  outage.end();
  outage.end();
  expect(outage.ongoing).toBe(false);
  expect(said).toEqual([
    expect.stringContaining('Redis does not answer (ECONNREFUSED)'),
    expect.stringContaining('Redis is back'),
  ]);
});
