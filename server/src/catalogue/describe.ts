import type { Template, TemplateInfo } from '../contracts/template';

/** A card as most are, to ask a template what it draws. */
const SIZE = { width: 1200, height: 630 };
const CONTENT = { brandColor: '#000000' };

/**
 * What the catalogue, the gallery and the API know of a built-in template: plain data.
 * @throws whatever its `picture` or `logo` throws
 */
export function describeTemplate(template: Template): TemplateInfo {
  const { name, label, version, sample, options = {}, parts = {}, seeded = false } = template;
  return {
    name,
    label,
    version,
    options,
    parts,
    seeded,
    picture: template.picture(SIZE, CONTENT) !== null,
    logo: template.logo(SIZE) !== null,
    calm: template.calm ?? 'whole',
    sample,
    digest: null,
  };
}
