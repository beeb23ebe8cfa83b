import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { keyframes, styled } from 'styled-components';

import { FORMATS } from '../../../server/src/contracts/picture';

export interface FrameProps {
  /** The entry's name, or null where it has none. */
  readonly title: string | null;
  /** What there is to know of the picture, or null before it is drawn. */
  readonly facts: string | null;
  readonly busy?: boolean;
  /** The picture, or what stands in its place. */
  readonly children: ReactNode;
}

/**
 * A link as a social network unfurls it: the picture, and the name of the page beneath. Texts are
 * isolated by `<bdi>` here and elsewhere, since Strapi writes Arabic and Hebrew into a page that
 * runs from left to right, where their full stops would stray to the wrong end.
 */
export function Frame({ title, facts, busy = false, children }: FrameProps) {
  return (
    <Figure>
      <Stage aria-busy={busy}>{children}</Stage>
      <Caption>
        <Typography fontWeight="semiBold" textColor="neutral800" ellipsis tag="span">
          <bdi>{title ?? '\u00a0'}</bdi>
        </Typography>
        <Typography variant="pi" textColor="neutral600" ellipsis tag="span">
          <bdi>{facts ?? '\u00a0'}</bdi>
        </Typography>
      </Caption>
    </Figure>
  );
}

const Figure = styled.figure`
  margin: 0;
  overflow: hidden;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 8px;
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
`;

/** Keeps the picture's place while there is none, so that nothing below it jumps. */
const Stage = styled.div`
  position: relative;
  aspect-ratio: ${FORMATS.og.width} / ${FORMATS.og.height};
  background: ${({ theme }) => theme.colors.neutral150};
`;

const Caption = styled.figcaption`
  display: grid;
  gap: 2px;
  padding: 1rem 1.6rem 1.2rem;
  border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
`;

const breathe = keyframes`
  from { opacity: 0.45; }
  to { opacity: 1; }
`;

/** What stands in a picture's place until it is drawn. */
export const Skeleton = styled.div`
  position: absolute;
  inset: 0;
  background: linear-gradient(
    120deg,
    ${({ theme }) => theme.colors.neutral100},
    ${({ theme }) => theme.colors.neutral200}
  );

  @media (prefers-reduced-motion: no-preference) {
    animation: ${breathe} 1.2s ease-in-out infinite alternate;
  }
`;
