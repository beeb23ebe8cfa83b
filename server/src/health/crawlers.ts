/** A crawler that fetches pages and pictures for links that people share. */
export interface Crawler {
  /** What people call its service. */
  readonly name: string;
  /** What it says it is. */
  readonly userAgent: string;
  /** By which name it reads robots.txt. */
  readonly robotsName: string;
  /** Whether its documentation says that it keeps to robots.txt. */
  readonly obeysRobots: boolean;
  /** The largest picture that it shows, in bytes; null where none is known. */
  readonly mostBytes: number | null;
  /** The least width and height of a picture, in pixels; 0 for any, null where none is known. */
  readonly least: { readonly width: number; readonly height: number } | null;
}

const MB = 1024 * 1024;

/**
 * Those that matter to most sites. Sources: developers.facebook.com/docs/sharing/webmasters/web-crawlers,
 * developer.x.com (Cards, getting started), linkedin.com/help (Post Inspector), api.slack.com/robots,
 * faq.whatsapp.com, and for Discord and Telegram what they send. `docs/operations.md` says what is sure.
 */
export const CRAWLERS: readonly Crawler[] = [
  {
    name: 'Facebook',
    userAgent: 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    robotsName: 'facebookexternalhit',
    obeysRobots: true,
    mostBytes: 8 * MB,
    least: { width: 200, height: 200 },
  },
  {
    name: 'X',
    userAgent: 'Twitterbot/1.0',
    robotsName: 'Twitterbot',
    obeysRobots: true,
    mostBytes: 5 * MB,
    least: { width: 300, height: 157 },
  },
  {
    name: 'LinkedIn',
    userAgent:
      'LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)',
    robotsName: 'LinkedInBot',
    obeysRobots: true,
    mostBytes: 5 * MB,
    least: { width: 401, height: 0 },
  },
  {
    name: 'Slack',
    userAgent: 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
    robotsName: 'Slackbot-LinkExpanding',
    obeysRobots: false,
    mostBytes: null,
    least: null,
  },
  {
    name: 'WhatsApp',
    userAgent: 'WhatsApp/2.23.20.0',
    robotsName: 'WhatsApp',
    obeysRobots: false,
    mostBytes: 600_000,
    least: { width: 300, height: 0 },
  },
  {
    name: 'Discord',
    userAgent: 'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)',
    robotsName: 'Discordbot',
    obeysRobots: false,
    mostBytes: 8 * MB,
    least: null,
  },
  {
    name: 'Telegram',
    userAgent: 'TelegramBot (like TwitterBot)',
    robotsName: 'TelegramBot',
    obeysRobots: false,
    mostBytes: null,
    least: null,
  },
];
