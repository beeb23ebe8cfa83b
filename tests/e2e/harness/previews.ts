import { setTimeout as delay } from 'node:timers/promises';

import type { Page, Request, Response } from 'playwright-core';

import type { PreviewAnswer, PreviewRequest } from '../../../server/src/contracts/api';
import { nextFrame } from './browser';

const PREVIEW = /\/og-image\/preview$/;

/** The card, and not the sign that it is being drawn. */
const PICTURE = ['jpeg', 'png'].map((kind) => `figure img[src^="data:image/${kind}"]`).join();

/** The form asks as soon as it has drawn a change; this leaves it time to take one over, in milliseconds. */
const QUIET_MS = 200;

/** What the form asked of the preview, and the picture that it was given. */
export interface Drawn {
  readonly request: PreviewRequest;
  readonly src: string;
}

/** The previews that the edit view has shown. */
export class Previews {
  private readonly drawn: Promise<Drawn | null>[] = [];
  private readonly inFlight = new Set<Request>();
  private asked = 0;

  constructor(private readonly page: Page) {
    page.on('request', (request) => {
      if (!PREVIEW.test(request.url())) return;
      this.inFlight.add(request);
      this.asked += 1;
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
   * Acts, waits until the picture in the form is another one, and gives the one that stays. Whatever
   * was drawn for earlier changes is waited for first, so that it is not taken for this change's.
   */
  async changedBy(act: () => Promise<void>): Promise<Drawn> {
    const before = await this.settled();
    await act();
    await this.page.waitForFunction(
      ({ selector, known }) => {
        const picture = document.querySelector<HTMLImageElement>(selector);
        return picture !== null && picture.src !== known;
      },
      { selector: PICTURE, known: before },
    );
    return this.askedFor(await this.settled());
  }

  /** Acts, and gives the picture that a form which was opened anew shows. */
  async openedBy(act: () => Promise<void>): Promise<Drawn> {
    await act();
    return this.askedFor(await this.settled());
  }

  /** The picture in the form once nothing more is asked for. */
  async settled(): Promise<string> {
    const picture = this.page.locator(PICTURE);
    await picture.waitFor();
    for (;;) {
      const { asked } = this;
      const isAnswered = this.inFlight.size === 0;
      await nextFrame(this.page);
      await delay(QUIET_MS);
      if (isAnswered && asked === this.asked) return (await picture.getAttribute('src')) ?? '';
    }
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
