import { suggestion } from '../common/nearest';
import type { DesignConfig } from '../config/designs';
import { OgImageError } from '../contracts/errors';
import type { TemplateInfo } from '../contracts/template';
import { DEFAULT_TEMPLATE, type Catalogue } from './catalogue';

/** The templates that designs may be based on. */
export type Templates = Pick<Catalogue, 'list' | 'names' | 'find'>;

/** What draws a design. */
export interface DesignBase {
  readonly template: TemplateInfo;
  /** Why it is not the template that the design names, as the end of a sentence; null where it is. */
  readonly problem: string | null;
}

/** The template that a design names, or where that cannot be one that stands in for it. */
export function baseOf(
  { template: wanted }: DesignConfig,
  designs: readonly DesignConfig[],
  templates: Templates,
): DesignBase {
  const find = (name: string | undefined) => templates.list().find((each) => each.name === name);
  const template = find(wanted);
  if (template !== undefined) return { template, problem: null };
  const design = designs.find(({ name }) => name === wanted);
  const standIn = find(design?.template) ?? templates.find(DEFAULT_TEMPLATE);
  const why = design === undefined ? whyNot(wanted, templates) : basedOnDesign(wanted);
  return { template: standIn, problem: `${why} It is drawn with "${standIn.name}".` };
}

function basedOnDesign(wanted: string): string {
  return `is based on the design "${wanted}", and only a template can be the base of one.`;
}

function whyNot(wanted: string, templates: Templates): string {
  try {
    return `is based on the template "${templates.find(wanted).name}".`;
  } catch (error) {
    if (!(error instanceof OgImageError)) throw error;
    if (error.code === 'OG_TEMPLATE_UNKNOWN') {
      const known = templates.list().map(({ name }) => name);
      return `is based on the template "${wanted}", which is not there.${suggestion(wanted, known)}`;
    }
    return `is based on the template "${wanted}", which cannot be drawn. ${error.message}`;
  }
}
