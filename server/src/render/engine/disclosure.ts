import type { Sharp } from 'sharp';

/**
 * The IPTC's name for a picture that is put together with what a trained model made.
 * https://cv.iptc.org/newscodes/digitalsourcetype/
 */
export const AI_COMPOSITE =
  'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia';

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
<Iptc4xmpExt:DigitalSourceType>${AI_COMPOSITE}</Iptc4xmpExt:DigitalSourceType>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>`;

/** Writes into a file's metadata that an AI model made a part of it. */
export function withDisclosure(card: Sharp): Sharp {
  return card.withXmp(XMP);
}
