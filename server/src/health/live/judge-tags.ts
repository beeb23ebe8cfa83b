import type { Crawler } from '../crawlers';
import type { PageTags } from './page-tags';
import type { Met } from './report';

const USE_META =
  'Write the tags by strapi-plugin-og-image/meta, or those of GET /api/og-image/meta/<uid>/<documentId>.';

/** The picture that a crawler takes, as the page's tags name it; null where they name none. */
export function pictureOf({ name }: Crawler, tags: PageTags): string | null {
  const og = tags.get('og:image') ?? tags.get('og:image:url') ?? tags.get('og:image:secure_url');
  const twitter = tags.get('twitter:image') ?? tags.get('twitter:image:src');
  return (name === 'X' ? (twitter ?? og) : (og ?? twitter)) || null;
}

/** What a crawler misses among a page's tags. */
export function judgeTags(crawler: Crawler, tags: PageTags): Met[] {
  const met: Met[] = [];
  const lacks = (subject: string, severity: Met['severity'], message: string) => {
    if (!tags.get(subject)) met.push({ severity, subject, message, remedy: USE_META });
  };
  lacks('og:title', 'warning', 'The page has no og:title.');
  lacks('og:image:width', 'warning', 'Without it, the first share may show no picture.');
  lacks('og:image:height', 'warning', 'Without it, the first share may show no picture.');
  lacks('og:image:alt', 'note', 'Readers who cannot see the picture are told nothing of it.');
  if (crawler.name === 'X' || crawler.name === 'Discord') {
    const card = tags.get('twitter:card');
    if (card !== 'summary_large_image') {
      met.push({
        severity: 'warning',
        subject: 'twitter:card',
        message: `It is ${card === undefined ? 'missing' : `"${card}"`}, so that the picture is shown small.`,
        remedy: 'Set it to "summary_large_image".',
      });
    }
  }
  return met;
}
