/** What one finding says, with the names of its values in braces. */
export interface HealthText {
  readonly says: string;
  /** What to do; null where nothing need be done. */
  readonly remedy: string | null;
}

/** What is looked at, in the order of a report, and what it is called. */
export const CHECK_TITLES = {
  versions: 'Versions',
  renderer: 'Renderer',
  options: 'Options (config/plugins.ts)',
  fields: 'Content types, by the paths that are tried',
  timeZones: 'Time zones of dates',
  address: 'Public address',
  fonts: 'Fonts of the app',
  templates: 'Templates, each drawn with its sample',
  locales: 'Locales, each drawn with its own name',
  writings: 'Writings',
  database: 'Database',
  redis: 'Redis',
  storage: 'Media library: a file stored, fetched and removed',
  permissions: 'Permissions',
  makers: 'Image services and AI',
  machine: 'Memory and disk',
  leftovers: 'Leftovers of older versions',
  work: 'Work that is stuck',
} as const;

/**
 * What findings say, by code: the English sentence and its remedy. The admin translates both by code and
 * values. `fine` is whatever is well: its detail is made of names and numbers.
 */
export const HEALTH_TEXTS = {
  fine: { says: '{detail}', remedy: null },
  checkBroke: {
    says: 'This could not be looked at: {detail}.',
    remedy: "Look at the server's log, and look again.",
  },
  checkSlow: {
    says: 'This took longer than {seconds} s and was given up.',
    remedy: 'Look again when the machine and its network are less busy.',
  },
  versionUnsupported: {
    says: '{name} {version} is not among the versions that the plugin supports: {range}.',
    remedy: 'Install a version of that range.',
  },
  rendererBroken: {
    says: 'No picture can be made here: {detail}.',
    remedy:
      'Install the packages anew on this machine, with npm install: what was installed for another platform does not run here.',
  },
  optionWrong: {
    says: '{detail}',
    remedy: 'Change it in config/plugins.ts, and start Strapi again.',
  },
  fieldNone: {
    says: 'No content type has the field.',
    remedy: 'Add it to one in the Content-Type Builder, under Custom.',
  },
  fieldWrong: {
    says: '{detail}',
    remedy: "Change the field's options in the Content-Type Builder.",
  },
  zoneOfServer: {
    says: "Dates are shown in {zone}, this server's zone.",
    remedy:
      'Set "timeZone" in config/plugins.ts: another machine may stand in another zone, and would show another day.',
  },
  zoneOfNoLocale: {
    says: 'A time zone is set for the locale {locale} ({zone}), which this site does not have.',
    remedy: 'Add the locale, or take it out of "timeZone" in config/plugins.ts.',
  },
  addressMissing: {
    says: 'Addresses of pictures have no host in production; here they begin with {url}.',
    remedy:
      'Set "url" in config/server to the address under which the world reaches this Strapi, or the option "url" of og-image: social networks fetch no picture without its host.',
  },
  addressPrivate: {
    says: '{url} is an address that only this machine or network reaches.',
    remedy:
      'Set "url" in config/server to the address under which the world reaches this Strapi, before the site goes live.',
  },
  addressUnreachable: {
    says: '{url} does not answer: {detail}.',
    remedy: 'See that Strapi runs, and that its name and its proxy lead to it.',
  },
  robotsBlock: {
    says: '{url} keeps these crawlers from the pictures: {crawlers}.',
    remedy: 'Allow {paths} for them in robots.txt.',
  },
  fontWrong: {
    says: '{detail}',
    remedy: 'Export the font again, or take it out of "fonts" in config/plugins.ts.',
  },
  templateWrong: {
    says: 'It cannot be drawn as it should: {detail}',
    remedy: 'Look at it with og-image preview.',
  },
  templateLeftOut: {
    says: '{detail}',
    remedy: 'Its cards keep their pictures until it is put right.',
  },
  localeWrong: {
    says: '{detail}',
    remedy: null,
  },
  writingMissing: {
    says: 'No font for it is installed.',
    remedy: 'Where the site is written in it, run npm install {package} in the app.',
  },
  databaseSilent: {
    says: 'The database does not answer: {detail}.',
    remedy: 'See that it runs and that config/database names it.',
  },
  clockOff: {
    says: "The database's clock and this machine's differ by {seconds} s.",
    remedy:
      'Have both set by NTP. Cards are safe, since all instances go by the database; times in logs are not.',
  },
  redisUnusable: {
    says: 'Redis cannot be used: {detail}.',
    remedy:
      'See that it runs and that "queue.connection" names it. Until then the database alone hands out the cards.',
  },
  storageFailed: {
    says: 'A file could not be kept and read again ({step}): {detail}.',
    remedy: "Look at the upload provider's options and the rights of its account.",
  },
  storageOther: {
    says: 'What was fetched from {host} is not what was stored.',
    remedy: 'See what stands before the storage: a proxy or a CDN that answers something else.',
  },
  storageLeft: {
    says: 'The file {name} could not be removed again: {detail}.',
    remedy: "Remove it by hand, and give the upload provider's account the right to delete.",
  },
  bucketPrivate: {
    says: 'The bucket is private, so that the address "url" of a card is readable for nobody.',
    remedy: 'Use the address "link" of cards in front ends: it answers the picture itself.',
  },
  nobodyElse: {
    says: 'No role besides the super admin may do this: {actions}.',
    remedy: 'Give the rights to the roles of editors, in Settings > Roles > Plugins > OG Image.',
  },
  makerUnreachable: {
    says: '{host} does not answer: {detail}.',
    remedy: 'See that its address is right and that this machine may reach it.',
  },
  makerStopped: {
    says: 'It is asked for nothing, since it refuses: {detail}',
    remedy: 'Put its key or account right, and let it go on in the field of an entry.',
  },
  memoryShort: {
    says: '{processes} render processes may take {needed} together, and there are {there}.',
    remedy: 'Lower "render.processes" or "render.maxMemoryMb", or give the machine more memory.',
  },
  diskShort: {
    says: '{free} are free in {folder}.',
    remedy: 'Make room: pictures are written there.',
  },
  filesUnknown: {
    says: 'Files in the folder of cards that no card knows: {count}.',
    remedy: 'Look at them in the media library, and delete what nobody uses.',
  },
  rowsOfNoField: {
    says: 'Cards of content types that do not have the field any more: {count} ({uids}).',
    remedy: 'They do no harm. og-image uninstall removes all that the plugin has stored.',
  },
  keysUnknown: {
    says: 'Keys in the core store that this version does not know: {keys}.',
    remedy: 'They do no harm, and may be of a newer version. og-image uninstall removes them.',
  },
  cardsWait: {
    says: 'Cards that have waited for more than {minutes} minutes: {count}.',
    remedy: 'See that an instance or a worker draws ("queue.work"), and look at its log.',
  },
  cardsFailed: {
    says: 'Cards that could not be drawn: {count}.',
    remedy: 'The list view shows them by its filter, and each entry says why.',
  },
  ordersLost: {
    says: 'Pictures that were asked for and may have been paid for, of which nobody knows more: {count}.',
    remedy: "Look at the service's account, and ask again in the entry.",
  },
  webhookFails: {
    says: 'Its last call failed: {answer}.',
    remedy: 'See that its receiver runs, and try og-image webhook test.',
  },
} as const satisfies Record<string, HealthText>;
