import Module from 'node:module';
import path from 'node:path';

import { describeTemplate } from '../../catalogue/describe';
import { OgImageError } from '../../contracts/errors';
import { PROVIDED_KEY, type ProvidedModules } from '../../contracts/provided';
import type { Template, TemplateBundle, TemplateInfo } from '../../contracts/template';
import { reasonWithPlace } from '../place';

/** The templates of bundles, each run once in a process. */
export interface Bundles {
  /**
   * @throws OgImageError OG_TEMPLATE_FAILED where the bundle cannot be run
   * @throws OgImageError OG_TEMPLATE_UNKNOWN where it has no template of this name
   */
  find(name: string, bundle: TemplateBundle): Template;
  /**
   * What its templates say of themselves, with all that cannot be sent to another process left out.
   * @throws OgImageError OG_TEMPLATE_FAILED where the bundle cannot be run
   */
  describe(bundle: TemplateBundle): unknown;
}

/** Of a process that knows its templates. */
export const NO_BUNDLES: Bundles = {
  find: (name, bundle) => {
    throw noTemplate(name, bundle);
  },
  describe: () => [],
};

interface Loaded {
  /** Kept, since Node forgets a module's source map together with the module. */
  readonly module: Module;
  readonly templates: readonly Template[];
}

/** @param modules what the templates import and do not bring along */
export function createBundles(modules: ProvidedModules): Bundles {
  // Errors then name the place in the source, and not in what was compiled of it.
  process.setSourceMapsEnabled(true);
  Object.defineProperty(globalThis, Symbol.for(PROVIDED_KEY), { value: modules });
  const loaded = new Map<string, Loaded>();

  function load(bundle: TemplateBundle): readonly Template[] {
    const known = loaded.get(bundle.digest);
    if (known !== undefined) return known.templates;
    const module = run(bundle);
    const templates = templatesOf(module.exports);
    loaded.set(bundle.digest, { module, templates });
    return templates;
  }

  return {
    find(name, bundle) {
      const template = load(bundle).find((each) => each.name === name);
      if (template !== undefined) return template;
      throw noTemplate(name, bundle);
    },
    describe: (bundle) => load(bundle).map((template) => plain(bundle, template)),
  };
}

function noTemplate(name: string, { origin }: TemplateBundle): OgImageError {
  return new OgImageError('OG_TEMPLATE_UNKNOWN', `There is no template "${name}" in ${origin}.`);
}

function run(bundle: TemplateBundle): Module {
  const file = path.join(bundle.root, `og-templates-${bundle.digest}.js`);
  const module = new Module(file) as Module & { _compile(code: string, file: string): void };
  try {
    module._compile(bundle.code, file);
    return module;
  } catch (error) {
    throw notRun(bundle, error);
  }
}

/** Whatever a module exports that is a template, or a list of them, each once. */
function templatesOf(exported: unknown): Template[] {
  if (typeof exported !== 'object' || exported === null) return [];
  const values = Object.values(exported).flat(1) as unknown[];
  return [...new Set(values)].filter(isTemplate);
}

function isTemplate(value: unknown): value is Template {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    'component' in value &&
    typeof value.component === 'function'
  );
}

/** As JSON, in which a function, a getter or a class that is no plain data leaves nothing behind. */
function plain(bundle: TemplateBundle, template: Template): unknown {
  try {
    const info: TemplateInfo = { ...describeTemplate(template), digest: bundle.digest };
    return JSON.parse(JSON.stringify({ info, sample: template.sample })) as unknown;
  } catch (error) {
    throw notRun(bundle, error);
  }
}

function notRun({ origin, root }: TemplateBundle, error: unknown): OgImageError {
  return new OgImageError(
    'OG_TEMPLATE_FAILED',
    `The template in ${origin} cannot be used: ${reasonWithPlace(error, root)}.`,
    { cause: error },
  );
}
