import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { CardView, PreviewAnswer } from '../../../server/src/contracts/api';
import { absoluteAddress } from '../field/absolute-address';
import { kilobytes } from '../field/facts';
import { Notice } from '../field/Notice';
import type { MessageKey } from '../i18n/messages';
import { useText } from '../i18n/use-text';
import { judge, type SharedPicture, type Verdict } from './judge';
import { LinkCard } from './LinkCard';
import { PictureActions } from './PictureActions';
import { PLATFORMS, type Platform } from './platforms';
import { TagsToCopy } from './TagsToCopy';

const VERDICTS: Record<Verdict, MessageKey> = {
  good: 'share.good',
  large: 'share.large',
  small: 'share.small',
  cropped: 'share.cropped',
};

export interface ShareSectionProps {
  /** The stored card, or null before the first one. */
  readonly card: CardView | null;
  /** What is drawn of the form, or null before it is. */
  readonly preview: PreviewAnswer['data'] | null;
}

/** How the card looks where its link is shared, and what a page says of the stored one. */
export function ShareSection({ card, preview }: ShareSectionProps) {
  const text = useText();
  const [dark, setDark] = useState(false);
  if (preview === null) return <Notice>{text('preview.drawing')}</Notice>;
  const stored = storedPicture(card);

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Checkbox checked={dark} onCheckedChange={(checked) => setDark(checked === true)}>
        {text('share.dark')}
      </Checkbox>
      <Places>
        {PLATFORMS.map((platform) => (
          <Place key={platform.name}>
            <Typography variant="pi" fontWeight="bold" textColor="neutral800" tag="h4">
              {platform.name}
            </Typography>
            <Frame>
              <LinkCard
                platform={platform}
                dark={dark}
                // Of the form, as all of the field: a stored one may lie where the admin may not look.
                src={preview.src}
                title={preview.entry.title}
                description={preview.entry.description}
                host={hostOf(stored?.url)}
              />
            </Frame>
            <Judgement platform={platform} picture={pictureFor(platform, card) ?? preview} />
          </Place>
        ))}
      </Places>
      {stored === null ? (
        <Notice>{text('share.none')}</Notice>
      ) : (
        <>
          <PictureActions url={stored.url} />
          <TagsToCopy
            card={{ ...stored, mime: card?.mime ?? 'image/jpeg', alt: card?.alt ?? preview.alt }}
          />
        </>
      )}
    </Flex>
  );
}

function Judgement({ platform, picture }: { platform: Platform; picture: SharedPicture }) {
  const text = useText();
  const intl = useIntl();
  const verdict = judge(picture, platform);
  const isGood = verdict === 'good';
  return (
    <Typography variant="pi" textColor={isGood ? 'success700' : 'warning700'}>
      <bdi>
        {text(VERDICTS[verdict], {
          name: platform.name,
          size: kilobytes(intl, picture.bytes ?? 0),
          most: kilobytes(intl, platform.mostBytes ?? 0),
        })}
      </bdi>
    </Typography>
  );
}

/** In a line, whether the card is shown everywhere as it should be. */
export function useShareLine({ card, preview }: ShareSectionProps): string {
  const text = useText();
  if (preview === null) return '';
  const wrong = PLATFORMS.filter(
    (platform) => judge(pictureFor(platform, card) ?? preview, platform) !== 'good',
  );
  if (wrong.length === 0) return text('share.everywhere');
  return text('share.lookAt', { names: wrong.map(({ name }) => name).join(', ') });
}

interface StoredPicture extends SharedPicture {
  readonly url: string;
}

function storedPicture(card: CardView | null): StoredPicture | null {
  if (card === null || card.url === null || card.width === null || card.height === null)
    return null;
  const { width, height, bytes } = card;
  return { url: absoluteAddress(card.url), width, height, bytes };
}

/** The stored picture in the format that a platform prefers, where the site has it. */
function pictureFor({ format }: Platform, card: CardView | null): SharedPicture | null {
  const formats = card?.formats ?? {};
  const own = Object.hasOwn(formats, format) ? formats[format] : undefined;
  return own === undefined ? storedPicture(card) : { ...own, bytes: null };
}

/** Of the page, which is not known here, the nearest: where the picture lies. */
function hostOf(url: string | undefined): string {
  return new URL(url ?? window.location.href, window.location.href).host;
}

const Places = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr));
  gap: 1.6rem;
`;

const Place = styled.section`
  display: grid;
  grid-template-rows: auto 1fr auto;
  gap: 0.6rem;
`;

const Frame = styled.div`
  overflow: hidden;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
`;
