import type { Core } from '@strapi/strapi';

import { DEFAULT_TEMPLATE } from '../../catalogue/catalogue';
import { fine, found, type Found } from '../../contracts/health';
import type { TemplateInfo } from '../../contracts/template';
import { directionOf } from '../../resolve/direction';
import { getService } from '../../service';
import { siteTemplate } from '../../wiring/default-template';
import type { Check } from '../check';
import { drawSample } from '../draw-sample';
import { localesOf } from '../locales-of';

/** Draws, for each locale of the app, its own name and a date: letters and digits of its writing. */
export const locales: Check = {
  id: 'locales',
  limitMs: 120_000,
  async look({ strapi, signal }) {
    const { name: template, sample } = siteTemplateOf(strapi);
    const findings: Found[] = [];
    for (const locale of await localesOf(strapi)) {
      const title = ownName(locale);
      const words = { title, description: null, label: null, author: null };
      const content = { ...sample, ...words, locale, direction: directionOf(locale) };
      const { isWell, detail } = await drawSample(strapi, template, content, signal);
      const subject = `${locale} (${title})`;
      findings.push(
        isWell ? fine(detail, subject) : found('error', 'localeWrong', { detail }, subject),
      );
    }
    return findings;
  },
};

/** The site's template, or the one that stands in where it is broken: another check tells of that. */
function siteTemplateOf(strapi: Core.Strapi): TemplateInfo {
  const catalogue = getService(strapi, 'catalogue');
  const wanted = siteTemplate(strapi);
  const named = catalogue.list().find(({ name }) => name === wanted);
  const template = named?.service === undefined ? named : undefined;
  const stands = template ?? catalogue.find(DEFAULT_TEMPLATE);
  return catalogue.designOf(stands.name)?.base ?? stands;
}

/** A language's name in its own writing, such as 日本語; the code itself for a made-up one. */
function ownName(locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
  } catch {
    return locale;
  }
}
