import { serverTimeZone } from '../../common/time-zone';
import { fine, found } from '../../contracts/health';
import { getService } from '../../service';
import type { Check } from '../check';
import { localesOf } from '../locales-of';

/** In which time zones cards show their dates, for the site, its locales and its content types. */
export const timeZones: Check = {
  id: 'timeZones',
  async look({ strapi }) {
    const { default: site, ...own } = getService(strapi, 'config').timeZone;
    const locales = await localesOf(strapi);
    // `de` is also for `de-AT`.
    const isThere = (locale: string) =>
      locales.some((code) => code === locale || code.startsWith(`${locale}-`));
    return [
      site === undefined ? found('note', 'zoneOfServer', { zone: serverTimeZone() }) : fine(site),
      ...Object.entries(own).map(([locale, zone]) =>
        isThere(locale)
          ? fine(zone, locale)
          : found('error', 'zoneOfNoLocale', { locale, zone }, locale),
      ),
      ...getService(strapi, 'targets')
        .list()
        .flatMap(({ uid, options: { timeZone } }) =>
          timeZone === undefined ? [] : [fine(timeZone, uid)],
        ),
    ];
  },
};
