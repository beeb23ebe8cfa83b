/**
 * Jest's environment of all suites: Node itself. Jest's own gives each suite a context of its own, in
 * which every package is loaded anew (Strapi takes seconds), what comes from Node is no `instanceof`
 * what the suite calls by the same name, and each look at a global goes through a proxy. Here a
 * suite still loads the repository's files for itself, and leaves nothing to the next one.
 */
const process = require('node:process');
const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

const { emptyCaches } = require('./strapi-caches.cjs');

// Whichever undici is loaded first answers every `fetch` of the process: Node's shall, and none of a package.
void globalThis.Headers;

/** The contexts that jest shall not use, though it asks for one. */
const unused = new WeakSet();

const { compileFunction } = vm;
vm.compileFunction = (code, params, options) =>
  unused.has(options?.parsingContext)
    ? compileFunction(code, params, { ...options, parsingContext: undefined })
    : compileFunction(code, params, options);

module.exports = class NodeItself extends TestEnvironment {
  #restore;

  constructor(config, context) {
    super(config, context);
    unused.add(this.context);
    this.#restore = remember();
    keepListeners();
    this.global = globalThis;
    // The same tools again, for Node's globals in place of the context's.
    this.moduleMocker = new this.moduleMocker.constructor(globalThis);
    this.fakeTimers = null;
    this.fakeTimersModern = new this.fakeTimersModern.constructor({
      config: config.projectConfig,
      global: globalThis,
    });
  }

  async teardown() {
    await super.teardown();
    this.#restore();
  }
};

/** @returns what puts back all that a suite, and jest for it, changes in the process */
function remember() {
  const globals = Object.getOwnPropertyDescriptors(globalThis);
  const { exit, getBuiltinModule } = process;
  const listeners = listenersNow();
  const env = { ...process.env };
  const loaded = new Set(Object.keys(require.cache));
  return () => {
    for (const key of Reflect.ownKeys(globalThis)) {
      if (!Object.hasOwn(globals, key)) delete globalThis[key];
    }
    Object.defineProperties(globalThis, globals);
    Object.assign(process, { exit, ...(getBuiltinModule && { getBuiltinModule }) });
    delete process.removeAllListeners;
    removeListenersBut(listeners);
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
    for (const file of Object.keys(require.cache)) if (!loaded.has(file)) forget(file);
    emptyCaches((file) => require.cache[file]?.exports);
  };
}

/** Strapi takes away every listener of the process when it ends, and jest's are among them. */
function keepListeners() {
  const kept = listenersNow();
  const { removeAllListeners } = process;
  process.removeAllListeners = (...events) => {
    if (events.length > 0) return removeAllListeners.apply(process, events);
    removeListenersBut(kept);
    return process;
  };
}

function listenersNow() {
  return new Set(process.eventNames().flatMap((event) => process.rawListeners(event)));
}

function removeListenersBut(kept) {
  for (const event of process.eventNames()) {
    for (const listener of process.rawListeners(event)) {
      if (!kept.has(listener)) process.removeListener(event, listener);
    }
  }
}

/** Has Node load a file anew when it is asked for again, unless a package holds it. */
function forget(file) {
  if (file.includes('/node_modules/')) return;
  const { parent } = require.cache[file];
  delete require.cache[file];
  // Whatever loaded it would hold it for ever.
  if (parent) parent.children = parent.children.filter(({ filename }) => filename !== file);
}
