import type { Core } from '@strapi/strapi';

import { DEFAULT_TEMPLATE } from '../../catalogue/catalogue';
import type { Content, PictureBytes } from '../../contracts/content';
import { toOgImageError } from '../../contracts/errors';
import { FORMATS } from '../../contracts/picture';
import type { TemplateInfo } from '../../contracts/template';
import { directionOf } from '../../resolve/direction';
import { getService } from '../../service';
import { siteTemplate } from '../../wiring/default-template';
import type { Finding } from './report';

/**
 * Draws each template once, the app's own too, and names those that are broken. The first also waits
 * for its process to start.
 */
export async function drawTemplates(strapi: Core.Strapi): Promise<Finding[]> {
  const catalogue = getService(strapi, 'catalogue');
  const findings: Finding[] = [];
  // A design is drawn by its template.
  const drawn = catalogue.list().filter(({ name }) => catalogue.designOf(name) === undefined);
  for (const { name, sample } of drawn) {
    findings.push(await drawOne(strapi, name, name, sample));
  }
  const broken = catalogue.problems();
  return [
    ...findings,
    ...broken.map((text): Finding => ({ state: 'wrong', name: 'left out', text })),
  ];
}

/** Draws, for each locale of the app, its own name and a date: letters and digits of its writing. */
export async function drawLocales(strapi: Core.Strapi): Promise<Finding[]> {
  const { name: template, sample } = siteTemplateOf(strapi);
  const findings: Finding[] = [];
  for (const locale of await localesOf(strapi)) {
    const title = ownName(locale);
    const words = { title, description: null, label: null, author: null };
    const content = { ...sample, ...words, locale, direction: directionOf(locale) };
    findings.push(await drawOne(strapi, `${locale} (${title})`, template, content));
  }
  return findings;
}

/** The site's template, or the one that stands in where it is broken: that was told above. */
function siteTemplateOf(strapi: Core.Strapi): TemplateInfo {
  const catalogue = getService(strapi, 'catalogue');
  const wanted = siteTemplate(strapi);
  const found = catalogue.list().find(({ name }) => name === wanted);
  const template = found ?? catalogue.find(DEFAULT_TEMPLATE);
  return catalogue.designOf(template.name)?.base ?? template;
}

async function drawOne(
  strapi: Core.Strapi,
  name: string,
  template: string,
  content: Content<PictureBytes>,
): Promise<Finding> {
  const { output } = getService(strapi, 'config');
  const bundle = getService(strapi, 'catalogue').bundleOf(template);
  const start = performance.now();
  try {
    const { bytes, warnings } = await getService(strapi, 'renderer').render({
      template,
      ...(bundle !== undefined && { bundle }),
      content,
      size: FORMATS.og,
      output,
    });
    if (warnings.length > 0) {
      return { state: 'wrong', name, text: warnings.map(({ message }) => message).join(' ') };
    }
    const took = Math.round(performance.now() - start);
    return { state: 'well', name, text: `${took} ms, ${Math.round(bytes.byteLength / 1000)} kB` };
  } catch (error) {
    const { code, message } = toOgImageError(error);
    return { state: 'wrong', name, text: `${message} (${code})` };
  }
}

/** The codes of the app's locales, such as `en`. */
export async function localesOf(strapi: Core.Strapi): Promise<string[]> {
  if (strapi.plugins['i18n'] === undefined) {
    return [await getService(strapi, 'site').defaultLocale()];
  }
  const locales = (await strapi.plugin('i18n').service('locales').find()) as { code: string }[];
  return locales.map(({ code }) => code);
}

/** A language's name in its own writing, such as 日本語; the code itself for a made-up one. */
function ownName(locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
  } catch {
    return locale;
  }
}
