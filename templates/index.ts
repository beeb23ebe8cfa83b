import { OgImageError } from '../server/src/contracts/errors';
import type { Template } from '../server/src/contracts/template';
import { bold } from './bold';
import { contents } from './contents';
import { docs } from './docs';
import { editorial } from './editorial';
import { event } from './event';
import { frame } from './frame';
import { minimal } from './minimal';
import { mosaic } from './mosaic';
import { pattern } from './pattern';
import { portrait } from './portrait';
import { poster } from './poster';
import { product } from './product';
import { quote } from './quote';
import { release } from './release';
import { spotlight } from './spotlight';

/** The built-in templates, in the order of the gallery. */
export const templates: readonly Template[] = [
  editorial,
  spotlight,
  bold,
  poster,
  pattern,
  quote,
  portrait,
  product,
  event,
  docs,
  release,
  contents,
  mosaic,
  minimal,
  frame,
];

const byName = new Map(templates.map((template) => [template.name, template]));

/**
 * What draws a template of this name.
 * @throws OgImageError OG_TEMPLATE_UNKNOWN
 */
export function findTemplate(name: string): Template {
  const template = byName.get(name);
  if (template) return template;
  const asked = name.slice(0, 64);
  throw new OgImageError('OG_TEMPLATE_UNKNOWN', `There is no template "${asked}" to draw with.`);
}
