import type { Core } from '@strapi/strapi';

import { suggestion } from '../../common/nearest';
import { serverTimeZone } from '../../common/time-zone';
import { getService } from '../../service';
import type { Finding } from './report';

/** In which time zones cards show their dates, for the site, its locales and its content types. */
export function findTimeZones(strapi: Core.Strapi, locales: readonly string[]): Finding[] {
  const { default: site, ...own } = getService(strapi, 'config').timeZone;
  const targets = getService(strapi, 'targets').list();
  return [
    site === undefined ? findServers() : { state: 'well', name: 'site', text: site },
    ...Object.entries(own).map(([locale, zone]) => findLocale(locale, zone, locales)),
    ...targets.flatMap(({ uid, options: { timeZone } }): Finding[] =>
      timeZone === undefined ? [] : [{ state: 'well', name: uid, text: timeZone }],
    ),
  ];
}

function findServers(): Finding {
  const text = `${serverTimeZone()}, this server's. Set "timeZone" in config/plugins.ts: another machine may stand in another zone, and would show another day`;
  return { state: 'note', name: 'site', text };
}

function findLocale(locale: string, zone: string, locales: readonly string[]): Finding {
  // `de` is also for `de-AT`.
  if (locales.some((code) => code === locale || code.startsWith(`${locale}-`))) {
    return { state: 'well', name: locale, text: zone };
  }
  const text = `${zone}, but this app has no such locale.${suggestion(locale, locales)}`;
  return { state: 'wrong', name: locale, text };
}
