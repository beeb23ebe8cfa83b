import { explainReason } from '../../contracts/picture-reasons';
import { checkSvg } from '../pictures/svg';

/** The types that every drawing engine reads. */
const PICTURE = /^data:image\/(?:png|jpe?g|gif|svg\+xml)[;,]/iu;
const SVG = /^data:image\/svg\+xml(?<parameters>[^,]*),(?<content>.*)$/isu;

/** Whatever a style shows from elsewhere, even where its last bracket is missing. */
const STYLE_URL = /url\(\s*(?<quote>["']?)(?<address>.*?)\k<quote>\s*(?:\)|$)/gisu;

/** Attributes that make an element show something from elsewhere. */
const SOURCES = ['src', 'srcSet', 'href', 'xlinkHref', 'xlink:href'];

type Props = Readonly<Record<string, unknown>>;

/**
 * Refuses an element that shows anything from outside of the card, so that neither a drawing engine
 * nor a picture within a picture can read a file or dial an address.
 * @param isPrepared whether a source is that of a picture which the template was given
 * @throws Error that names what it refers to
 */
export function checkReferences(
  type: string,
  props: Props,
  isPrepared: (source: string) => boolean,
): void {
  if ('dangerouslySetInnerHTML' in props) {
    throw new Error('it uses dangerouslySetInnerHTML, and cards are drawn from elements alone');
  }
  for (const address of [...sourcesOf(type, props), ...addressesIn(stylesOf(type, props))]) {
    // `#id` is a part of the same document.
    if (!address.startsWith('#') && !isPrepared(address)) checkAddress(address);
  }
}

function sourcesOf(type: string, props: Props): string[] {
  // A link leads somewhere, but shows nothing.
  if (type === 'a') return [];
  return SOURCES.map((name) => props[name] ?? '#').map((source) => {
    if (typeof source !== 'string') throw new Error(`the source of its <${type}> is no text`);
    return source;
  });
}

/** The texts that hold an element's style. */
function stylesOf(type: string, { style, tw, children }: Props): string[] {
  const values = typeof style === 'object' && style !== null ? Object.values(style) : [style];
  const sheet = type === 'style' ? [children].flat(Infinity) : [];
  return [...values, tw, ...sheet].filter((value) => typeof value === 'string');
}

function addressesIn(styles: readonly string[]): string[] {
  return styles.flatMap((style) => {
    if (/@import/iu.test(style)) throw new Error('its <style> imports another');
    return Array.from(style.matchAll(STYLE_URL), ({ groups }) => groups?.['address'] ?? '');
  });
}

function checkAddress(address: string): void {
  if (!PICTURE.test(address)) {
    throw new Error(
      `it shows "${address.slice(0, 60)}", but only its content's pictures and data: URIs of PNG, JPEG, GIF and SVG can be drawn`,
    );
  }
  const svg = SVG.exec(address)?.groups;
  const why = svg ? checkSvg(decode(svg['parameters'] ?? '', svg['content'] ?? '')) : null;
  if (why) throw new Error(`it shows a picture that cannot be drawn: ${explainReason(why)}`);
}

function decode(parameters: string, content: string): Buffer {
  return /;base64\b/iu.test(parameters)
    ? Buffer.from(content, 'base64')
    : Buffer.from(decodeURIComponent(content));
}
