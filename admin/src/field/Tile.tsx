import { Badge, Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

import { coveringInput } from './covering-input';

export interface TileProps {
  /** The radio buttons' common name. */
  readonly group: string;
  readonly label: ReactNode;
  /**
   * What screen readers call it.
   * @default all that is written on it
   */
  readonly name?: string;
  /** A word beside the label. */
  readonly badge?: string | undefined;
  /** A line below the label. */
  readonly note?: ReactNode;
  readonly checked: boolean;
  readonly onPick: () => void;
  /** The likeness, or a sign in its place. */
  readonly children: ReactNode;
}

/** One of several things to choose by their likenesses, as a radio button. */
export function Tile({ group, label, name, badge, note, checked, onPick, children }: TileProps) {
  return (
    <Choice>
      <input type="radio" name={group} aria-label={name} checked={checked} onChange={onPick} />
      <Card>
        {children}
        <Name>
          <Typography variant="pi" fontWeight="semiBold" textColor="neutral800" ellipsis>
            {label}
          </Typography>
          {badge !== undefined && <Badge size="S">{badge}</Badge>}
          {checked && <CheckCircle width="1.6rem" height="1.6rem" fill="primary600" aria-hidden />}
        </Name>
        {note}
      </Card>
    </Choice>
  );
}

/** What stands on a tile above its label. */
export const Thumb = styled.span`
  position: relative;
  display: flex;
  align-items: center;
  justify-content: center;
  background: ${({ theme }) => theme.colors.neutral150};
`;

const Card = styled.span`
  display: block;
  block-size: 100%;
  overflow: hidden;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 6px;
  background: ${({ theme }) => theme.colors.neutral0};
`;

const Choice = styled.label`
  position: relative;
  display: block;
  min-inline-size: 0;
  cursor: pointer;

  > input {
    ${coveringInput}
    z-index: 1;
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

const Name = styled.span`
  display: flex;
  align-items: center;
  gap: 0.6rem;
  min-block-size: 3.2rem;
  padding: 0.6rem 0.8rem;

  > :first-child {
    flex: 1;
    min-inline-size: 0;
  }
`;
