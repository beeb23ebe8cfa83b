import { Button, Flex } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';

import { useDashboardApi } from '../../api/dashboard';
import { usePolled } from '../../api/use-polled';
import { PERMISSIONS } from '../../constants';
import { usePageText } from '../../i18n/use-page-text';
import { RunDialog } from '../../runs/RunDialog';
import { LatestRun } from '../../runs/LatestRun';
import { LoadFailed } from '../LoadFailed';
import { SettingsPage, SettingsTexts } from '../SettingsPage';
import { ContactSheet } from './ContactSheet';
import { Failures } from './Failures';
import { GroupTable } from './GroupTable';
import { MakersMonth } from './MakersMonth';
import { Totals } from './Totals';

const EVERY_MS = 5_000;
const READ = PERMISSIONS.filter(({ action }) => action.endsWith('.read'));

/** Settings > Social cards > Overview: how all cards of the site stand. */
export default function OverviewPage() {
  return (
    <SettingsTexts>
      <Overview />
    </SettingsTexts>
  );
}

function Overview() {
  const text = usePageText();
  const api = useDashboardApi();
  const { allowedActions } = useRBAC(PERMISSIONS);
  const mayRegenerate = allowedActions['canRegenerate'] === true;
  const [isAsking, setAsking] = useState(false);
  const counts = usePolled(
    useCallback((signal) => api.counts(signal), [api]),
    () => EVERY_MS,
  );

  return (
    <SettingsPage
      title="overview.title"
      subtitle="overview.subtitle"
      permissions={READ}
      actions={
        mayRegenerate && (
          <Button startIcon={<ArrowClockwise />} onClick={() => setAsking(true)}>
            {text('run.open')}
          </Button>
        )
      }
    >
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
      {isAsking && <RunDialog filter={{}} onClose={() => setAsking(false)} />}
    </SettingsPage>
  );
}
