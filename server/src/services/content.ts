import type { Options } from '../catalogue/options';
import type { Content, SourcePicture } from '../contracts/content';
import type { PictureSize } from '../contracts/picture';
import type { OptionSchemas } from '../contracts/template';
import type { ServiceInput } from './spec';

/** A picture as a service is told of it. */
export interface SentPicture {
  /** Where the world finds it. */
  readonly url: string;
  /** The media library's row, by which a private bucket's address is signed just before it is sent. */
  readonly fileId: number | null;
}

/** What a service's patterns are filled with: a card's content, its pictures by their addresses. */
export interface SentContent extends Omit<Content, 'picture' | 'logo' | 'darkLogo' | 'pictures'> {
  readonly picture: SentPicture | null;
  readonly logo: SentPicture | null;
  readonly pictures?: Readonly<Record<string, readonly SentPicture[]>>;
}

/**
 * What a card sends to a service. Options that were not chosen have their defaults.
 * @param addressOf a picture's address, or null where the world finds it nowhere
 */
export function toServiceInput(
  { pictures, ...content }: Content,
  { chosen, schemas }: { readonly chosen: Options; readonly schemas: OptionSchemas },
  size: PictureSize,
  addressOf: (picture: SourcePicture) => string | null,
): ServiceInput & { readonly content: SentContent } {
  const sent = (picture: SourcePicture | null): SentPicture | null => {
    const url = picture && addressOf(picture);
    return picture === null || url === null ? null : { url, fileId: picture.fileId };
  };
  const defaults = Object.entries(schemas).map(([name, schema]) => [name, schema.default]);
  return {
    content: {
      ...content,
      picture: sent(content.picture),
      logo: sent(content.logo),
      ...(pictures && {
        pictures: Object.fromEntries(
          Object.entries(pictures).map(([name, all]) => [
            name,
            all.map(sent).filter((one) => one !== null),
          ]),
        ),
      }),
    },
    options: { ...Object.fromEntries(defaults), ...chosen },
    size: { width: size.width, height: size.height },
  };
}
