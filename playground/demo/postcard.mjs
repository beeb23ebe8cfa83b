/** Postcards that are drawn by rules: the same words give the same card. */

const PAPER = '#fbf3e1';
const INK = '#1f2a44';
const STRIPES = ['#c8102e', PAPER, '#1d4f91', PAPER];

/** How wide a letter of the title is, in parts of its size: enough for most of them, for none is measured. */
const LETTER = 0.52;
const MOST_LINES = 4;

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text) =>
  text
    // XML has no way to write these.
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/gu, (sign) => ESCAPES[sign]);

/** Lines of at most so many letters; the last one ends with an ellipsis where there is more. */
function linesOf(text, letters) {
  const lines = [''];
  for (const word of text.split(/\s+/u).filter((each) => each !== '')) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length <= letters || lines.at(-1) === '') lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]} …`];
}

/** The border of an airmail letter. */
function border(size, stripe) {
  const { width, height } = size;
  const each = STRIPES.map(
    (color, index) =>
      `<rect x="${index * stripe}" width="${stripe}" height="${stripe * STRIPES.length}" fill="${color}"/>`,
  ).join('');
  const side = stripe * STRIPES.length;
  return `<pattern id="airmail" width="${side}" height="${side}" patternUnits="userSpaceOnUse" patternTransform="skewX(-30)">${each}</pattern>
    <rect width="${width}" height="${height}" fill="url(#airmail)"/>`;
}

/** A stamp with a sun over the sea, in the brand's colour, and the waves of its postmark. */
function stamp(x, y, side, color) {
  const wave = (step) =>
    `M${x - side * 1.1},${y + side * (0.35 + step * 0.14)} q${side * 0.12},${-side * 0.1} ${side * 0.24},0 t${side * 0.24},0 t${side * 0.24},0 t${side * 0.24},0 t${side * 0.24},0 t${side * 0.24},0`;
  return `<rect x="${x}" y="${y}" width="${side}" height="${side * 1.2}" fill="#fff" stroke="${INK}" stroke-opacity=".35" stroke-width="2" stroke-dasharray="7 5"/>
    <rect x="${x + side * 0.08}" y="${y + side * 0.08}" width="${side * 0.84}" height="${side * 1.04}" fill="${color}"/>
    <circle cx="${x + side * 0.5}" cy="${y + side * 0.5}" r="${side * 0.2}" fill="#ffe2a8"/>
    <path d="M${x + side * 0.08},${y + side * 0.8} q${side * 0.21},${-side * 0.16} ${side * 0.42},0 t${side * 0.42},0 V${y + side * 1.12} H${x + side * 0.08} Z" fill="#fff" fill-opacity=".35"/>
    <g fill="none" stroke="${INK}" stroke-opacity=".5" stroke-width="${side * 0.03}">
      ${[0, 1, 2, 3].map((step) => `<path d="${wave(step)}"/>`).join('')}
    </g>`;
}

/**
 * @param {{ title: string, label?: string, sender?: string, color?: string, width: number, height: number }} card
 * `color` as `#rrggbb`; sizes in pixels
 * @returns {string} SVG
 */
export function postcardOf({ title, label = '', sender = '', color = INK, width, height }) {
  const unit = Math.min(width, height) / 63;
  const edge = unit * 2.4;
  const inset = edge + unit * 3.6;
  const side = unit * 11;
  const size = unit * (title.length > 60 ? 5 : 6.4);
  const room = width - inset * 2 - side * 1.6;
  const lines = linesOf(title, Math.max(6, Math.floor(room / (size * LETTER))));
  const top = height * 0.5 - ((lines.length - 1) * size * 1.15) / 2 + size * 0.35;
  const words = lines.map(
    (line, index) =>
      `<text x="${inset}" y="${top + index * size * 1.15}" font-size="${size}" font-weight="700">${escaped(line)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
    ${border({ width, height }, unit * 2)}
    <rect x="${edge}" y="${edge}" width="${width - edge * 2}" height="${height - edge * 2}" fill="${PAPER}"/>
    ${stamp(width - inset - side, inset, side, color)}
    <g fill="${INK}" font-family="Georgia, 'Source Serif 4', 'DejaVu Serif', serif">
      <text x="${inset}" y="${inset + unit * 2.4}" font-size="${unit * 2.4}" fill="${color}" letter-spacing="2">${escaped(label.toUpperCase())}</text>
      ${words.join('')}
      <text x="${inset}" y="${height - inset}" font-size="${unit * 2.6}" font-style="italic">${escaped(sender === '' ? '' : `Greetings from ${sender}`)}</text>
    </g>
  </svg>`;
}
