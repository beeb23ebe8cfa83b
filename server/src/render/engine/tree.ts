import { createElement, isValidElement, type ReactElement, type ReactNode } from 'react';

import { checkReferences } from './references';

/** Deeper, and satori's layout engine overruns its stack and corrupts its memory. */
const DEEPEST = 120;
const MOST_NODES = 4000;
/** In UTF-16 units: a card shows a few hundred. */
const MOST_TEXT = 50_000;

/** What elements are known by: before React 19, and from then on. */
const ELEMENT_MARKS: ReadonlySet<unknown> = new Set([
  Symbol.for('react.element'),
  Symbol.for('react.transitional.element'),
]);
/** The mark of the React that the drawing engines share with this file. */
const OWN_MARK = { $$typeof: Reflect.get(createElement('div'), '$$typeof') as unknown };

const NO_PLAIN_FUNCTION =
  'it holds a component that is no plain function: cards know no classes, memo, contexts and the like';
const NO_COMPONENT = 'it holds a component that is not there: is its name spelt as it is exported?';

/** A tree of plain HTML and SVG elements, and every text in it. */
export interface ResolvedTree {
  readonly element: ReactElement;
  readonly texts: readonly string[];
}

/**
 * Calls the function components of a tree until only elements are left, as satori would, so that
 * the texts that it will draw and its size are known before.
 * @param isPrepared whether an `img` shows one of the pictures that the template was given by this
 * source
 * @param spell how a text is written with the fonts that there are
 * @throws Error when it is too deep or too large, or holds something that cannot be drawn
 */
export function resolveTree(
  root: ReactElement,
  isPrepared: (source: string) => boolean = () => false,
  spell: (text: string) => string = (text) => text,
): ResolvedTree {
  const texts: string[] = [];
  let nodes = 0;
  let characters = 0;

  function resolve(node: ReactNode, depth: number): ReactNode {
    if (++nodes > MOST_NODES) throw new Error(`it has more than ${MOST_NODES} elements`);
    if (depth > DEEPEST) throw new Error(`its elements are nested more than ${DEEPEST} deep`);
    if (node === null || node === undefined || typeof node === 'boolean') return null;
    if (typeof node === 'string' || typeof node === 'number') return resolveText(String(node));
    if (Array.isArray(node)) return resolveList(node, depth);
    if (!isElement(node)) throw new Error(`it holds ${describe(node)}, which cannot be drawn`);
    return resolveElement(node, depth);
  }

  function resolveText(text: string): string {
    characters += text.length;
    if (characters > MOST_TEXT) throw new Error(`it has more than ${MOST_TEXT} characters of text`);
    const spelt = spell(text);
    texts.push(spelt);
    return spelt;
  }

  function resolveList(list: ReactNode[], depth: number): ReactNode[] {
    // A list of a billion holes takes minutes to walk, and holds no element at all.
    if (list.length > MOST_NODES) throw new Error(`it has more than ${MOST_NODES} elements`);
    return list.map((child) => resolve(child, depth + 1));
  }

  function resolveElement(element: ReactElement, depth: number): ReactNode {
    const { props } = element as ReactElement<{ children?: ReactNode }>;
    // Whatever its types say: templates are written in JavaScript as well.
    const type: unknown = element.type;
    if (typeof type === 'function') return resolve(call(type, props), depth + 1);
    // Fragments and their like are symbols: they draw nothing of their own.
    if (typeof type === 'symbol') return resolve(props.children, depth + 1);
    if (type === undefined) throw new Error(NO_COMPONENT);
    if (typeof type !== 'string') throw new Error(NO_PLAIN_FUNCTION);
    const children =
      props.children === undefined ? {} : { children: resolve(props.children, depth + 1) };
    const resolved = { ...element, ...OWN_MARK, props: { ...props, ...children } };
    checkReferences(type, resolved.props, isPrepared);
    return resolved;
  }

  const element = resolve(root, 0);
  if (!isValidElement(element)) {
    throw new Error('it draws nothing, or something else than one element around all others');
  }
  return { element, texts };
}

/** Of any React: a package may bring its own along. Their elements differ in the mark alone. */
function isElement(node: unknown): node is ReactElement {
  const mark: unknown = typeof node === 'object' && node !== null && Reflect.get(node, '$$typeof');
  return ELEMENT_MARKS.has(mark);
}

function call(type: unknown, props: unknown): ReactNode {
  const component = type as ((props: unknown) => ReactNode) & { prototype?: object };
  if (component.prototype && 'isReactComponent' in component.prototype) {
    throw new Error(NO_PLAIN_FUNCTION);
  }
  return component(props);
}

/** What was found in the place of an element or a text. */
function describe(found: unknown): string {
  if (typeof found !== 'object' || found === null) return `a ${typeof found}`;
  return 'then' in found ? 'a promise of an async component' : 'an object that is no element';
}
