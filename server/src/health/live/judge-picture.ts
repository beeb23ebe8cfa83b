import sharp from 'sharp';

import { fileSize } from '../../common/file-size';
import type { Crawler } from '../crawlers';
import type { Fetched } from './fetch';
import type { PageTags } from './page-tags';
import type { Met } from './report';

/** Of a card, 1200 × 630. */
const RATIO = 1200 / 630;

/** Milliseconds after which crawlers may have given up. */
const SLOW = 5_000;

/** A picture is fetched anew for every share that comes later than this, in seconds. */
const LEAST_AGE = 300;

/** What a crawler makes of the picture that it was answered. */
export async function judgePicture(
  crawler: Crawler,
  { answer, url, hops, took }: Fetched,
  tags: PageTags,
): Promise<Met[]> {
  const said = (severity: Met['severity'], message: string, remedy: string | null): Met => {
    return { severity, subject: 'picture', message, remedy };
  };
  if (!answer.ok) {
    return [
      said(
        'error',
        `${url} answers ${answer.status}.`,
        answer.status === 401 || answer.status === 403
          ? `Let "${crawler.userAgent}" in: a firewall, a CDN's rule against bots or a private bucket keeps it out.`
          : 'See that the picture is stored: look at the card in the edit view.',
      ),
    ];
  }
  const type = (answer.header('content-type') ?? 'none').split(';')[0] ?? '';
  const size = answer.bytes.byteLength;
  const picture = await sharp(answer.bytes)
    .metadata()
    .catch(() => null);
  if (picture === null) {
    return [said('error', `${url} answers ${type}, which is no picture.`, 'Look at the address.')];
  }
  const { format, width, height } = picture;
  const cache = answer.header('cache-control');
  const met = [
    said(
      'ok',
      `${answer.status}, ${type}, ${fileSize(size)}, ${width} × ${height}, ${cache ?? 'no cache-control'}`,
      null,
    ),
  ];
  const actual = `image/${format === 'svg' ? 'svg+xml' : format}`;
  if (actual !== type) {
    met.push(
      said(
        'error',
        `It is called ${type}, and is ${actual}.`,
        'Have the storage or the proxy answer the right content-type.',
      ),
    );
  }
  if (format !== 'jpeg' && format !== 'png') {
    met.push(said('warning', `Not every network shows ${actual}.`, 'Use JPEG or PNG.'));
  }
  const { mostBytes, least } = crawler;
  if (mostBytes !== null && size > mostBytes) {
    met.push(
      said(
        'error',
        `It has ${fileSize(size)}, and ${crawler.name} shows ${fileSize(mostBytes)} at most.`,
        'Lower "output.maxBytes" in config/plugins.ts.',
      ),
    );
  }
  if (least !== null && (width < least.width || height < least.height)) {
    met.push(
      said(
        'error',
        `It has ${width} × ${height} pixels, and ${crawler.name} shows none, or a small one, below ${sizeOf(least)}.`,
        'Use the format "og" of the card, 1200 × 630.',
      ),
    );
  }
  if (Math.abs(width / height / RATIO - 1) > 0.1) {
    met.push(said('note', 'It is cropped, since its ratio is not 1.91:1.', null));
  }
  const told = [tags.get('og:image:width'), tags.get('og:image:height')];
  if (told[0] && told[1] && told.join() !== [width, height].join()) {
    met.push(
      said(
        'warning',
        `The tags call it ${told.join(' × ')}.`,
        'Take width and height of the same card as the address.',
      ),
    );
  }
  if (url.startsWith('http:')) {
    met.push(said('warning', 'It is fetched by plain http.', 'Serve it by https.'));
  }
  if (hops > 0) met.push(said('note', `${hops} redirects lead to it.`, null));
  if (took > SLOW) {
    met.push(said('warning', `It took ${took} ms.`, 'Put a CDN before the storage.'));
  }
  if (!isKept(cache)) {
    met.push(
      said(
        'note',
        'Caches may not keep it.',
        'Have the storage answer "cache-control: public, max-age=31536000, immutable": a changed card has a new address.',
      ),
    );
  }
  return met;
}

function sizeOf({ width, height }: NonNullable<Crawler['least']>): string {
  return height === 0 ? `${width} pixels of width` : `${width} × ${height}`;
}

function isKept(cache: string | null): boolean {
  if (cache === null || /no-store|no-cache|private/iu.test(cache)) return false;
  return Number(/max-age=(\d+)/iu.exec(cache)?.[1] ?? 0) >= LEAST_AGE;
}
