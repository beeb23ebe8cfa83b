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
