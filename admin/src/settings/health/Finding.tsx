import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

import type { HealthFinding } from '../../../../server/src/contracts/health';
import { useIntlOfPages } from '../../i18n/use-page-text';
import { findingText } from './finding-text';

/** One thing that was found, with what to do. */
export function Finding({ finding }: { readonly finding: HealthFinding }) {
  const intl = useIntlOfPages();
  const { title, says, remedy } = findingText(finding, intl);
  return (
    <Box tag="li" paddingTop={3} paddingBottom={3}>
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Typography variant="pi" fontWeight="bold" textColor="neutral800">
          <bdi>{finding.subject === null ? title : `${title}: ${finding.subject}`}</bdi>
        </Typography>
        <Words>{says}</Words>
        {remedy !== null && <Words>→ {remedy}</Words>}
      </Flex>
    </Box>
  );
}

/** Values may hold addresses without a space. */
function Words({ children }: { readonly children: ReactNode }) {
  return (
    <Typography variant="pi" textColor="neutral700" style={{ overflowWrap: 'anywhere' }}>
      <bdi>{children}</bdi>
    </Typography>
  );
}
