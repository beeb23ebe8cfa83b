import type { JsonPattern, Pattern, ServiceSpec } from './spec';

/** What fills a template's layers, by the layers' names in the service. */
export interface Layers {
  readonly texts?: Readonly<Record<string, Pattern>>;
  readonly pictures?: Readonly<Record<string, Pattern>>;
  readonly colors?: Readonly<Record<string, Pattern>>;
}

interface Preset {
  /** Without a slash at its end. */
  readonly baseUrl: string;
}

export interface BannerbearOptions extends Preset, Layers {
  readonly template: string;
  readonly apiKey: string;
}

/** https://developers.bannerbear.com/#post-v2-images */
export function bannerbear(options: BannerbearOptions): ServiceSpec {
  const { baseUrl, template, apiKey, texts = {}, pictures = {}, colors = {} } = options;
  const named = (layers: Readonly<Record<string, Pattern>>, key: string): JsonPattern[] =>
    Object.entries(layers).map(([name, value]) => ({ name, [key]: value }));
  return {
    method: 'POST',
    url: `${baseUrl}/v2/images`,
    auth: { type: 'bearer', token: apiKey },
    body: {
      template,
      modifications: [
        ...named(texts, 'text'),
        ...named(pictures, 'image_url'),
        ...named(colors, 'color'),
      ],
    },
    answer: { as: 'url', at: ['image_url'] },
    poll: {
      url: `${baseUrl}/v2/images/{answer.uid}`,
      state: ['status'],
      pending: ['pending'],
      done: ['completed'],
      everyMs: 1_000,
      limitMs: 60_000,
    },
  };
}

export interface PlacidOptions extends Preset, Layers {
  /** The template's UUID. */
  readonly template: string;
  readonly apiKey: string;
}

/** https://placid.app/docs/2.0/rest/images */
export function placid(options: PlacidOptions): ServiceSpec {
  const { baseUrl, template, apiKey, texts = {}, pictures = {}, colors = {} } = options;
  const named = (layers: Readonly<Record<string, Pattern>>, key: string) =>
    Object.entries(layers).map(([name, value]) => [name, { [key]: value }] as const);
  const layers = [
    ...named(texts, 'text'),
    ...named(pictures, 'image'),
    ...named(colors, 'background_color'),
  ];
  return {
    method: 'POST',
    url: `${baseUrl}/api/rest/${encodeURIComponent(template)}`,
    auth: { type: 'bearer', token: apiKey },
    body: {
      create_now: false,
      layers: Object.fromEntries(layers),
      modifications: { width: '{size.width}', height: '{size.height}' },
    },
    answer: { as: 'url', at: ['image_url'] },
    poll: {
      address: ['polling_url'],
      state: ['status'],
      pending: ['queued'],
      done: ['finished'],
      everyMs: 1_000,
      limitMs: 60_000,
    },
  };
}

export interface HtmlCssToImageOptions extends Preset {
  readonly userId: string;
  readonly apiKey: string;
  /** Values in it are escaped by `|html`. */
  readonly html: Pattern;
  readonly css: string;
}

/** https://docs.htmlcsstoimage.com/getting-started/using-the-api/ */
export function htmlCssToImage(options: HtmlCssToImageOptions): ServiceSpec {
  const { baseUrl, userId, apiKey, html, css } = options;
  return {
    method: 'POST',
    url: `${baseUrl}/v1/image`,
    auth: { type: 'basic', user: userId, password: apiKey },
    body: {
      html,
      css,
      viewport_width: '{size.width}',
      viewport_height: '{size.height}',
      device_scale: 1,
    },
    answer: { as: 'url', at: ['url'] },
  };
}

export interface CloudinaryOptions extends Preset {
  readonly cloud: string;
  /** Steps between slashes, such as `w_760,c_fit,l_text:Arial_64:{content.title|uri2}`. */
  readonly transformation: Pattern;
  readonly publicId: string;
  /** Of the account, where it takes signed addresses alone. */
  readonly apiSecret?: string;
}

/** https://cloudinary.com/documentation/image_transformations */
export function cloudinary(options: CloudinaryOptions): ServiceSpec {
  const { baseUrl, cloud, transformation, publicId, apiSecret } = options;
  return {
    method: 'GET',
    url: `${baseUrl}/${encodeURIComponent(cloud)}/image/upload/${transformation}/${publicId}`,
    answer: { as: 'bytes' },
    ...(apiSecret !== undefined && {
      auth: {
        type: 'signature',
        secret: apiSecret,
        algorithm: 'sha1',
        after: '/image/upload/',
        length: 8,
      },
    }),
  };
}
