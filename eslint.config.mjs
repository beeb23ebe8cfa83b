import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * The way of the data. A stage may import the stages after it, never one before it: what has been
 * published is queued, what was queued is resolved, and nothing flows back.
 */
const STAGES = ['publish', 'queue', 'resolve', 'fingerprint', 'render', 'store', 'expose'];

/** Wiring: it knows every stage, and no stage knows it. */
const WIRING = ['admin-api', 'content-api', 'wiring', 'service'];

/** Plain functions over plain data. */
const CORE = [
  'backgrounds',
  'choices',
  'common',
  'config',
  'contracts',
  'fingerprint',
  'net',
  'render',
  'resolve',
  'services',
];

const NO_STRAPI = {
  group: ['@strapi/*', 'koa'],
  message: 'The core knows no Strapi: pass in what it needs as plain data.',
};

const BELOW = ['backgrounds', 'common', 'choices', 'config', 'contracts', 'net', 'services'];

const oneWay = [...BELOW, ...STAGES].map((folder) => {
  const stage = STAGES.indexOf(folder);
  // What is below all stages imports none of them.
  const forbidden = [...(stage === -1 ? STAGES : STAGES.slice(0, stage)), ...WIRING];
  const patterns = forbidden.map((name) => ({
    // From the folder's own files a stage is always one or more steps up.
    regex: `^(\\.\\./)+${name}(/|$)`,
    message: `${folder} may not import ${name}: data flows ${STAGES.join(' -> ')}.`,
  }));
  return {
    files: [`server/src/${folder}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: CORE.includes(folder) ? [...patterns, NO_STRAPI] : patterns },
      ],
    },
  };
});

/** Ways to the network that look at no address: `server/src/net` has the one that does. */
const USE_THE_DOOR = 'Ask addresses by a Door (server/src/net), which looks at where they lead.';
const NETWORK = ['undici', 'http', 'https', 'http2', 'node:http', 'node:https', 'node:http2'];

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      // Made of what the build emits.
      'meta.d.ts',
      'next.d.ts',
      'webhook.d.ts',
      'template.d.ts',
      'pictures.d.ts',
      'coverage/**',
      // Their packages are not installed here; `next build` checks the types of its own.
      'examples/**',
      'playground/dist/**',
      'playground/build/**',
      'playground/.strapi/**',
      'playground/.cache/**',
      'playground/types/generated/**',
      'tests/.tmp/**',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Numbers read well in a sentence.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Strapi's own services, queries and answers are typed as `any`: naming the type at the
      // place where such a value enters is what keeps it from spreading.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-console': 'error',
    },
  },
  {
    files: ['admin/**/*.tsx', 'admin/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  ...oneWay,
  {
    files: ['server/src/**/*.ts'],
    // The preview of the command line listens, and asks nobody.
    ignores: ['server/src/net/**', 'server/src/cli/preview/serve/**'],
    rules: {
      'no-restricted-globals': ['error', { name: 'fetch', message: USE_THE_DOOR }],
      'no-restricted-properties': [
        'error',
        { object: 'globalThis', property: 'fetch', message: USE_THE_DOOR },
      ],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: NETWORK.map((name) => ({ name, message: USE_THE_DOOR, allowTypeImports: true })),
        },
      ],
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        setImmediate: 'readonly',
        performance: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        AbortSignal: 'readonly',
        AbortController: 'readonly',
        structuredClone: 'readonly',
        module: 'readonly',
        require: 'readonly',
        __dirname: 'readonly',
      },
    },
  },
  {
    // It runs in a browser as it is written.
    files: ['server/src/cli/preview/page/*.js'],
    languageOptions: {
      globals: {
        document: 'readonly',
        location: 'readonly',
        history: 'readonly',
        addEventListener: 'readonly',
        atob: 'readonly',
        matchMedia: 'readonly',
        Blob: 'readonly',
        EventSource: 'readonly',
        IntersectionObserver: 'readonly',
        URLSearchParams: 'readonly',
      },
    },
  },
);
