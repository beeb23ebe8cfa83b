import type { Template, TemplateInfo } from '../contracts/template';

/** What the catalogue, the gallery and the API know of a template: plain data. */
export function describeTemplate(template: Template): TemplateInfo {
  const { name, label, version, options = {}, parts = {}, seeded = false } = template;
  return { name, label, version, options, parts, seeded };
}
