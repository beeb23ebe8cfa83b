import { createElement, type CSSProperties, type ReactElement, type ReactNode } from 'react';

type Props = {
  readonly style?: CSSProperties;
  readonly children?: ReactNode;
  readonly tw?: unknown;
  readonly width?: unknown;
  readonly height?: unknown;
};

/** What fills an area, so that words on it need nothing of what lies below. */
const FILLING = /^(?:background|boxShadow)/u;

/**
 * An element with its letters and pictures alone, each in its place: without grounds, shadows and
 * drawings. What is painted of it says where the words of a card are.
 * @param element plain elements, as `resolveTree` leaves them
 */
export function inkTree(element: ReactElement): ReactElement {
  return strip(element) as ReactElement;
}

function strip(node: ReactNode): ReactNode {
  if (Array.isArray(node)) return node.map((child: ReactNode) => strip(child));
  if (!isElement(node)) return node;
  const { style = {}, children, tw, ...others } = node.props;
  const bare = Object.fromEntries(Object.entries(style).filter(([name]) => !FILLING.test(name)));
  if (node.type === 'svg') {
    const { width, height } = others;
    return createElement('div', { key: node.key, style: { width, height, ...bare } });
  }
  const props = {
    ...others,
    style: bare,
    ...(typeof tw === 'string' && { tw: tw.replaceAll(/(?<!\S)\S*bg-\S+/gu, '') }),
    ...(children !== undefined && { children: strip(children) }),
  };
  return { ...node, props } as ReactElement;
}

/** The colours that the letters of elements have, as CSS writes them; null where that is not known. */
export function textColors(element: ReactElement): ReadonlySet<string> | null {
  const colors = new Set<string>();
  let isKnown = true as boolean;
  const see = (node: ReactNode, color: string): void => {
    if (Array.isArray(node)) node.forEach((child: ReactNode) => see(child, color));
    if (typeof node === 'string' && node.trim() !== '') colors.add(color);
    if (!isElement(node)) return;
    const { style = {}, tw, children } = node.props;
    if (tw !== undefined || node.type === 'style') isKnown = false;
    const stroke = (style as Record<string, unknown>)['WebkitTextStrokeColor'];
    if (typeof stroke === 'string') colors.add(stroke);
    see(children, style.color ?? color);
  };
  see(element, '#000000');
  return isKnown ? colors : null;
}

function isElement(node: ReactNode): node is ReactElement<Props> {
  return typeof node === 'object' && node !== null && 'props' in node;
}
