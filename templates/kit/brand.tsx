import type { Content } from '../../server/src/contracts/content';
import type { PictureSize } from '../../server/src/contracts/picture';
import type { DrawablePicture, PictureWish } from '../../server/src/contracts/template';
import { isGrey, isLight } from './color';
import { layoutFor, type Layout } from './layout';
import type { LineBox } from './line-box';
import { TextBlock } from './text-block';

interface BrandProps extends LineBox {
  readonly color: string;
  /** What it stands on: decides whether the logo needs a ground of its own. */
  readonly ground: string;
  /** Of the mark before the site's name. */
  readonly accent: string;
}

/** Pixels of the design that a brand takes in height. */
export const BRAND_HEIGHT = 64;

/** The box that a logo is shown in on a card of this size. It is rasterised to it, so that it is sharp. */
export function logoWish(size: PictureSize): PictureWish {
  const { px } = layoutFor(size);
  return { width: px(240), height: px(44), fit: 'contain' };
}

/** Whether there is a site to be named. */
export function hasBrand(content: Content<DrawablePicture>): boolean {
  return content.logo !== null || content.siteName !== null;
}

/** The site's logo, or its name behind a small mark in the brand colour; nothing without both. */
export function Brand(props: BrandProps) {
  const { content, px } = props;
  if (!hasBrand(content)) return <div style={{ display: 'flex' }} />;
  const logo = logoOn(props.ground, content);
  return (
    <div style={{ display: 'flex', height: px(BRAND_HEIGHT), alignItems: 'center' }}>
      {logo ? <Logo logo={logo} ground={props.ground} px={px} /> : <SiteName {...props} />}
    </div>
  );
}

/** The logo that is meant for a ground, or null. */
function logoOn(ground: string, { logo, darkLogo }: Content<DrawablePicture>) {
  return isLight(ground) ? logo : (darkLogo ?? logo);
}

function SiteName({ content, fit, px, color, accent, width }: BrandProps) {
  const dot = px(20);
  const gap = px(14);
  const name = fit(content.siteName ?? '', {
    width: width - dot - gap,
    height: px(36),
    sizes: [px(26), px(23), px(20)],
    weight: 700,
    lineHeight: 1.35,
    tracking: -0.012,
    maxLines: 1,
  });
  return (
    <div style={{ display: 'flex', alignItems: 'center', gap }}>
      <div
        style={{ display: 'flex', width: dot, height: dot, borderRadius: dot, background: accent }}
      />
      <TextBlock text={name} color={color} weight={700} direction={content.direction} />
    </div>
  );
}

interface LogoProps {
  readonly logo: DrawablePicture;
  readonly ground: string;
  readonly px: Layout['px'];
}

/** A logo stands as it is where it can be told from the ground, and on a plate where it cannot. */
function Logo({ logo, ground, px }: LogoProps) {
  // On a ground with a hue of its own a coloured logo can vanish, however light or dark it is.
  const fits = logo.ground === (isLight(ground) ? 'light' : 'dark') && isGrey(ground);
  const picture = <img src={logo.src} width={logo.width} height={logo.height} />;
  if (fits) return picture;
  if (logo.ground === 'any') {
    return (
      <div style={{ display: 'flex', borderRadius: px(10), overflow: 'hidden' }}>{picture}</div>
    );
  }
  return (
    <div
      style={{
        display: 'flex',
        padding: `${px(10)}px ${px(16)}px`,
        borderRadius: px(14),
        background: logo.ground === 'light' ? '#ffffff' : '#16161a',
      }}
    >
      {picture}
    </div>
  );
}
