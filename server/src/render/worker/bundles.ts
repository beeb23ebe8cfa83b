import Module from 'node:module';
import path from 'node:path';

import { describeTemplate } from '../../catalogue/describe';
import { OgImageError } from '../../contracts/errors';
import { PROVIDED_KEY, type ProvidedModules } from '../../contracts/provided';
import type {
  Template,
  TemplateBundle,
  TemplateFault,
  TemplateInfo,
} from '../../contracts/template';
import { reasonWithPlace } from '../engine/place';

/** What a bundle exports as a template. */
type Exported = Template | TemplateFault;

interface Loaded {
  readonly templates: readonly Exported[];
  /** Node keeps a source map only as long as its module: without one, errors name no place. */
  readonly module: Module;
}

/** The templates of bundles, each run once in a process. */
export interface Bundles {
  /**
   * @throws OgImageError OG_TEMPLATE_FAILED where the bundle cannot be run
   * @throws OgImageError OG_TEMPLATE_UNKNOWN where it has no template of this name
   */
  find(name: string, bundle: TemplateBundle): Template;
  /**
   * What its templates say of themselves, or why one cannot, with all that cannot be sent to another
   * process left out.
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

/** @param modules what the templates import and do not bring along */
export function createBundles(modules: ProvidedModules): Bundles {
  // Errors then name the place in the source, and not in what was compiled of it.
  process.setSourceMapsEnabled(true);
  Object.defineProperty(globalThis, Symbol.for(PROVIDED_KEY), { value: modules });
  const loaded = new Map<string, Loaded>();

  function load(bundle: TemplateBundle): readonly Exported[] {
    const known = loaded.get(bundle.digest);
    if (known !== undefined) return known.templates;
    const module = run(bundle);
    const templates = templatesOf(module.exports);
    loaded.set(bundle.digest, { templates, module });
    return templates;
  }

  return {
    find(name, bundle) {
      const template = load(bundle).find((each) => each.name === name);
      if (template !== undefined && !isFault(template)) return template;
      throw noTemplate(name, bundle);
    },
    describe: (bundle) => load(bundle).map((each) => (isFault(each) ? each : plain(bundle, each))),
  };
}

function noTemplate(name: string, { origin }: TemplateBundle): OgImageError {
  return new OgImageError('OG_TEMPLATE_UNKNOWN', `There is no template "${name}" in ${origin}.`, {
    values: { template: name },
  });
}

function run(bundle: TemplateBundle): Module {
  const file = path.join(bundle.root, `og-templates-${bundle.digest}.js`);
  const module = new Module(file) as Module & { _compile(code: string, file: string): void };
  // What it imports by name was bundled, or refused, when it was compiled.
  module.require = refuseRequire;
  try {
    module._compile(bundle.code, file);
    return module;
  } catch (error) {
    throw notRun(bundle, error);
  }
}

function refuseRequire(name: string): never {
  throw new Error(
    `a template may not require "${name}" by a name that is made at run time. Import what it needs by "import ... from '...'"`,
  );
}

/** Whatever a module exports that is a template, or a list of them, each once. */
function templatesOf(exported: unknown): Exported[] {
  if (typeof exported !== 'object' || exported === null) return [];
  // `module.exports = defineTemplate(...)`
  const values: unknown[] = looksLikeOne(exported) ? [exported] : Object.values(exported).flat(1);
  return [...new Set(values)].flatMap((value) => {
    if (isTemplate(value)) return value;
    return looksLikeOne(value) ? notDefined(value) : [];
  });
}

function isTemplate(value: unknown): value is Template {
  return (
    looksLikeOne(value) &&
    typeof value.name === 'string' &&
    ['component', 'picture', 'logo'].every((key) => typeof value[key] === 'function')
  );
}

/** Packages may export other things beside their templates. */
function looksLikeOne(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && 'name' in value && 'component' in value;
}

function notDefined({ name }: Record<string, unknown>): TemplateFault {
  return {
    name: typeof name === 'string' ? name : null,
    fault:
      'it is a plain object. Hand it to defineTemplate() of "strapi-plugin-og-image/template", and export what that returns',
  };
}

function isFault(value: object): value is TemplateFault {
  return 'fault' in value;
}

/** As JSON, in which a class or a getter that is no plain data leaves nothing behind. */
function plain({ digest, root }: TemplateBundle, template: Template): TemplateInfo | TemplateFault {
  try {
    const info: TemplateInfo = { ...describeTemplate(template), digest };
    return JSON.parse(JSON.stringify(info, withoutFunctions)) as TemplateInfo;
  } catch (error) {
    return { name: template.name, fault: reasonWithPlace(error, root) };
  }
}

/** A function in the place of data is told, and not left out. */
function withoutFunctions(_: string, value: unknown): unknown {
  return typeof value === 'function' ? '(a function)' : value;
}

function notRun({ origin, root }: TemplateBundle, error: unknown): OgImageError {
  const detail = reasonWithPlace(error, root);
  return new OgImageError(
    'OG_TEMPLATE_FAILED',
    `The template in ${origin} cannot be used: ${detail}.`,
    { cause: error, values: { template: origin, detail } },
  );
}
