/** The site's languages; the first is the default. */
export const LOCALES = [
  { code: 'en', name: 'English (en)' },
  { code: 'fr', name: 'French (fr)' },
  { code: 'de', name: 'German (de)' },
  { code: 'ar', name: 'Arabic (ar)' },
  { code: 'hi', name: 'Hindi (hi)' },
  { code: 'ja', name: 'Japanese (ja)' },
] as const;

export type Locale = (typeof LOCALES)[number]['code'];
export type InEveryLocale<T> = Readonly<Record<Locale, T>>;

/** A picture in `content/covers`, with what it shows for those who cannot see it. */
export interface Cover {
  readonly file: string;
  readonly alternativeText: string;
}

export interface Author {
  readonly name: string;
  readonly bio: string;
}

/** What an editor picked in the card's field. */
export interface Choices {
  readonly template?: string;
  readonly brandColor?: string;
}

export interface ArticleText {
  readonly title: string;
  readonly excerpt?: string;
  /** Paragraphs; `## ` starts a heading and `> ` a quotation. */
  readonly body: readonly string[];
}

/** One article with its translations. The keys name entries of the other content files. */
export interface Article {
  readonly slug: string;
  readonly cover?: string;
  readonly author?: string;
  readonly category?: string;
  readonly choices?: Choices;
  readonly text: Partial<InEveryLocale<ArticleText>>;
}

export interface Product {
  readonly name: string;
  readonly tagline?: string;
  readonly price: number;
  readonly brand: string;
  readonly photo?: string;
  readonly choices?: Choices;
}

export interface FrontPage {
  readonly title: string;
  readonly description: string;
}
