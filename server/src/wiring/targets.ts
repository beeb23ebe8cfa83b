import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from '../constants';
import { OgImageError } from '../contracts/errors';
import { fieldsIn } from '../contracts/field';
import { allPaths } from '../resolve/mapping';
import type { Schema } from '../resolve/schema';
import { schemaFile } from '../resolve/schema-file';
import { readRules, ruleProblemLine, type RuleProblem } from '../resolve/read-rules';
import { findTargets, withRules, type Target } from '../resolve/target';
import { nearest } from '../common/nearest';
import { SETTINGS_PAGE } from '../contracts/settings';
import { getService } from '../service';
import { schemaOf } from './schema-of';
import { isSet, type SettingsState } from './settings-state';

declare module '../service' {
  interface Services {
    targets: Targets;
  }
}

/**
 * The content types that have cards, with the rules of the settings as they are now. Built once all content
 * types are known, in bootstrap.
 */
export interface Targets {
  list(): Target[];
  get(uid: string): Target | undefined;
  /** The content types of which cards show something besides their own entry: authors and such. */
  shown(): string[];
  /** @throws OgImageError OG_CONTENT_TYPE_UNKNOWN */
  require(uid: string): Target;
  /** What is wrong with the rules. */
  ruleProblems(): readonly RuleProblem[];
}

/** The content types by their uids, with what is wrong with the rules for them. */
interface Found {
  readonly targets: ReadonlyMap<string, Target>;
  readonly ruleProblems: readonly RuleProblem[];
}

export default function targetsService({ strapi }: { strapi: Core.Strapi }): Targets {
  const schemas = Object.values(strapi.contentTypes) as unknown as Schema[];
  const { content, seo } = getService(strapi, 'config');
  const settings = getService(strapi, 'settings');
  const getSchema = (uid: string) => schemaOf(strapi, uid);
  /** Problems that the log has. */
  const told = new Set<string>();
  const tell = (problem: string): void => {
    if (told.has(problem)) return;
    told.add(problem);
    strapi.log.error(`og-image: ${problem}`);
  };

  const read = (state: SettingsState): Found => {
    const catalogue = getService(strapi, 'catalogue');
    const templates = catalogue.names();
    const found = findTargets(schemas, getSchema, {
      ...content,
      templates,
      formats: Object.keys(state.config.formats),
      parts: catalogue.parts(),
      ownSeo: seo.own,
    });
    const { rules, problems: ruleProblems } = readRules(state.config.rules, {
      schemas: [...found.values()].map(({ schema }) => schema),
      getSchema,
      templates,
    });
    const targets = new Map(
      [...found].map(([uid, target]) => [uid, withRules(target, rules.get(uid))]),
    );
    if (state.isDraft) return { targets, ruleProblems };
    const file = isSet(state, 'rules') ? SETTINGS_PAGE : 'config/plugins.ts';
    for (const problem of ruleProblems) tell(ruleProblemLine(problem, file));
    for (const target of targets.values()) {
      if (target.problems.length > 0) tell(problemLine(target));
    }
    return { targets, ruleProblems };
  };

  const found = settings.derived(read);
  const targets = () => found().targets;
  // Said at start, whoever asks first.
  targets();
  fieldsInComponents(strapi).forEach(tell);

  return {
    list: () => [...targets().values()],
    get: (uid) => targets().get(uid),
    ruleProblems: () => found().ruleProblems,
    shown() {
      const paths = [...targets().values()].flatMap(({ mapping }) =>
        mapping instanceof OgImageError ? [] : allPaths(mapping),
      );
      const uids = paths.flatMap((path) => path.flatMap(({ target }) => target ?? []));
      return [...new Set(uids)];
    },
    require(uid) {
      const target = targets().get(uid);
      if (target !== undefined) return target;
      const near = nearest(uid, [...targets().keys()]);
      throw new OgImageError(
        'OG_CONTENT_TYPE_UNKNOWN',
        schemaOf(strapi, uid) === undefined
          ? `There is no content type "${uid}".${near === undefined ? '' : ` Did you mean "${near}"?`}`
          : `The content type "${uid}" has no social card field. Add one in the Content-Type Builder.`,
        { values: { uid } },
      );
    },
  };
}

/** All that is wrong with a content type's field, on one line that begins with the file to change. */
function problemLine({ uid, field, problems }: Target): string {
  return `${schemaFile(uid)}: the options of the social card field "${field}" are wrong. ${problems.join(' ')}`;
}

function fieldsInComponents(strapi: Core.Strapi): string[] {
  return Object.values(strapi.components)
    .filter((component) => fieldsIn(component).length > 0)
    .map(
      ({ uid }) =>
        `The component ${uid} has a social card field, which draws no card, since a component has no page of its own. Put the field on the content type that uses the component. (${PLUGIN_ID})`,
    );
}
