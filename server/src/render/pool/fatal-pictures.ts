import { LRUCache } from 'lru-cache';

import type { PictureBytes } from '../../contracts/content';
import type { RenderOptions, RenderRequest, RenderResult } from '../../contracts/renderer';
import type { RenderWarning } from '../../contracts/warnings';
import { digestOfPicture } from '../pictures/digest';
import { skipped } from '../pictures/skipped';
import { isMarkup } from '../pictures/svg';
import { ProcessEnded } from './process-ended';

/** Once, the machine may have been to blame: the picture is tried again after so many milliseconds. */
const FIRST_REST_MS = 5 * 60_000;

/** Twice, it was the picture. */
const REST_MS = 60 * 60_000;

const MOST_KEPT = 1000;

const WHY = {
  reason: 'svgComplex',
  detail: 'its SVG takes too much time or memory to be drawn',
} as const;

type Render = (request: RenderRequest, options?: RenderOptions) => Promise<RenderResult>;

/** A picture that ended a process. */
interface Fatal {
  readonly times: number;
  /** Until when it is not tried again, in milliseconds since 1970. */
  readonly restsUntil: number;
}

/**
 * Draws cards without the SVGs that end a render process by their time, their memory or a crash, and
 * warns of it: librsvg cannot be stopped in the middle, and no check of an SVG's text is sure to
 * find all that keep it busy. A site whose logo is one gets its cards, and pays for it once an hour.
 */
export function leaveOutFatalPictures(render: Render): Render {
  const fatal = new LRUCache<string, Fatal>({ max: MOST_KEPT });

  function remember(picture: string): void {
    const { times, restsUntil } = fatal.get(picture) ?? { times: 0, restsUntil: 0 };
    // Cards drawn side by side meet it together, and that is once.
    if (restsUntil > Date.now()) return;
    const rest = times === 0 ? FIRST_REST_MS : REST_MS;
    fatal.set(picture, { times: times + 1, restsUntil: Date.now() + rest });
  }

  /** The card without the pictures that rest, and what is to be said of them. */
  function spare(request: RenderRequest): { request: RenderRequest; warnings: RenderWarning[] } {
    if (fatal.size === 0) return { request, warnings: [] };
    const warnings: RenderWarning[] = [];
    const keep = (picture: PictureBytes | null): PictureBytes | null => {
      if (picture === null || !isMarkup(picture.bytes)) return picture;
      const known = fatal.get(digestOfPicture(picture.bytes));
      if (known === undefined || known.restsUntil <= Date.now()) return picture;
      warnings.push(skipped(picture, { why: WHY, transient: known.times === 1 }));
      return null;
    };
    const { overlay, ...others } = request;
    const { picture, logo } = request.content;
    const content = { ...request.content, picture: keep(picture), logo: keep(logo) };
    const kept = keep(overlay ?? null);
    return { request: { ...others, content, ...(kept && { overlay: kept }) }, warnings };
  }

  async function draw(asked: RenderRequest, options?: RenderOptions): Promise<RenderResult> {
    const { request, warnings } = spare(asked);
    const result = await render(request, options);
    return { ...result, warnings: [...warnings, ...result.warnings] };
  }

  return async (request, options) => {
    for (let left = countPictures(request); ; left--) {
      try {
        return await draw(request, options);
      } catch (error) {
        if (left === 0 || !(error instanceof ProcessEnded) || error.picture === null) throw error;
        remember(error.picture);
      }
    }
  };
}

function countPictures({ content, overlay }: RenderRequest): number {
  return [content.picture, content.logo, overlay ?? null].filter((one) => one !== null).length;
}
