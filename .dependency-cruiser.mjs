/**
 * Who may import whom. Circles are forbidden, types among them: two files that need each other are
 * one idea in two files, or the lower one knows too much. ESLint's rules for this pass over
 * `import type`.
 */
export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Move what both files need into a third one that imports neither.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'templates-know-contracts-alone',
      comment:
        'What templates are written with belongs in templates/kit, what they are handed in contracts.',
      severity: 'error',
      from: { path: '^templates/' },
      to: { path: '^(server|admin)/', pathNot: '^server/src/contracts/' },
    },
    {
      name: 'render-knows-no-template',
      comment: 'The entry of a render process hands the templates to the engine.',
      severity: 'error',
      from: { path: '^server/src/render/', pathNot: '^server/src/render/worker/index[.]ts$' },
      to: { path: '^templates/' },
    },
    {
      name: 'catalogue-knows-no-strapi',
      comment: 'The catalogue is plain data about templates; wiring/ hands it to Strapi.',
      severity: 'error',
      from: { path: '^server/src/catalogue/' },
      to: {
        path: '^(templates|node_modules/@strapi)/|^server/src/(service[.]ts|(wiring|admin-api|queue|orders|store|expose|publish|render)/)',
      },
    },
    {
      name: 'core-knows-no-strapi',
      comment: 'What can be decided without a Strapi is; wiring/ hands it to Strapi.',
      severity: 'error',
      from: {
        path: '^server/src/(backgrounds|choices|common|config|contracts|fingerprint|net|render|resolve|services|settings)/',
      },
      to: {
        path: '^node_modules/@strapi/|^server/src/(service[.]ts|(wiring|admin-api|queue|store|expose|publish)/)',
      },
    },
    {
      name: 'frontend-knows-nothing',
      comment: 'It runs in front ends: what it needs of a card is in its own types.',
      severity: 'error',
      from: { path: '^frontend/' },
      to: { path: '^(server|admin|templates|node_modules)/' },
    },
    {
      name: 'pool-knows-no-engine',
      comment: "Strapi's process never runs what draws; both know the protocol between them.",
      severity: 'error',
      from: { path: '^server/src/render/pool/' },
      to: { path: '^server/src/render/(engine|worker|fit|layers)/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^dist'] },
    exclude: {
      path: ['(^|/)dist/', '^playground/(build|types|[.])', '^coverage', '^tests/[.]tmp'],
    },
    // Sees imports that are gone once the types are.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
