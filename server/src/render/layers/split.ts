import { createElement, type CSSProperties, type ReactElement, type ReactNode } from 'react';

import type { PictureRegion, PictureSize } from '../../contracts/picture';

/** A part of a card that is drawn by itself, and laid over those before it. */
export type Layer =
  /** Holds no text and no source picture: looks the same on many cards. */
  | { readonly kind: 'static'; readonly element: ReactElement }
  /** A source picture by its `src`, which is laid on without being drawn. */
  | {
      readonly kind: 'picture';
      readonly src: string;
      readonly region: PictureRegion;
      /** What of it shows, as an opaque shape where it is cut; null where it is whole. */
      readonly shape: ReactElement | null;
    }
  /** Everything else. */
  | { readonly kind: 'drawn'; readonly element: ReactElement };

type Element = ReactElement<{ style?: CSSProperties; children?: ReactNode; src?: unknown }>;
type Child = Element | string | number;
type SizeOf = (src: string) => PictureSize | null;

/** With these a part cannot be told from what lies below it. */
const MERGING: readonly string[] = ['mixBlendMode', 'backdropFilter', 'zIndex'];

/** What a root may say besides its background for its children to be drawn one by one. */
const ROOT_STYLES: ReadonlySet<string> = new Set(
  'display width height direction background backgroundColor backgroundImage position flexDirection justifyContent alignItems gap padding paddingTop paddingRight paddingBottom paddingLeft color fontFamily fontSize fontWeight'.split(
    ' ',
  ),
);

/** What a picture may say that is laid on as it is. */
const PICTURE_STYLES: ReadonlySet<string> = new Set(
  'position left top width height objectFit borderRadius'.split(' '),
);

/**
 * Splits a card into layers, from the ground up. Its root's children are apart from each other when
 * they are positioned absolutely; those that flow stay together. A card that cannot be split for
 * sure is one layer.
 * @param root plain elements, as `resolveTree` leaves them
 * @param sizeOf the size of a source picture by its `src`, null for any other `src`
 */
export function splitLayers(root: ReactElement, sizeOf: SizeOf): Layer[] {
  const children = childrenOf(root);
  const whole: Layer[] = [{ kind: 'drawn', element: root }];
  if (!Object.keys(styleOf(root)).every((name) => ROOT_STYLES.has(name))) return whole;
  if (children.some(mergesBelow)) return whole;

  const flowing = children.map((child) => !isAbsolute(child));
  const first = flowing.indexOf(true);
  if (first !== -1 && flowing.slice(first, flowing.lastIndexOf(true)).includes(false)) return whole;

  const layers: Layer[] = [{ kind: 'static', element: withChildren(root, []) }];
  for (const child of children) {
    const picture = asPicture(child, sizeOf);
    if (picture) {
      layers.push(picture);
      continue;
    }
    const kind = isAbsolute(child) && isStatic(child, sizeOf) ? 'static' : 'drawn';
    const last = layers.at(-1);
    if (last?.kind === kind) {
      const together = withChildren(last.element, [...childrenOf(last.element), child]);
      layers[layers.length - 1] = { kind, element: together };
    } else {
      layers.push({ kind, element: withChildren(withoutGround(root), [child]) });
    }
  }
  return layers;
}

function childrenOf(element: ReactElement): Child[] {
  const { children } = (element as Element).props;
  const list = Array.isArray(children) ? (children as ReactNode[]).flat(Infinity) : [children];
  return list.filter((child) => child !== null && child !== undefined) as Child[];
}

function isElement(child: Child): child is Element {
  return typeof child === 'object';
}

function styleOf(child: Child): CSSProperties {
  return (isElement(child) && child.props.style) || {};
}

/** A text that stands in the root itself flows, as elements do that say nothing else. */
function isAbsolute(child: Child): boolean {
  return styleOf(child).position === 'absolute';
}

/** A root and nothing in it. */
export function groundAlone(root: ReactElement): ReactElement {
  return withChildren(root, []);
}

function withChildren(element: ReactElement, children: readonly Child[]): ReactElement {
  return { ...element, props: { ...(element as Element).props, children } };
}

/** All that stands on a root's own ground. */
export function withoutGround(root: ReactElement): ReactElement {
  const style = Object.entries(styleOf(root)).filter(([name]) => !name.startsWith('background'));
  return { ...root, props: { ...(root as Element).props, style: Object.fromEntries(style) } };
}

function mergesBelow(child: Child): boolean {
  if (!isElement(child)) return false;
  const merges = Object.keys(styleOf(child)).some((name) => MERGING.includes(name));
  return merges || childrenOf(child).some(mergesBelow);
}

/** Whether nothing in it is of one card alone. */
function isStatic(child: Child, sizeOf: SizeOf): boolean {
  if (!isElement(child)) return false;
  const { src } = child.props;
  if (typeof src === 'string' && sizeOf(src) !== null) return false;
  return childrenOf(child).every((inner) => isStatic(inner, sizeOf));
}

/** A child that is no more than a source picture in its place. */
function asPicture(child: Child, sizeOf: SizeOf): Layer | null {
  if (!isElement(child) || child.type !== 'img') return null;
  const { src } = child.props;
  const size = typeof src === 'string' ? sizeOf(src) : null;
  if (typeof src !== 'string' || size === null) return null;
  const style = styleOf(child);
  const isPlain = Object.keys(style).every((name) => PICTURE_STYLES.has(name));
  const { left, top, width, height } = { ...child.props, ...style } as Record<string, unknown>;
  const sides = [left, top, width, height];
  if (!isAbsolute(child) || !isPlain || !sides.every(Number.isInteger)) return null;
  if (width !== size.width || height !== size.height) return null;
  const region = { left, top, width, height } as PictureRegion;
  const { borderRadius } = style;
  const isWhole = borderRadius === undefined || borderRadius === 0;
  return { kind: 'picture', src, region, shape: isWhole ? null : shapeOf(region, borderRadius) };
}

/** The picture's box, filled: what is opaque of it shows of the picture. */
function shapeOf(
  { width, height }: PictureRegion,
  borderRadius: CSSProperties['borderRadius'],
): ReactElement {
  const place = { position: 'absolute', left: 0, top: 0, width, height } as const;
  return createElement('div', { style: { ...place, borderRadius, background: '#ffffff' } });
}
