import type { ReactElement, ReactNode } from 'react';

type Img = ReactElement<{ src?: unknown; children?: ReactNode }>;

/**
 * Gives an engine the source pictures that it must draw itself, such as a logo among the words:
 * their names become what the engine can read.
 * @param element plain elements, as `resolveTree` leaves them
 * @param isPicture whether a `src` is the name of a source picture
 */
export async function inlinePictures(
  element: ReactElement,
  isPicture: (src: string) => boolean,
  toUri: (src: string) => Promise<string>,
): Promise<ReactElement> {
  const names = new Set<string>();
  collect(element, (src) => isPicture(src) && names.add(src));
  if (names.size === 0) return element;
  const uris = new Map(
    await Promise.all([...names].map(async (src) => [src, await toUri(src)] as const)),
  );
  return replace(element, uris) as ReactElement;
}

function collect(node: ReactNode, see: (src: string) => void): void {
  if (Array.isArray(node)) node.forEach((child: ReactNode) => collect(child, see));
  if (!isElement(node)) return;
  if (typeof node.props.src === 'string') see(node.props.src);
  collect(node.props.children, see);
}

function replace(node: ReactNode, uris: ReadonlyMap<string, string>): ReactNode {
  if (Array.isArray(node)) return node.map((child: ReactNode) => replace(child, uris));
  if (!isElement(node)) return node;
  const { src, children } = node.props;
  const uri = typeof src === 'string' ? uris.get(src) : undefined;
  const props = {
    ...node.props,
    ...(uri !== undefined && { src: uri }),
    ...(children !== undefined && { children: replace(children, uris) }),
  };
  return { ...node, props };
}

function isElement(node: ReactNode): node is Img {
  return typeof node === 'object' && node !== null && 'props' in node;
}
