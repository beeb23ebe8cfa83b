import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { keyframes, styled } from 'styled-components';

import { isLimited } from '../api/passing';
import { useProblemText } from '../api/use-problem-text';
import { useText } from '../i18n/use-text';
import { CardPicture } from './CardPicture';
import { kilobytes, pixels } from './facts';
import { Frame, Skeleton } from './Frame';
import { Notes } from './Notes';
import { Notice } from './Notice';
import { withoutOrders } from './order/order-state';
import type { PreviewState } from './preview-state';

export interface PreviewProps {
  readonly preview: PreviewState & { readonly retry: () => void };
  readonly title: string | null;
  /** What editors call the template that was drawn. */
  readonly templateLabel: (name: string) => string;
  /** Whether the entry has no card: the picture stays, as a shade of what it would be. */
  readonly off: boolean;
  /** What there is to say of a picture that is made elsewhere. */
  readonly note?: ReactNode;
}

/** The card as it will be, drawn from what the form holds now. */
export function Preview({ preview, title, templateLabel, off, note }: PreviewProps) {
  const { picture, drawing, slow, error, retry } = preview;
  const text = useText();
  const intl = useIntl();
  const problemText = useProblemText();

  const again = (
    <Button variant="tertiary" size="S" startIcon={<ArrowClockwise />} onClick={retry}>
      {text('preview.retry')}
    </Button>
  );
  const facts = picture && [
    picture.own ? text('state.own') : templateLabel(picture.template),
    pixels(intl, picture),
    kilobytes(intl, picture.bytes),
  ];

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Frame
        title={title ?? text('preview.untitled')}
        facts={facts && facts.join(' · ')}
        busy={drawing}
      >
        {picture && (
          <CardPicture
            src={picture.src}
            alt={picture.alt}
            decoding="sync"
            draggable={false}
            $off={off}
            $whole={picture.own}
          />
        )}
        {!picture && !error && <Skeleton />}
        {!picture && error && (
          <Blank direction="column" justifyContent="center" gap={3} padding={6} role="alert">
            <Typography fontWeight="semiBold">{text('preview.failed')}</Typography>
            <Typography variant="pi" textColor="neutral600" textAlign="center">
              <bdi>{problemText(error.cause)}</bdi>
            </Typography>
            {again}
          </Blank>
        )}
        {off && (
          <OffSign>
            <Typography fontWeight="semiBold" textColor="neutral800">
              {text('switch.sign')}
            </Typography>
          </OffSign>
        )}
        {drawing && !off && (
          <Working>
            {slow && (
              <Typography variant="pi" textColor="neutral700" role="status">
                <bdi>{text('preview.slow')}</bdi>
              </Typography>
            )}
            <div aria-hidden>
              <Loader small>{text('preview.drawing')}</Loader>
            </div>
          </Working>
        )}
      </Frame>
      {picture && error && isLimited(error.cause) && <Notice>{text('preview.limited')}</Notice>}
      {picture && error && !isLimited(error.cause) && (
        <div role="alert">
          <Notice tone="danger" title={text('preview.failed')} action={again}>
            {problemText(error.cause)}
          </Notice>
        </div>
      )}
      {note}
      {picture && !off && <Notes warnings={withoutOrders(picture.warnings)} />}
    </Flex>
  );
}

const OffSign = styled.div`
  position: absolute;
  inset: 0;
  display: grid;
  place-items: center;
`;

const Blank = styled(Flex)`
  position: absolute;
  inset: 0;
  overflow: auto;
`;

const appear = keyframes`
  from { visibility: hidden; }
`;

/**
 * A small sign in the corner: the last picture stays in sight while the next is drawn. It comes only
 * where that takes a while, since it would flicker with every key.
 */
const Working = styled.div`
  animation: ${appear} 0.6s step-end;
  position: absolute;
  inset-block-start: 1.2rem;
  inset-inline-end: 1.2rem;
  display: flex;
  align-items: center;
  gap: 0.8rem;
  padding: 0.6rem;
  border-radius: 1.4rem;
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.filterShadow};

  img {
    inline-size: 1.6rem;
    block-size: 1.6rem;
  }
`;
