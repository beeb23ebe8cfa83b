import { useCallback } from 'react';

import { usePolled } from '../../api/use-polled';
import { useSettingsApi } from '../../api/settings';
import { SETTINGS_PERMISSIONS } from '../../constants';
import { Notice } from '../../field/Notice';
import { usePageText } from '../../i18n/use-page-text';
import { LoadFailed } from '../LoadFailed';
import { SettingsPage, SettingsTexts } from '../SettingsPage';
import { BrandForm } from './BrandForm';

/** Settings > Social cards > Brand: the site's name, colours and logos, tried on its own newest entries. */
export default function BrandPage() {
  return (
    <SettingsTexts>
      <Brand />
    </SettingsTexts>
  );
}

function Brand() {
  const text = usePageText();
  const api = useSettingsApi();
  // Not asked for again by itself: what somebody is editing stays what it is.
  const settings = usePolled(
    useCallback((signal) => api.find(signal), [api]),
    () => null,
  );

  if (settings.status === 'ready') {
    // Other settings begin with another form.
    const { data, refresh } = settings;
    return <BrandForm key={data.revision} view={data} onReload={refresh} />;
  }
  return (
    <SettingsPage title="brand.title" subtitle="brand.subtitle" permissions={SETTINGS_PERMISSIONS}>
      {settings.status === 'failed' ? (
        <LoadFailed cause={settings.cause} onRetry={settings.refresh} />
      ) : (
        <Notice busy>{text('brand.loading')}</Notice>
      )}
    </SettingsPage>
  );
}
