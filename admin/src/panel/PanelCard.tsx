import { Button, Flex, Status, TextButton, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { createPortal } from 'react-dom';
import { styled } from 'styled-components';

import { FORMATS } from '../../../server/src/contracts/picture';
import { CardPicture } from '../field/CardPicture';
import { Skeleton } from '../field/Frame';
import type { PreviewState } from '../field/preview-state';
import type { StandingCard } from '../field/use-standing-card';
import { useText } from '../i18n/use-text';
import { useSlot } from './slot';

export interface PanelCardProps {
  readonly preview: PreviewState;
  readonly standing: StandingCard;
  /** Whether the entry has no card. */
  readonly off: boolean;
  readonly mayRegenerate: boolean;
  /** Brings the field into sight. */
  readonly onShow: () => void;
}

/** The field's card in small, in the side panel where there is one. */
export function PanelCard({ preview, standing, off, mayRegenerate, onShow }: PanelCardProps) {
  const text = useText();
  const slot = useSlot();
  if (slot === null) return null;
  const { picture } = preview;
  const { summary, asking, published, regenerate } = standing;
  return createPortal(
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Stage aria-busy={preview.drawing}>
        {picture === null ? (
          <Skeleton />
        ) : (
          <CardPicture
            src={picture.src}
            alt={picture.alt}
            draggable={false}
            $off={off}
            $whole={picture.own}
          />
        )}
      </Stage>
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        {summary === null ? (
          <span />
        ) : (
          <Status variant={summary.variant} size="XS">
            <Typography variant="pi" fontWeight="bold">
              {text(off ? 'switch.sign' : summary.badge)}
            </Typography>
          </Status>
        )}
        <TextButton onClick={onShow}>{text('panel.show')}</TextButton>
      </Flex>
      {mayRegenerate && published && !off && (
        <Button
          variant="tertiary"
          size="S"
          fullWidth
          startIcon={<ArrowClockwise />}
          loading={asking || (summary?.busy ?? false)}
          onClick={regenerate}
        >
          {text('regenerate.label')}
        </Button>
      )}
    </Flex>,
    slot,
  );
}

const Stage = styled.div`
  position: relative;
  aspect-ratio: ${FORMATS.og.width} / ${FORMATS.og.height};
  overflow: hidden;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral150};
`;
