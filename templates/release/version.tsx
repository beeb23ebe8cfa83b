import type { Direction } from '../../server/src/contracts/content';
import type { PictureSize } from '../../server/src/contracts/picture';
import type { TemplateProps } from '../../server/src/contracts/template';
import type { Layout } from '../kit/layout';

/** Two numbers and more with dots between, and what may follow: `5.2`, `v12.0.0-rc.1`. */
const VERSION = /\bv?(?<version>\d+(?:\.\d+){1,3}(?:-[0-9a-z.]+)?)/iu;

/** In UTF-16 units. What is longer is no version. */
const LONGEST = 16;

/** Of the font size. Figures are as high as capitals. */
const FIGURE = 0.727;
const BASELINE = 0.864;

/** The card's version: its own part, or the first one that its title names. */
export function versionOf(part: string | null, title: string): string | null {
  const given = part?.trim().replace(/^v(?=\d)/iu, '') ?? '';
  if (given !== '' && given.length <= LONGEST) return given;
  return VERSION.exec(title)?.groups?.['version']?.slice(0, LONGEST) ?? null;
}

interface VersionProps {
  readonly version: string;
  readonly size: PictureSize;
  readonly layout: Layout;
  readonly fit: TemplateProps['fit'];
  readonly direction: Direction;
  /** Of the outline. */
  readonly color: string;
  /** Where the figures stand, in pixels from above. */
  readonly baseline: number;
}

/** The version in outline, so large that the card's edges crop it. */
export function Version({ version, size, layout, fit, direction, color, baseline }: VersionProps) {
  const { px, margin } = layout;
  // Their upper ends stand out of the card; a long version stands out of its side, but not by much.
  const highest = Math.round((baseline * 1.2) / FIGURE);
  const unit = fit(version, {
    width: Number.MAX_SAFE_INTEGER,
    height: 100,
    sizes: [100],
    weight: 700,
    lineHeight: 1,
    tracking: -0.05,
    maxLines: 1,
  });
  const widest = Math.round((118 * (size.width - margin)) / unit.width);
  const fontSize = Math.min(highest, widest);
  return (
    <div
      style={{
        position: 'absolute',
        display: 'flex',
        left: 0,
        top: 0,
        ...size,
        overflow: 'hidden',
      }}
    >
      <div
        style={{
          position: 'absolute',
          display: 'flex',
          top: Math.round(baseline - BASELINE * fontSize),
          [direction === 'rtl' ? 'right' : 'left']: margin - Math.round(0.05 * fontSize),
          height: fontSize,
          fontSize,
          lineHeight: `${fontSize}px`,
          fontWeight: 700,
          letterSpacing: unit.letterSpacing * (fontSize / 100),
          whiteSpace: 'pre',
          direction: 'ltr',
          color: 'transparent',
          WebkitTextStrokeWidth: Math.max(2, px(5)),
          WebkitTextStrokeColor: color,
        }}
      >
        {version}
      </div>
    </div>
  );
}
