import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from '../constants';
import { OgImageError } from '../contracts/errors';
import { fieldsIn } from '../contracts/field';
import { findTemplate } from '../render/templates';
import { allPaths } from '../resolve/mapping';
import type { Schema } from '../resolve/schema';
import { findTargets, type Target } from '../resolve/target';
import { nearest, suggestion } from '../common/nearest';
import { getService } from '../service';

declare module '../service' {
  interface Services {
    targets: Targets;
  }
}

/** The content types that have cards. Built once all content types are known, in bootstrap. */
export interface Targets {
  list(): Target[];
  get(uid: string): Target | undefined;
  /** The content types of which cards show something besides their own entry: authors and such. */
  shown(): string[];
  /** @throws OgImageError OG_CONTENT_TYPE_UNKNOWN */
  require(uid: string): Target;
}

export default function targetsService({ strapi }: { strapi: Core.Strapi }): Targets {
  const schemas = Object.values(strapi.contentTypes) as unknown as Schema[];
  const { content, formats } = getService(strapi, 'config');
  const { targets, problems } = findTargets(schemas, (uid) => schemaOf(strapi, uid), content);
  problems.push(
    ...wrongTemplates(targets),
    ...wrongFormats(targets, Object.keys(formats)),
    ...fieldsInComponents(strapi),
  );
  for (const problem of problems) strapi.log.error(`og-image: ${problem}`);

  return {
    list: () => [...targets.values()],
    get: (uid) => targets.get(uid),
    shown() {
      const paths = [...targets.values()].flatMap(({ mapping }) =>
        mapping instanceof OgImageError ? [] : allPaths(mapping),
      );
      const uids = paths.flatMap((path) => path.flatMap(({ target }) => target ?? []));
      return [...new Set(uids)];
    },
    require(uid) {
      const target = targets.get(uid);
      if (target !== undefined) return target;
      const near = nearest(uid, [...targets.keys()]);
      throw new OgImageError(
        'OG_CONTENT_TYPE_UNKNOWN',
        schemaOf(strapi, uid) === undefined
          ? `There is no content type "${uid}".${near === undefined ? '' : ` Did you mean "${near}"?`}`
          : `The content type "${uid}" has no social card field. Add one in the Content-Type Builder.`,
      );
    },
  };
}

/** By own properties: an uid comes from a request, and `__proto__` is none. */
function schemaOf(strapi: Core.Strapi, uid: string): Schema | undefined {
  for (const registry of [strapi.contentTypes, strapi.components]) {
    const schema: unknown = Object.getOwnPropertyDescriptor(registry, uid)?.value;
    if (schema !== undefined) return schema as Schema;
  }
  return undefined;
}

function wrongTemplates(targets: ReadonlyMap<string, Target>): string[] {
  return [...targets.values()].flatMap(({ uid, options }) =>
    [options.template, ...(options.templates ?? [])].flatMap((name) => {
      if (name === undefined) return [];
      try {
        findTemplate(name);
        return [];
      } catch (error) {
        return error instanceof OgImageError
          ? [`The social card field of ${uid}: ${error.message}`]
          : [];
      }
    }),
  );
}

function wrongFormats(targets: ReadonlyMap<string, Target>, formats: readonly string[]): string[] {
  return [...targets.values()].flatMap(({ uid, options }) =>
    (options.formats ?? [])
      .filter((name) => !formats.includes(name))
      .map(
        (name) =>
          `The social card field of ${uid} names the format "${name}", which config/plugins.ts does not have.${suggestion(name, formats)}`,
      ),
  );
}

function fieldsInComponents(strapi: Core.Strapi): string[] {
  return Object.values(strapi.components)
    .filter((component) => fieldsIn(component).length > 0)
    .map(
      ({ uid }) =>
        `The component ${uid} has a social card field, which draws no card, since a component has no page of its own. Put the field on the content type that uses the component. (${PLUGIN_ID})`,
    );
}
