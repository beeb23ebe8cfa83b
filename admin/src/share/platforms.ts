/** How a link is shown in one of the two colour schemes. Colours as in CSS. */
export interface Skin {
  /** Of what lies behind the link. */
  readonly page: string;
  /** Of the link's box. */
  readonly box: string;
  readonly title: string;
  readonly text: string;
}

/** A place where people share links, and how it shows them. */
export interface Platform {
  readonly name: string;
  /** The name of the format that it is given where the site has it, besides `og`. */
  readonly format: string;
  /** Width by height that the picture is cropped to. */
  readonly ratio: number;
  /** Whether its words stand below the picture, above it, or on it. */
  readonly words: 'below' | 'above' | 'on';
  /** Pixels. */
  readonly radius: number;
  readonly light: Skin;
  readonly dark: Skin;
  /** Narrower pictures are shown as a small square. Pixels, or null where none is known. */
  readonly leastWidth: number | null;
  /** Larger files are not shown. Bytes, or null where none is known. */
  readonly mostBytes: number | null;
}

const OG_RATIO = 1200 / 630;

/**
 * Sizes and limits by the platforms' own documents where they have them (Facebook's "Images in Link
 * Shares", WhatsApp's "Link previews"); for WhatsApp the 300 kB that its users report.
 */
export const PLATFORMS: readonly Platform[] = [
  {
    name: 'Facebook',
    format: 'og',
    ratio: OG_RATIO,
    words: 'below',
    radius: 0,
    light: { page: '#ffffff', box: '#f0f2f5', title: '#050505', text: '#65676b' },
    dark: { page: '#252728', box: '#333334', title: '#e2e5e9', text: '#b0b3b8' },
    leastWidth: 600,
    mostBytes: 8_000_000,
  },
  {
    name: 'X',
    format: 'x',
    ratio: 2,
    words: 'on',
    radius: 14,
    light: { page: '#ffffff', box: '#000000c4', title: '#ffffff', text: '#536471' },
    dark: { page: '#000000', box: '#000000c4', title: '#ffffff', text: '#71767b' },
    leastWidth: 300,
    mostBytes: 5_000_000,
  },
  {
    name: 'LinkedIn',
    format: 'og',
    ratio: OG_RATIO,
    words: 'below',
    radius: 6,
    light: { page: '#ffffff', box: '#edf3f8', title: '#000000e6', text: '#00000099' },
    dark: { page: '#1b1f23', box: '#293138', title: '#ffffffe6', text: '#ffffff99' },
    leastWidth: 401,
    mostBytes: 5_000_000,
  },
  {
    name: 'Slack',
    format: 'og',
    ratio: OG_RATIO,
    words: 'above',
    radius: 8,
    light: { page: '#ffffff', box: '#ffffff', title: '#1264a3', text: '#1d1c1d' },
    dark: { page: '#1a1d21', box: '#1a1d21', title: '#1d9bd1', text: '#d1d2d3' },
    leastWidth: null,
    mostBytes: null,
  },
  {
    name: 'Discord',
    format: 'og',
    ratio: OG_RATIO,
    words: 'above',
    radius: 4,
    light: { page: '#ffffff', box: '#f2f3f5', title: '#0060cf', text: '#313338' },
    dark: { page: '#313338', box: '#2b2d31', title: '#00a8fc', text: '#dbdee1' },
    leastWidth: null,
    mostBytes: 8_000_000,
  },
  {
    name: 'WhatsApp',
    format: 'og',
    ratio: OG_RATIO,
    words: 'below',
    radius: 8,
    light: { page: '#efeae2', box: '#cfe9ba', title: '#111b21', text: '#54656f' },
    dark: { page: '#0b141a', box: '#025144', title: '#e9edef', text: '#ffffff99' },
    leastWidth: 300,
    mostBytes: 300_000,
  },
  {
    name: 'iMessage',
    format: 'og',
    ratio: OG_RATIO,
    words: 'below',
    radius: 16,
    light: { page: '#ffffff', box: '#e9e9eb', title: '#000000', text: '#636366' },
    dark: { page: '#000000', box: '#262628', title: '#ffffff', text: '#98989f' },
    leastWidth: null,
    mostBytes: null,
  },
];
