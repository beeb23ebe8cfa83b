import type { PictureBytes } from '../../contracts/content';
import type { RenderOptions, RenderRequest, RenderResult } from '../../contracts/renderer';
import type { RenderWarning } from '../../contracts/warnings';
import { digestOfPicture } from '../pictures/digest';
import { skipped } from '../pictures/skipped';
import { isMarkup } from '../pictures/svg';
import { FatalPictures } from './fatal-pictures';
import { ProcessEnded } from './process-ended';

const WHY = {
  reason: 'svgComplex',
  detail: 'its SVG takes too much time or memory to be drawn',
} as const;

type Render = (request: RenderRequest, options?: RenderOptions) => Promise<RenderResult>;

/**
 * Draws cards without the SVGs that end a render process by their time, their memory or a crash, and
 * warns of it: librsvg cannot be stopped in the middle, and no check of an SVG's text is sure to
 * find all that keep it busy. A site whose logo is one gets its cards, and pays for it once an hour.
 */
export function leaveOutFatalPictures(render: Render, fatal = new FatalPictures()): Render {
  /** The card without the pictures that rest, and what is to be said of them. */
  function spare(request: RenderRequest): { request: RenderRequest; warnings: RenderWarning[] } {
    if (fatal.isEmpty) return { request, warnings: [] };
    const warnings: RenderWarning[] = [];
    const keep = (picture: PictureBytes | null): PictureBytes | null => {
      if (picture === null || !isMarkup(picture.bytes)) return picture;
      const rest = fatal.restOf(digestOfPicture(picture.bytes));
      if (rest === null) return picture;
      warnings.push(skipped(picture, { why: WHY, ...rest }));
      return null;
    };
    const { background, overlay, ...others } = request;
    const { picture, logo, darkLogo, pictures } = request.content;
    const content = {
      ...request.content,
      picture: keep(picture),
      logo: keep(logo),
      ...(darkLogo && { darkLogo: keep(darkLogo) }),
      ...(pictures && { pictures: spareNamed(pictures, keep) }),
    };
    const behind = keep(background ?? null);
    const over = keep(overlay ?? null);
    const kept = { ...(behind && { background: behind }), ...(over && { overlay: over }) };
    return { request: { ...others, content, ...kept }, warnings };
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
        fatal.remember(error.picture);
      }
    }
  };
}

function countPictures({ content, background, overlay }: RenderRequest): number {
  const named = Object.values(content.pictures ?? {}).flat();
  const { picture, logo, darkLogo = null } = content;
  const single = [picture, logo, darkLogo, background ?? null, overlay ?? null];
  return [...single, ...named].filter((one) => one !== null).length;
}

function spareNamed(
  pictures: NonNullable<RenderRequest['content']['pictures']>,
  keep: (picture: PictureBytes) => PictureBytes | null,
): NonNullable<RenderRequest['content']['pictures']> {
  const kept = Object.entries(pictures).map(([name, all]) => [
    name,
    all.filter((one) => keep(one) !== null),
  ]);
  return Object.fromEntries(kept) as NonNullable<RenderRequest['content']['pictures']>;
}
