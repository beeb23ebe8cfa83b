import { useCallback } from 'react';

import { useSettingsApi } from '../../api/settings';
import { usePolled } from '../../api/use-polled';
import { SETTINGS_PERMISSIONS } from '../../constants';
import { Notice } from '../../field/Notice';
import { usePageText } from '../../i18n/use-page-text';
import { LoadFailed } from '../LoadFailed';
import { SettingsPage, SettingsTexts } from '../SettingsPage';
import { CardsForm } from './CardsForm';

/**
 * Settings > Social cards > Pictures and texts: the sizes of cards, their alternative texts, what stands in for
 * them, what AI is asked for, and how long old pictures are kept.
 */
export default function CardsPage() {
  return (
    <SettingsTexts>
      <Cards />
    </SettingsTexts>
  );
}

function Cards() {
  const text = usePageText();
  const api = useSettingsApi();
  // Not asked for again by itself: what somebody is editing stays what it is.
  const loaded = usePolled(
    useCallback(
      async (signal) => {
        const [view, { templates }] = await Promise.all([api.find(signal), api.templates(signal)]);
        return { view, templates };
      },
      [api],
    ),
    () => null,
  );

  if (loaded.status === 'ready') {
    const { data, refresh } = loaded;
    // Other settings begin with another form.
    return (
      <CardsForm
        key={data.view.revision}
        view={data.view}
        templates={data.templates}
        onReload={refresh}
      />
    );
  }
  return (
    <SettingsPage title="cards.title" subtitle="cards.subtitle" permissions={SETTINGS_PERMISSIONS}>
      {loaded.status === 'failed' ? (
        <LoadFailed cause={loaded.cause} onRetry={loaded.refresh} />
      ) : (
        <Notice busy>{text('brand.loading')}</Notice>
      )}
    </SettingsPage>
  );
}
