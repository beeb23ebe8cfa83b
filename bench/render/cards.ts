import type { Content, PictureBytes } from '../../server/src/contracts/content';
import { FORMATS, type PictureSize } from '../../server/src/contracts/picture';
import type { RenderRequest } from '../../server/src/contracts/renderer';
import { drawPhoto, PHOTO_SIZE, withComment } from './photo';
import { englishTitle, japaneseTitle } from './titles';

/** The cards that everybody draws, by what the tables call them. */
export const CARDS = ['gradient', 'photo', 'photo, first sight', 'japanese'] as const;
export type CardName = (typeof CARDS)[number];

const ENGLISH: Content<PictureBytes> = {
  title: '',
  description: null,
  label: 'Field notes',
  author: 'Maya Lindqvist',
  date: '2026-03-05T22:00:00.000Z',
  picture: null,
  logo: null,
  siteName: 'Northwind Journal',
  brandColor: '#4f46e5',
  locale: 'en',
  direction: 'ltr',
};

const JAPANESE: Content<PictureBytes> = {
  ...ENGLISH,
  description: '四つの家族と一本の川、そして古い部品で組み上げた水車。',
  label: '現地ルポ',
  author: '佐藤 美咲',
  siteName: '北風ジャーナル',
  brandColor: '#b3261e',
  locale: 'ja',
};

export interface Cards {
  /** The request of a card's number: no two have the same title. */
  request(card: CardName, number: number): RenderRequest;
}

/**
 * @param size pixels of every card
 * @param photoSize pixels of the stored photo
 */
export async function createCards(
  size: PictureSize = FORMATS.og,
  photoSize: PictureSize = PHOTO_SIZE,
): Promise<Cards> {
  const photo = await drawPhoto(photoSize);
  const picture = (bytes: Uint8Array): PictureBytes => ({
    bytes,
    name: 'ridges.jpg',
    focalPoint: null,
  });
  const contentOf = (card: CardName, number: number): Content<PictureBytes> => {
    const english = { ...ENGLISH, title: englishTitle(number) };
    switch (card) {
      case 'gradient':
        return english;
      case 'photo':
        return { ...english, picture: picture(photo) };
      case 'photo, first sight':
        return { ...english, picture: picture(withComment(photo, `number ${number}`)) };
      case 'japanese':
        return { ...JAPANESE, title: japaneseTitle(number) };
    }
  };
  return {
    request: (card, number) => ({
      template: card === 'japanese' ? 'editorial' : 'spotlight',
      content: contentOf(card, number),
      size,
      output: { format: 'auto', maxBytes: 300_000 },
    }),
  };
}
