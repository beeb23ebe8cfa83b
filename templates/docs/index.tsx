import type { GroundTone } from '../../server/src/contracts/template';
import { Brand, BRAND_HEIGHT, hasBrand, logoWish } from '../kit/brand';
import { Breadcrumbs, BREADCRUMBS_HEIGHT } from '../kit/breadcrumbs';
import { Byline, hasByline } from '../kit/byline';
import { Card, Words } from '../kit/card';
import { accentOn, mix, mutedOn } from '../kit/color';
import { defineTemplate } from '../kit/define';
import { groundColors } from '../kit/ground';
import { layoutFor, mirrored, wholeBox } from '../kit/layout';
import { paperOf } from '../kit/paper';
import { fitStory } from '../kit/story';
import { StoryText } from '../kit/story-text';
import { trimContent } from '../kit/trim';
import { sample } from './sample';
import { CORNER, Sheet } from './sheet';

/** Pixels of the design. */
const BYLINE_HEIGHT = 40;
const LEAST_GAPS = 44;
/** Words with less room in height than this have none for breadcrumbs. */
const ROOM_FOR_CRUMBS = 290;

/** A page of a manual: squared paper, a turned corner, and the way to it above its title. */
export const docs = defineTemplate({
  name: 'docs',
  label: 'Docs',
  typeface: 'mono',
  parts: {
    breadcrumbs: {
      label: 'Breadcrumbs',
      type: 'list',
      names: ['breadcrumbs', 'breadcrumb', 'ancestors', 'parents', 'sections'],
    },
  },
  logo: logoWish,
  calm: 'whole',
  sample,
  component: ({ content: whole, size, fit, parts, ground: tone }) => {
    const { direction, brandColor } = whole;
    const layout = layoutFor(size);
    const { px, margin } = layout;
    const { ground, ink, line, muted, accent } = colorsOf(brandColor, tone);
    const box = wholeBox(size, layout);
    const { width } = box;
    // The corner is turned down over the end of the first line.
    const beside = width - px(CORNER) + Math.round(margin / 2);
    const content = trimContent(whole, box.height / layout.scale);

    const isRoomy = box.height >= px(ROOM_FOR_CRUMBS);
    const crumbs = isRoomy
      ? [content.label, ...parts.breadcrumbs].filter((crumb) => crumb !== null)
      : [];
    const around =
      (hasBrand(content) ? BRAND_HEIGHT : 0) +
      (hasByline(content) ? BYLINE_HEIGHT : 0) +
      (crumbs.length > 0 ? BREADCRUMBS_HEIGHT : 0);
    const story = fitStory(content, fit, {
      px,
      width,
      height: box.height - px(around + (around > 0 ? LEAST_GAPS : 0)),
      titleSizes: [84, 77, 70, 64, 58, 53, 48, 43, 39, 35, 32, 29, 26],
      titleLineHeight: 1.12,
      titleTracking: -0.045,
      descriptionSize: 25,
      descriptionLines: 2,
      gap: 24,
      titleFirst: 48,
    });

    return (
      <Card size={size} direction={direction} background={ground}>
        <Sheet
          {...{ size, px, direction, line }}
          // A picture needs no lines to be seen as a sheet.
          isSquared={tone === undefined}
          under={accentOn(ground, brandColor, 1.4)}
          back={mix(ground, ink, 0.16)}
        />
        <Words size={size} box={mirrored(box, size, direction)}>
          <Brand {...{ content, fit, px, width: beside, color: ink, ground, accent }} />
          <div style={{ display: 'flex', flexDirection: 'column' }}>
            {crumbs.length > 0 && (
              <Breadcrumbs {...{ crumbs, content, fit, px, width, color: accent, muted }} />
            )}
            <StoryText {...{ story, color: ink, muted, direction }} />
          </div>
          {hasByline(content) ? (
            <div style={{ display: 'flex', height: px(BYLINE_HEIGHT), alignItems: 'center' }}>
              <Byline {...{ content, fit, px, width, color: ink, muted }} />
            </div>
          ) : (
            <div style={{ display: 'flex' }} />
          )}
        </Words>
      </Card>
    );
  },
});

function colorsOf(brandColor: string, tone: GroundTone | undefined) {
  if (tone !== undefined) {
    const colors = groundColors(tone === 'light' ? 'paper' : 'night', brandColor, tone);
    return { ...colors, ink: colors.text };
  }
  const { ground, ink } = paperOf(brandColor);
  // Words cross the lines of the grid, and are legible on them too.
  const line = mix(ground, ink, 0.055);
  return { ground, ink, line, muted: mutedOn(line, ink), accent: accentOn(line, brandColor) };
}
