import { suggestion } from '../common/nearest';
import type { Config } from '../config/schema';
import type { SettingsProblem } from '../contracts/settings';
import type { RuleProblem } from '../resolve/read-rules';
import { foreignPaths, picturesIn } from './pictures';
import type { Settings } from './schema';

/** What settings may name. */
export interface SettingsPlaces {
  readonly config: Config;
  /** The names of templates and designs, those of these settings among them. */
  readonly templates: readonly string[];
  /** The uids of the content types with the field. */
  readonly types: readonly string[];
  /** What is wrong with the rules of these settings. */
  readonly ruleProblems: readonly RuleProblem[];
  /** The pictures of the media library that these settings name and that are there, by `documentId`. */
  readonly files: ReadonlySet<string>;
}

/** What settings name that is not there, each with the remedy. */
export function checkSettings(settings: Settings, places: SettingsPlaces): SettingsProblem[] {
  const { templates, types } = places;
  const problems: SettingsProblem[] = [];
  const tell = (path: string, message: string) => problems.push({ path, message });
  const checkTemplate = (path: string, name: string | null | undefined) => {
    if (name === null || name === undefined || templates.includes(name)) return;
    tell(path, `"${path}": there is no template "${name}".${suggestion(name, templates)}`);
  };
  const checkType = (path: string, uid: string) => {
    if (types.includes(uid)) return;
    tell(
      path,
      `"${path}": the content type "${uid}" has no social card field.${suggestion(uid, types)}`,
    );
  };

  checkTemplate('template', settings.template);
  for (const [uid, name] of Object.entries(settings.templateByType ?? {})) {
    checkType('templateByType', uid);
    checkTemplate(`templateByType.${uid}`, name);
  }
  for (const name of settings.allowed?.templates ?? []) checkTemplate('allowed.templates', name);
  for (const [uid, names] of Object.entries(settings.allowed?.byType ?? {})) {
    checkType('allowed.byType', uid);
    for (const name of names) checkTemplate(`allowed.byType.${uid}`, name);
  }
  for (const [index, { template, type }] of (settings.rules ?? []).entries()) {
    checkTemplate(`rules.${index}.template`, template);
    for (const uid of type ?? []) checkType(`rules.${index}.type`, uid);
  }
  for (const { index, part, message } of settings.rules === undefined ? [] : places.ruleProblems) {
    // The other parts are told of above, each name by itself.
    if (part === 'where')
      tell(`rules.${index}.where`, `"rules.${index}.where": the rule ${message}`);
  }
  for (const [index, { template }] of (settings.designs ?? []).entries()) {
    checkTemplate(`designs.${index}.template`, template);
  }
  for (const [index, { template, type }] of (settings.fallback ?? []).entries()) {
    checkTemplate(`fallback.${index}.template`, template);
    for (const uid of type ?? []) checkType(`fallback.${index}.type`, uid);
  }
  if (settings.ai !== undefined && places.config.backgrounds.ai === null) {
    tell('ai', '"ai": the config has no AI model. Add the option "backgrounds.ai" first.');
  }
  for (const { path } of foreignPaths(settings, places.config)) {
    tell(path, `"${path}" must be a picture of the media library: { "file": "<its documentId>" }.`);
  }
  for (const { path, picture } of picturesIn(settings)) {
    if (typeof picture === 'string' || places.files.has(picture.file)) continue;
    tell(
      path,
      `"${path}": the media library has no picture "${picture.file}". Choose another one, or leave it out.`,
    );
  }
  return problems;
}
