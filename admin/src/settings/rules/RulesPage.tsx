import { useCallback } from 'react';

import { useSettingsApi } from '../../api/settings';
import { usePolled } from '../../api/use-polled';
import { SETTINGS_PERMISSIONS } from '../../constants';
import { Notice } from '../../field/Notice';
import { usePageText } from '../../i18n/use-page-text';
import { LoadFailed } from '../LoadFailed';
import { SettingsPage, SettingsTexts } from '../SettingsPage';
import { RulesForm } from './RulesForm';

/** Settings > Social cards > Template rules: which template entries get whose editor picked none. */
export default function RulesPage() {
  return (
    <SettingsTexts>
      <Rules />
    </SettingsTexts>
  );
}

function Rules() {
  const text = usePageText();
  const api = useSettingsApi();
  // Not asked for again by itself: what somebody is editing stays what it is.
  const loaded = usePolled(
    useCallback(
      async (signal) => {
        const [view, catalogue, types] = await Promise.all([
          api.find(signal),
          api.templates(signal),
          api.types(signal),
        ]);
        return { view, catalogue, types };
      },
      [api],
    ),
    () => null,
  );

  if (loaded.status === 'ready') {
    const { data, refresh } = loaded;
    // Other settings begin with another form.
    return <RulesForm key={data.view.revision} loaded={data} onReload={refresh} />;
  }
  return (
    <SettingsPage title="rules.title" subtitle="rules.subtitle" permissions={SETTINGS_PERMISSIONS}>
      {loaded.status === 'failed' ? (
        <LoadFailed cause={loaded.cause} onRetry={loaded.refresh} />
      ) : (
        <Notice busy>{text('brand.loading')}</Notice>
      )}
    </SettingsPage>
  );
}
