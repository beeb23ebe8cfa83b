import { Button, Flex, Status, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { PastCard } from '../../../server/src/contracts/api';
import { FORMATS } from '../../../server/src/contracts/picture';
import { libraryAddress } from '../field/absolute-address';
import { CardPicture } from '../field/CardPicture';
import { relativeTime } from '../field/relative-time';
import { useNow } from '../field/use-now';
import { useText } from '../i18n/use-text';
import { sentenceOf } from './cause';
import { PART_NAMES } from './parts';

export interface PastPictureProps {
  readonly past: PastCard;
  /** Whether the published card shows it. */
  readonly inUse: boolean;
  /** Whether the form pins it. */
  readonly pinned: boolean;
  readonly hasDraftAndPublish: boolean;
  readonly onPin: (pin: string | undefined) => void;
  readonly disabled: boolean;
}

/** One picture that the card has had: why, when, and what was different. */
export function PastPicture(props: PastPictureProps) {
  const { past, inUse, pinned, hasDraftAndPublish, onPin, disabled } = props;
  const text = useText();
  const intl = useIntl();
  const now = useNow();
  const cause = sentenceOf(past.cause, hasDraftAndPublish);
  const { value, unit } = relativeTime(Date.parse(past.at), now);
  const when = intl.formatRelativeTime(value, unit, { numeric: 'auto' });
  const exact = intl.formatDate(past.at, { dateStyle: 'long', timeStyle: 'short' });

  return (
    <Row>
      <Thumbnail>
        <CardPicture
          src={libraryAddress(past.url)}
          alt={text('history.picture', { when: exact })}
          loading="lazy"
          decoding="async"
          draggable={false}
        />
      </Thumbnail>
      <Words>
        <Flex gap={2} wrap="wrap">
          <Typography variant="pi" fontWeight="bold" textColor="neutral800">
            <bdi>{text(cause.key, cause.values)}</bdi>
          </Typography>
          {(pinned || inUse) && (
            <Status variant={pinned ? 'primary' : 'success'} size="XS">
              <Typography variant="pi" fontWeight="bold">
                {text(pinned ? 'state.pinned' : 'history.inUse')}
              </Typography>
            </Status>
          )}
        </Flex>
        <Typography tag="p" variant="pi" textColor="neutral600">
          <bdi>{useDifference(past)}</bdi>
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          <time dateTime={past.at} title={exact}>
            <bdi>{when}</bdi>
          </time>
        </Typography>
      </Words>
      {!disabled && (
        <Action>
          <Button
            variant="tertiary"
            size="S"
            aria-description={exact}
            onClick={() => onPin(pinned ? undefined : past.fingerprint)}
          >
            {text(pinned ? 'pin.remove' : inUse ? 'history.keep' : 'history.use')}
          </Button>
        </Action>
      )}
    </Row>
  );
}

/** In what a picture differed from the one before, in a line. */
function useDifference({ differs }: PastCard): string {
  const text = useText();
  const intl = useIntl();
  if (differs === null) return text('history.first');
  if (differs.length === 0) return text('history.same');
  const names = intl.formatList(
    differs.map((part) => text(PART_NAMES[part])),
    { type: 'unit' },
  );
  return text('history.differs', { names });
}

const Row = styled.li`
  display: grid;
  grid-template-columns: 12rem minmax(0, 1fr);
  gap: 0.8rem 1.6rem;
  align-items: center;

  @container (min-width: 40rem) {
    grid-template-columns: 12rem minmax(0, 1fr) auto;
  }
`;

const Thumbnail = styled.div`
  position: relative;
  aspect-ratio: ${FORMATS.og.width} / ${FORMATS.og.height};
  overflow: hidden;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral150};
`;

const Words = styled.div`
  display: grid;
  gap: 0.2rem;
  justify-items: start;
`;

const Action = styled.div`
  grid-column: 2;

  @container (min-width: 40rem) {
    grid-column: auto;
  }
`;
