import { Flex } from '@strapi/design-system';
import { useCallback } from 'react';

import { useDashboardApi } from '../../api/dashboard';
import { usePolled } from '../../api/use-polled';
import { useMayRegenerate } from '../../regenerate/use-may-regenerate';
import { LatestRun } from '../../runs/LatestRun';
import { LoadFailed } from '../LoadFailed';
import { ContactSheet } from './ContactSheet';
import { Failures } from './Failures';
import { GroupTable } from './GroupTable';
import { MakersMonth } from './MakersMonth';
import { Totals } from './Totals';

const EVERY_MS = 5_000;

/** How all cards stand, the run in progress, and the newest cards. */
export function OverviewContent() {
  const api = useDashboardApi();
  const mayRegenerate = useMayRegenerate();
  const counts = usePolled(
    useCallback((signal) => api.counts(signal), [api]),
    () => EVERY_MS,
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={8}>
      {mayRegenerate && <LatestRun />}
      {counts.status === 'failed' && <LoadFailed cause={counts.cause} onRetry={counts.refresh} />}
      {counts.status === 'ready' && (
        <>
          <Totals counts={counts.data} />
          <Failures
            failures={counts.data.failures}
            mayRegenerate={mayRegenerate}
            onChange={counts.refresh}
          />
          <GroupTable groups={counts.data.groups} />
        </>
      )}
      <MakersMonth />
      <ContactSheet />
    </Flex>
  );
}
