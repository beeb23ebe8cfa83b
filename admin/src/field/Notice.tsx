import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import { Information, WarningCircle } from '@strapi/icons';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

export interface NoticeProps {
  readonly tone?: 'quiet' | 'warning' | 'danger';
  /** A few words above the sentence. */
  readonly title?: string;
  readonly action?: ReactNode;
  /** Whether something is under way. */
  readonly busy?: boolean;
  readonly children: ReactNode;
}

/** A sentence to the editor, in a calm box. */
export function Notice({ tone = 'quiet', title, action, busy = false, children }: NoticeProps) {
  const hue = tone === 'quiet' ? 'neutral' : tone;
  const Icon = tone === 'quiet' ? Information : WarningCircle;
  return (
    <Flex
      gap={3}
      // What there is to do goes below a text that would get too narrow.
      wrap="wrap"
      alignItems="flex-start"
      background={`${hue}100`}
      borderColor={`${hue}200`}
      hasRadius
      paddingTop={3}
      paddingBottom={3}
      paddingLeft={4}
      paddingRight={4}
    >
      <Sign aria-hidden>
        {busy ? <Loader small /> : <Icon width="1.6rem" height="1.6rem" fill={`${hue}600`} />}
      </Sign>
      <Flex direction="column" alignItems="flex-start" gap={1} flex="1 1 18rem" minWidth={0}>
        {title !== undefined && (
          <Typography variant="pi" fontWeight="bold" textColor="neutral800">
            {title}
          </Typography>
        )}
        <Typography variant="pi" textColor="neutral700">
          <bdi>{children}</bdi>
        </Typography>
      </Flex>
      {action}
    </Flex>
  );
}

const Sign = styled(Box)`
  img {
    inline-size: 1.6rem;
    block-size: 1.6rem;
  }
`;
