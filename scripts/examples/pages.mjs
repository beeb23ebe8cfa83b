import { setTimeout as sleep } from 'node:timers/promises';

import ogs from 'open-graph-scraper';

import { checkPicture } from '../lib/pictures.mjs';
import { Refusal } from '../lib/progress.mjs';

const NEW_PAGE_LIMIT_MS = 30_000;

/** Reads a page's HTML as link previews do, and fetches its picture. */
export async function checkPreview(name, html, { title, ogImage }) {
  const { result } = await ogs({ html });
  const [picture] = result.ogImage ?? [];
  const told = {
    title: result.ogTitle,
    url: picture?.url,
    size: `${picture?.width}x${picture?.height}`,
    type: picture?.type,
    alt: picture?.alt,
    x: `${result.twitterCard} ${result.twitterImage?.[0]?.url}`,
  };
  const wanted = {
    title,
    url: ogImage.url,
    size: '1200x630',
    type: ogImage.mime,
    alt: ogImage.alt,
    x: `summary_large_image ${ogImage.url}`,
  };
  for (const [what, value] of Object.entries(wanted)) {
    if (told[what] === value) continue;
    throw new Refusal(`${name}: a link preview finds ${what} "${told[what]}", and not "${value}".`);
  }
  const { problem } = await checkPicture(picture.url);
  if (problem !== null) throw new Refusal(`${name}: ${picture.url} ${problem}.`);
}

export async function readPage(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Refusal(`${url} answers ${answer.status}.`);
  return answer.text();
}

/** Waits until the page holds a text: the first visitor after a change still gets the old page. */
export async function waitForPage(url, text) {
  const since = Date.now();
  for (;;) {
    const html = await readPage(url);
    if (html.includes(text)) return html;
    if (Date.now() - since > NEW_PAGE_LIMIT_MS) {
      throw new Refusal(`${url} does not hold ${text} after the webhook's call.`);
    }
    await sleep(200);
  }
}
