import { call } from '../node';

const count = (results: object | null, code: number) =>
  call('lib/jest.mjs', 'count', results, code);

describe('the last line of npm test', () => {
  it('counts what jest counts', async () => {
    const results = { numPassedTests: 40, numFailedTests: 2, numRuntimeErrorTestSuites: 0 };
    expect(await count(results, 1)).toEqual({ passed: 40, failed: 2 });
  });

  it('counts a suite that cannot start as a failure', async () => {
    const results = { numPassedTests: 40, numFailedTests: 0, numRuntimeErrorTestSuites: 1 };
    expect(await count(results, 1)).toEqual({ passed: 40, failed: 1 });
  });

  it('never says "0 failed" when jest ended badly or wrote nothing', async () => {
    expect(await count(null, 134)).toEqual({ passed: 0, failed: 1 });
  });
});
