/**
 * Jest's loader of modules, but that Node loads the packages, once for all suites of a process: see
 * `environment.cjs`. A suite still loads the repository's own files for itself, and may mock packages.
 */
const { createRequire, isBuiltin } = require('node:module');
const { isAbsolute } = require('node:path');
const { default: JestRuntime } = require('jest-runtime');

/** They say that they are ES modules, and are CommonJS: jest alone can load them. */
const MISLABELED = ['@strapi/icons'];

module.exports = class Runtime extends JestRuntime {
  requireModule(from, name, options, isRequireActual) {
    if (options?.isInternalModule !== true && isOfPackage(name)) {
      const load = createRequire(from);
      const file = load.resolve(name);
      if (file.includes('/node_modules/')) return load(file);
    }
    return super.requireModule(from, name, options, isRequireActual);
  }
};

/** Whether a module is asked for as of a package that Node can load, and not by a path. */
function isOfPackage(name) {
  if (name === undefined || MISLABELED.includes(name)) return false;
  return !name.startsWith('.') && !isAbsolute(name) && !isBuiltin(name);
}
