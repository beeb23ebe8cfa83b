import { Box, Flex, Typography } from '@strapi/design-system';
import { useId, type ReactNode } from 'react';

export interface PanelProps {
  readonly title: string;
  /** What stands beside the title. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a settings page, under a heading of its own. */
export function Panel({ title, action, children }: PanelProps) {
  const id = useId();
  return (
    <Box
      tag="section"
      aria-labelledby={id}
      background="neutral0"
      padding={6}
      hasRadius
      shadow="tableShadow"
    >
      <Flex justifyContent="space-between" gap={4} wrap="wrap" paddingBottom={4}>
        <Typography id={id} tag="h2" variant="delta">
          {title}
        </Typography>
        {action}
      </Flex>
      {children}
    </Box>
  );
}
