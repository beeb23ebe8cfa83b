/** What a template may be called: lower-case letters, digits and dashes. */
export const TEMPLATE_NAME = /^[a-z][a-z0-9-]{0,59}$/u;

/** The nearest name that a template may have, such as `my-card` for `My card`; null without a letter. */
export function nearestTemplateName(text: string): string | null {
  const name = text
    .slice(0, 200)
    .normalize('NFKD')
    .replaceAll(/(?<=[a-z0-9])(?=[A-Z])/gu, '-')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replace(/^[^a-z]+/u, '')
    .slice(0, 60)
    .replace(/-+$/u, '');
  return name === '' ? null : name;
}
