import type { Template, TemplateInfo } from '../contracts/template';

/** A card as most are, to ask a template what it draws. */
const SIZE = { width: 1200, height: 630 };
const CONTENT = { brandColor: '#000000' };

/** What the catalogue, the gallery and the API know of a built-in template: plain data. */
export function describeTemplate(template: Template): TemplateInfo {
  const { name, label, version, options = {}, parts = {}, seeded = false, sample } = template;
  return {
    name,
    label,
    version,
    options,
    parts,
    seeded,
    sample,
    picture: template.picture(SIZE, CONTENT) !== null,
    logo: template.logo(SIZE) !== null,
    digest: null,
  };
}
