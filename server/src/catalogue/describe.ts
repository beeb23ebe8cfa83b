import type { Template, TemplateInfo } from '../contracts/template';

/** What the catalogue, the gallery and the API know of a template: plain data. */
export function describeTemplate({ name, label, version }: Template): TemplateInfo {
  return { name, label, version };
}
