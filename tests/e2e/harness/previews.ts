import { setTimeout as delay } from 'node:timers/promises';

import type { Page, Request, Response } from 'playwright-core';

import type { PreviewAnswer, PreviewRequest } from '../../../server/src/contracts/api';

const PREVIEW = /\/og-image\/preview$/;

/** The card, and not the sign that it is being drawn. */
const PICTURE = ['jpeg', 'png'].map((kind) => `figure img[src^="data:image/${kind}"]`).join();

/** Longer than the form waits after the last change before it asks, in milliseconds. */
const QUIET_MS = 800;

/** What the form asked of the preview, and the picture that it was given. */
export interface Drawn {
  readonly request: PreviewRequest;
  readonly src: string;
}

/** The previews that the edit view has shown. */
export class Previews {
  private readonly drawn: Promise<Drawn | null>[] = [];
  private readonly inFlight = new Set<Request>();
  private lastAsked = 0;

  constructor(private readonly page: Page) {
    page.on('request', (request) => {
      if (!PREVIEW.test(request.url())) return;
      this.inFlight.add(request);
      this.lastAsked = Date.now();
    });
    page.on('requestfinished', (request) => this.inFlight.delete(request));
    page.on('requestfailed', (request) => this.inFlight.delete(request));
    page.on('response', (response) => {
      if (!PREVIEW.test(response.url()) || !response.ok()) return;
      // A page that is left takes its answers with it.
      this.drawn.push(read(response).catch(() => null));
    });
  }

  /**
   * Acts, and waits until the picture in the form is another one. Whatever was drawn for earlier
   * changes is waited for first, so that it is not taken for this change's picture.
   */
  async changedBy(act: () => Promise<void>): Promise<Drawn> {
    const before = await this.settled();
    await act();
    const shown = await this.page.waitForFunction(
      ({ selector, known }) => {
        const picture = document.querySelector<HTMLImageElement>(selector);
        return picture !== null && picture.src !== known ? picture.src : false;
      },
      { selector: PICTURE, known: before },
    );
    return this.askedFor(String(await shown.jsonValue()));
  }

  /** Acts, and gives the first picture that a form which was opened anew shows. */
  async openedBy(act: () => Promise<void>): Promise<Drawn> {
    const answer = this.page.waitForResponse(PREVIEW);
    await act();
    return read(await answer);
  }

  /** The picture in the form once nothing more is asked for. */
  async settled(): Promise<string> {
    const picture = this.page.locator(PICTURE);
    const since = Date.now();
    await picture.waitFor();
    while (this.inFlight.size > 0 || Date.now() - Math.max(since, this.lastAsked) < QUIET_MS) {
      await delay(50);
    }
    return (await picture.getAttribute('src')) ?? '';
  }

  private async askedFor(src: string): Promise<Drawn> {
    const found = (await Promise.all(this.drawn)).findLast((drawn) => drawn?.src === src);
    if (!found) throw new Error('The form shows a picture that it has not asked for.');
    return found;
  }
}

async function read(response: Response): Promise<Drawn> {
  const { data } = (await response.json()) as PreviewAnswer;
  return { request: response.request().postDataJSON() as PreviewRequest, src: data.src };
}
