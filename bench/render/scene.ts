import type { ReactNode } from 'react';

import type { PictureSize } from '../../server/src/contracts/picture';

/** An element of HTML or SVG as data, so that it can cross to another process. */
export interface PlainElement {
  readonly type: string;
  readonly props: PlainProps;
}

export interface PlainProps extends Readonly<Record<string, unknown>> {
  readonly children?: PlainNode;
}

export type PlainNode = PlainElement | string | null | readonly PlainNode[];

/**
 * A card that is ready to be drawn by any engine: its template has been called, its text fitted,
 * its photo is a data URI of the file as it is stored.
 */
export interface Scene {
  readonly element: PlainElement;
  readonly size: PictureSize;
  /** What its text needs of the fonts, in the order of fallback. */
  readonly families: readonly string[];
}

/** A TrueType file. */
export interface FontFile {
  readonly family: string;
  readonly weight: 400 | 700;
  /** An absolute path. */
  readonly file: string;
}

export interface RootOptions {
  /** Before a `style` element was understood, the rule it holds was the default. */
  readonly withBoxSizing: boolean;
}

/** A scene below one element that sets the fonts, as engines of plain elements take it. */
export function rootOf(scene: Scene, { withBoxSizing }: RootOptions): PlainElement {
  const { element, size, families } = scene;
  const style = { display: 'flex', ...size, fontFamily: families.join(', ') };
  const boxSizing: PlainElement = {
    type: 'style',
    props: { children: '* { box-sizing: border-box }' },
  };
  return {
    type: 'div',
    props: { style, children: withBoxSizing ? [boxSizing, element] : element },
  };
}

/** For signatures that ask for React's own type: `type` and `props` are all that they read. */
export function asReactNode(element: PlainElement): ReactNode {
  return { ...element, key: null };
}
