import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { parseConfig } from '../../config/parse';
import { PLUGIN_ID } from '../../constants';
import { isProduction } from '../../expose/base-url';
import { FONT_PACKAGES } from '../../render/fonts/packages';
import { packageVersion } from '../../render/version';
import { getService } from '../../service';
import { drawLocales, drawTemplates, localesOf } from './draw';
import { findMappings } from './mappings';
import type { Finding, Section } from './report';
import { findTimeZones } from './time-zones';

/** Looks at all that a card depends on, and draws some. */
export async function examine(strapi: Core.Strapi): Promise<Section[]> {
  return [
    { title: 'Renderer', findings: findRenderer(strapi) },
    { title: 'Options (config/plugins.ts)', findings: findOptions(strapi) },
    { title: 'Content types, by the paths that are tried', findings: findMappings(strapi) },
    { title: 'Time zones of dates', findings: findTimeZones(strapi, await localesOf(strapi)) },
    { title: 'Addresses of pictures', findings: [findAddress(strapi)] },
    { title: 'Fonts of the app', findings: findOwnFonts(strapi) },
    { title: 'Templates, each drawn with its sample', findings: await drawTemplates(strapi) },
    { title: 'Locales, each drawn with its own name', findings: await drawLocales(strapi) },
    { title: 'Writings', findings: findWritings() },
  ];
}

function findRenderer(strapi: Core.Strapi): Finding[] {
  const { name, version } = getService(strapi, 'renderer');
  // The fonts have sections of their own.
  const parts = version.split(' ').filter((part) => !/^(?:@fontsource\/|font:)/u.test(part));
  return [{ state: 'well', name, text: parts.join(', ') }];
}

function findOptions(strapi: Core.Strapi): Finding[] {
  const { problems } = parseConfig(strapi.config.get(`plugin::${PLUGIN_ID}`));
  if (problems.length === 0) return [{ state: 'well', name: 'all', text: 'can be used' }];
  return problems.map(({ path: name, message: text }) => ({ state: 'wrong', name, text }));
}

function findAddress(strapi: Core.Strapi): Finding {
  const site = getService(strapi, 'site');
  const text = site.addressProblem();
  if (text === null) return { state: 'well', name: 'begin with', text: site.baseUrl() };
  // Whoever asks may sit at a shell that does not say that this is production.
  const state = isProduction(strapi.config.get<string>('environment')) ? 'wrong' : 'note';
  return { state, name: 'no address', text };
}

function findOwnFonts(strapi: Core.Strapi): Finding[] {
  const { fonts, problems } = getService(strapi, 'fonts');
  if (fonts.length === 0 && problems.length === 0) {
    return [{ state: 'note', name: 'none', text: 'name files of your own in the option "fonts"' }];
  }
  return [
    ...fonts.map(({ file, family, weight, style }): Finding => {
      return { state: 'well', name: path.basename(file), text: `${family}, ${weight}, ${style}` };
    }),
    ...problems.map((text): Finding => ({ state: 'wrong', name: 'left out', text })),
  ];
}

/** Those that there are, and of the others those that many sites need. */
function findWritings(): Finding[] {
  const findings = FONT_PACKAGES.flatMap(({ name, writing, hanForm }): Finding[] => {
    const version = packageVersion(name);
    if (version !== null) return [{ state: 'well', name: writing, text: `${name} ${version}` }];
    const text = `not installed; for it, run npm install ${name}`;
    return hanForm === null ? [] : [{ state: 'note', name: writing, text }];
  });
  const more = FONT_PACKAGES.length - findings.length;
  const text = `${more} more have a package; a card that needs one names it`;
  return [...findings, { state: 'note', name: 'others', text }];
}
