import { Box, Flex, Typography } from '@strapi/design-system';
import { Information, WarningCircle } from '@strapi/icons';
import type { ReactNode } from 'react';

export interface NoticeProps {
  readonly tone?: 'quiet' | 'warning' | 'danger';
  /** A few words above the sentence. */
  readonly title?: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A sentence to the editor, in a calm box. */
export function Notice({ tone = 'quiet', title, action, children }: NoticeProps) {
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
      <Box aria-hidden>
        <Icon width="1.6rem" height="1.6rem" fill={`${hue}600`} />
      </Box>
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
