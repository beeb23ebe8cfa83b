/**
 * Forbids circles of imports, types among them: two files that need each other are one idea in two
 * files, or the lower one knows too much. ESLint's rules for this pass over `import type`.
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
