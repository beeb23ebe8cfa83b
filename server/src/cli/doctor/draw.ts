import type { Core } from '@strapi/strapi';

import { findTemplate, templates } from '../../../../templates';
import { DEFAULT_TEMPLATE } from '../../catalogue/catalogue';
import type { Content, PictureBytes } from '../../contracts/content';
import { toOgImageError } from '../../contracts/errors';
import { FORMATS } from '../../contracts/picture';
import { directionOf } from '../../resolve/direction';
import { getService } from '../../service';
import type { Finding } from './report';

/** Draws each template once. The first also waits for its process to start. */
export async function drawTemplates(strapi: Core.Strapi): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { name, sample } of templates) {
    findings.push(await drawOne(strapi, name, name, sample));
  }
  return findings;
}

/** Draws, for each locale of the app, its own name and a date: letters and digits of its writing. */
export async function drawLocales(strapi: Core.Strapi): Promise<Finding[]> {
  const named = getService(strapi, 'config').template;
  // Of designs and the app's own templates no sample is known here.
  const { name: template, sample } =
    templates.find(({ name }) => name === named) ?? findTemplate(DEFAULT_TEMPLATE);
  const findings: Finding[] = [];
  for (const locale of await localesOf(strapi)) {
    const title = ownName(locale);
    const words = { title, description: null, label: null, author: null };
    const content = { ...sample, ...words, locale, direction: directionOf(locale) };
    findings.push(await drawOne(strapi, `${locale} (${title})`, template, content));
  }
  return findings;
}

async function drawOne(
  strapi: Core.Strapi,
  name: string,
  template: string,
  content: Content<PictureBytes>,
): Promise<Finding> {
  const { output } = getService(strapi, 'config');
  const start = performance.now();
  try {
    const { bytes, warnings } = await getService(strapi, 'renderer').render({
      template,
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
