import { Badge, Typography } from '@strapi/design-system';
import { CheckCircle, Images } from '@strapi/icons';
import { styled } from 'styled-components';

import { FORMATS } from '../../../server/src/contracts/picture';
import { useText } from '../i18n/use-text';
import { CardPicture } from './CardPicture';
import { Skeleton } from './Frame';

export interface TemplateTileProps {
  /** The radio buttons' common name. */
  readonly group: string;
  readonly label: string;
  readonly isDefault: boolean;
  readonly checked: boolean;
  /** Undefined until it is drawn, null where it could not be. */
  readonly src: string | null | undefined;
  readonly onPick: () => void;
}

/** One template of the gallery. */
export function TemplateTile({ group, label, isDefault, checked, src, onPick }: TemplateTileProps) {
  const text = useText();
  return (
    <Tile>
      <input type="radio" name={group} checked={checked} onChange={onPick} />
      <Card>
        <Thumb>
          {src === undefined && <Skeleton />}
          {src === null && <Images width="2.4rem" height="2.4rem" fill="neutral500" />}
          {/* The label names the tile; the picture repeats the preview's content. */}
          {typeof src === 'string' && <CardPicture src={src} alt="" draggable={false} />}
        </Thumb>
        <Name>
          <Typography variant="pi" fontWeight="semiBold" textColor="neutral800" ellipsis>
            {label}
          </Typography>
          {isDefault && <Badge size="S">{text('template.default')}</Badge>}
          {checked && <CheckCircle width="1.6rem" height="1.6rem" fill="primary600" aria-hidden />}
        </Name>
      </Card>
    </Tile>
  );
}

const Card = styled.span`
  display: block;
  overflow: hidden;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 6px;
  background: ${({ theme }) => theme.colors.neutral0};
`;

const Tile = styled.label`
  position: relative;
  display: block;
  cursor: pointer;

  /* Kept in the page, so that the keyboard and screen readers meet a real radio button. */
  > input {
    position: absolute;
    z-index: 1;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }

  > input:hover + ${Card} {
    border-color: ${({ theme }) => theme.colors.neutral400};
  }

  > input:checked + ${Card} {
    border-color: ${({ theme }) => theme.colors.primary600};
    box-shadow: 0 0 0 1px ${({ theme }) => theme.colors.primary600};
  }

  > input:focus-visible + ${Card} {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  > input:disabled {
    cursor: not-allowed;
  }
`;

const Thumb = styled.span`
  position: relative;
  display: flex;
  align-items: center;
  justify-content: center;
  aspect-ratio: ${FORMATS.og.width} / ${FORMATS.og.height};
  background: ${({ theme }) => theme.colors.neutral150};
`;

const Name = styled.span`
  display: flex;
  align-items: center;
  gap: 0.6rem;
  min-block-size: 3.2rem;
  padding: 0.6rem 0.8rem;

  > :first-child {
    flex: 1;
  }
`;
