import type { ContainerNode, ImageNode, Node, TextNode } from '@takumi-rs/core';

import type { Run } from '../../fonts/coverage';
import type { UsedFonts } from '../../fonts/used';

type Style = NonNullable<Node['style']>;

/**
 * HarfRust, which shapes takumi's text, leaves the below-base forms of Bengali off (the ra of প্র),
 * unless they are asked for by name.
 */
const BENGALI = /\p{scx=Bengali}/u;
const BELOW_BASE_FORMS = '"blwf" 1';

/** An SVG element's style lies on its box, and would count twice if its markup had it too. */
const STYLE_OF_SVG = /^(<svg(?: [^\s=]+="[^"]*")*?) style="[^"]*"/u;

/**
 * Prepares takumi's nodes so that every character is drawn by the font that measured it, and emoji
 * as pictures.
 * @throws Error when a picture is not a `data:` URI
 */
export function prepareNode(node: Node, fonts: UsedFonts, family?: string): Node {
  if (node.type === 'image') return prepareImage(node);
  const own = node.style?.fontFamily ?? family;
  if (node.type === 'text') return prepareText(node, fonts, own);
  return { ...node, children: node.children?.map((child) => prepareNode(child, fonts, own)) ?? [] };
}

function prepareImage(node: ImageNode): ImageNode {
  const { src, tagName } = node;
  if (typeof src !== 'string') return node;
  if (tagName === 'svg') return { ...node, src: src.replace(STYLE_OF_SVG, '$1') };
  if (!src.startsWith('data:')) throw new Error('an image may only show a data URI');
  // They repeat the whole URI.
  return { ...node, attributes: {} };
}

/**
 * @param family what the template asks for, if anything
 */
function prepareText(
  node: TextNode,
  { runs, pictures, subsets }: UsedFonts,
  family: string | undefined,
): TextNode | ContainerNode {
  const parts = runs(node.text).map((run) => toPart(run));
  const line = parts.find((part) => part.type === 'text')?.style;
  const { text, ...rest } = { ...node, style: { ...node.style, ...line } };
  if (parts.every((part) => part.type === 'text') && parts.length < 2) return { ...rest, text };
  // In a flex box each part would be an item of its own, and lose its spaces.
  const inline: ContainerNode = {
    type: 'container',
    style: { display: 'inline' },
    children: parts,
  };
  return { ...rest, type: 'container', children: [inline] };

  function toPart(run: Run): TextNode | ImageNode {
    if (run.kind !== 'text' && Object.hasOwn(pictures, run.text)) return toPicture(run.text);
    return { type: 'text', text: run.text, style: run.kind === 'text' ? styleOf(run) : {} };
  }

  /** takumi would take spaces and punctuation from the first font of all that has them. */
  function styleOf({ text: part, subset }: Run & { kind: 'text' }): Style {
    const names = [subset, ...subsets].map((font) => JSON.stringify(font.family));
    return {
      fontFamily: (family === undefined ? names : [family, ...names]).join(', '),
      ...(BENGALI.test(part) && { fontFeatureSettings: BELOW_BASE_FORMS }),
    };
  }
}

/** A square in the middle of its line, as satori has it. takumi is given its bytes by its name. */
function toPicture(grapheme: string): ImageNode {
  return {
    type: 'image',
    src: grapheme,
    style: { width: '1em', height: '1lh', objectFit: 'contain', verticalAlign: 'top' },
  };
}
