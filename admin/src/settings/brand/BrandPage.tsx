import { Button } from '@strapi/design-system';
import { useCallback } from 'react';

import { usePolled } from '../../api/use-polled';
import { useProblemText } from '../../api/use-problem-text';
import { useSettingsApi } from '../../api/settings';
import { SETTINGS_PERMISSIONS } from '../../constants';
import { Notice } from '../../field/Notice';
import { usePageText } from '../../i18n/use-page-text';
import { useText } from '../../i18n/use-text';
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
  const common = useText();
  const problemText = useProblemText();
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
        <Notice
          tone="danger"
          action={
            <Button size="S" variant="tertiary" onClick={settings.refresh}>
              {common('preview.retry')}
            </Button>
          }
        >
          {problemText(settings.cause)}
        </Notice>
      ) : (
        <Notice busy>{text('brand.loading')}</Notice>
      )}
    </SettingsPage>
  );
}
