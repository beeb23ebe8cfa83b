/** @type {import('jest').Config} */
const shared = {
  testEnvironment: '<rootDir>/tests/jest/environment.cjs',
  runtime: '<rootDir>/tests/jest/runtime.cjs',
  moduleNameMapper: { '^(.+)[?]raw$': '$1' },
  transform: {
    '/cli/preview/page/[^/]+[.](html|css|js)$': '<rootDir>/tests/fixtures/raw.cjs',
    '^.+\\.(t|j)sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
};

export default {
  // Most suites wait for processes that they have started. More at a time, and the processes are what
  // they wait for.
  maxWorkers: 2,
  // A process that its suites have filled is replaced by one that loads the packages anew.
  workerIdleMemoryLimit: '1500MB',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/tests/**/*.test.ts', '<rootDir>/tests/**/*.test.tsx'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/(integration|e2e)/'],
    },
    {
      ...shared,
      displayName: 'integration',
      testMatch: ['<rootDir>/tests/integration/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/integration/harness/setup.ts',
      globalTeardown: '<rootDir>/tests/integration/harness/teardown.ts',
    },
    {
      ...shared,
      displayName: 'e2e',
      testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
    },
  ],
};
