/** The names of U+00A0 to U+00FF in HTML, in their order. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn ' +
  'sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave ' +
  'Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ' +
  'ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN ' +
  'szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute ' +
  'icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml ' +
  'yacute thorn yuml';

/** Of the names that HTML 4 knows beyond those, the ones that editors write. */
const FURTHER =
  'amp & lt < gt > quot " apos \' OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜ ' +
  'ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ lsaquo ‹ rsaquo › dagger † ' +
  'Dagger ‡ bull • hellip … permil ‰ prime ′ Prime ″ oline ‾ frasl ⁄ euro € trade ™ larr ← uarr ↑ ' +
  'rarr → darr ↓ harr ↔ rArr ⇒ hArr ⇔ forall ∀ part ∂ exist ∃ empty ∅ isin ∈ prod ∏ sum ∑ minus − ' +
  'radic √ infin ∞ cap ∩ cup ∪ int ∫ asymp ≈ ne ≠ equiv ≡ le ≤ ge ≥ loz ◊ spades ♠ clubs ♣ ' +
  'hearts ♥ diams ♦ Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Theta Θ Lambda Λ Pi Π Sigma Σ Phi Φ ' +
  'Psi Ψ Omega Ω alpha α beta β gamma γ delta δ epsilon ε theta θ lambda λ mu μ pi π rho ρ sigma σ ' +
  'tau τ phi φ chi χ psi ψ omega ω';

/** White space, which the list above could not hold, and joiners. */
const SPACES: readonly [name: string, character: string][] = [
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
];

const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN_1.split(' ').map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
  ...Array.from(
    FURTHER.matchAll(/(\S+) (\S+)/gu),
    ([, name = '', sign = '']) => [name, sign] as const,
  ),
  ...SPACES,
]);

const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]\w{1,9}));/gu;

/** What browsers read U+0080 to U+009F of old pages as, such as `&#146;`: Windows' own signs. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Puts characters in the place of HTML's entities, once. Those that are none stay as they are. */
export function decodeEntities(text: string): string {
  return text.replace(
    ENTITY,
    (entity, decimal?: string, hexadecimal?: string, name?: string) =>
      (name === undefined
        ? numbered(decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16))
        : NAMED.get(name)) ?? entity,
  );
}

function numbered(codePoint: number): string | undefined {
  if (codePoint > 0x10ffff) return undefined;
  if (codePoint >= 0x80 && codePoint <= 0x9f) return WINDOWS[codePoint - 0x80];
  return String.fromCodePoint(codePoint);
}
