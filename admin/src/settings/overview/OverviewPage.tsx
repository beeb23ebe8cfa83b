import { useState } from 'react';

import { PERMISSIONS } from '../../constants';
import { RunDialog } from '../../runs/RunDialog';
import { SettingsPage, SettingsTexts } from '../SettingsPage';
import { OverviewContent } from './OverviewContent';
import { RunButton } from './RunButton';

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
  const [isAsking, setAsking] = useState(false);
  return (
    <SettingsPage
      title="overview.title"
      subtitle="overview.subtitle"
      permissions={READ}
      actions={<RunButton onOpen={() => setAsking(true)} />}
    >
      <OverviewContent />
      {isAsking && <RunDialog filter={{}} onClose={() => setAsking(false)} />}
    </SettingsPage>
  );
}
