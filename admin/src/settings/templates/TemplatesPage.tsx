import { useCallback } from 'react';

import { useSettingsApi } from '../../api/settings';
import { usePolled } from '../../api/use-polled';
import { SETTINGS_PERMISSIONS } from '../../constants';
import { Notice } from '../../field/Notice';
import { usePageText } from '../../i18n/use-page-text';
import { LoadFailed } from '../LoadFailed';
import { SettingsPage, SettingsTexts } from '../SettingsPage';
import { TemplatesForm } from './TemplatesForm';

/** Settings > Social cards > Templates and designs: what cards are drawn with, and the designs made here. */
export default function TemplatesPage() {
  return (
    <SettingsTexts>
      <Templates />
    </SettingsTexts>
  );
}

function Templates() {
  const text = usePageText();
  const api = useSettingsApi();
  // Not asked for again by itself: what somebody is editing stays what it is.
  const loaded = usePolled(
    useCallback(
      async (signal) => {
        const [view, catalogue] = await Promise.all([api.find(signal), api.templates(signal)]);
        return { view, catalogue };
      },
      [api],
    ),
    () => null,
  );

  if (loaded.status === 'ready') {
    const { data, refresh } = loaded;
    // Other settings begin with another form.
    return <TemplatesForm key={data.view.revision} loaded={data} onReload={refresh} />;
  }
  return (
    <SettingsPage
      title="templates.title"
      subtitle="templates.subtitle"
      permissions={SETTINGS_PERMISSIONS}
    >
      {loaded.status === 'failed' ? (
        <LoadFailed cause={loaded.cause} onRetry={loaded.refresh} />
      ) : (
        <Notice busy>{text('brand.loading')}</Notice>
      )}
    </SettingsPage>
  );
}
