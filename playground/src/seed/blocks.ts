type Block =
  | { type: 'paragraph' | 'quote'; children: Text[] }
  | { type: 'heading'; level: 2; children: Text[] };
interface Text {
  type: 'text';
  text: string;
}

/** Paragraphs as Strapi's rich text blocks; `## ` starts a heading and `> ` a quotation. */
export function blocks(paragraphs: readonly string[]): Block[] {
  return paragraphs.map((paragraph) => {
    if (paragraph.startsWith('## ')) {
      return { type: 'heading', level: 2, children: [text(paragraph.slice(3))] };
    }
    if (paragraph.startsWith('> ')) return { type: 'quote', children: [text(paragraph.slice(2))] };
    return { type: 'paragraph', children: [text(paragraph)] };
  });
}

const text = (value: string): Text => ({ type: 'text', text: value });
