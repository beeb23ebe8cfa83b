import type { Core } from '@strapi/strapi';

import { fine, found } from '../../server/src/contracts/health';
import type { Check } from '../../server/src/health/check';
import { runChecks } from '../../server/src/health/run';

const strapi = {} as Core.Strapi;

const never = () => new Promise<never>(() => undefined);

describe('runChecks', () => {
  it('answers what each check finds, in the order of the checks, and the worst of it', async () => {
    let finishFirst = (): void => undefined;
    const first = new Promise<void>((resolve) => (finishFirst = resolve));
    const checks: Check[] = [
      {
        id: 'database',
        look: async () => {
          await first;
          return [fine('1 ms')];
        },
      },
      {
        id: 'permissions',
        look: () => {
          finishFirst();
          return [found('note', 'nobodyElse', { actions: ['read', 'regenerate'] })];
        },
      },
    ];
    const { severity, findings } = await runChecks(strapi, checks);
    expect(severity).toBe('note');
    expect(findings.map(({ check, message }) => [check, message])).toEqual([
      ['database', '1 ms'],
      ['permissions', 'No role besides the super admin may do this: read, regenerate.'],
    ]);
  });

  it('tells of a check that throws, at once or later, and goes on', async () => {
    const { severity, findings } = await runChecks(strapi, [
      {
        id: 'redis',
        look: () => {
          throw new Error('no such thing');
        },
      },
      { id: 'storage', look: () => Promise.reject(new Error('not now')) },
      { id: 'work', look: () => [fine('done')] },
    ]);
    expect(severity).toBe('error');
    expect(findings.map(({ code, values }) => [code, values])).toEqual([
      ['checkBroke', { detail: 'no such thing' }],
      ['checkBroke', { detail: 'not now' }],
      ['fine', { detail: 'done' }],
    ]);
  });

  it('gives up a check that takes too long, and tells it so', async () => {
    let given: AbortSignal | undefined;
    const { findings } = await runChecks(strapi, [
      {
        id: 'makers',
        limitMs: 20,
        look: ({ signal }) => {
          given = signal;
          return never();
        },
      },
    ]);
    expect(findings).toMatchObject([{ severity: 'warning', code: 'checkSlow' }]);
    expect(given?.aborted).toBe(true);
  });

  it('looks at no more than three things at once', async () => {
    let now = 0;
    let most = 0;
    const check: Check = {
      id: 'makers',
      look: async () => {
        now += 1;
        most = Math.max(most, now);
        await new Promise((resolve) => setImmediate(resolve));
        now -= 1;
        return [];
      },
    };
    await runChecks(
      strapi,
      Array.from({ length: 9 }, () => ({ ...check })),
    );
    expect(most).toBe(3);
  });
});
