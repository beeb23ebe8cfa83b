import { useCallback, type ReactNode } from 'react';

import type { SettingsView } from '../../../server/src/contracts/settings';
import { useSettingsApi, type SettingsApi } from '../api/settings';
import { usePolled } from '../api/use-polled';
import { SETTINGS_PERMISSIONS } from '../constants';
import { Notice } from '../field/Notice';
import { usePageText } from '../i18n/use-page-text';
import { LoadFailed } from './LoadFailed';
import { SettingsPage, SettingsTexts, type SettingsPageProps } from './SettingsPage';

/** What a page of settings is made from. */
interface Loaded {
  readonly view: SettingsView;
}

export interface LoadedPageProps<Data extends Loaded> extends Pick<
  SettingsPageProps,
  'title' | 'subtitle'
> {
  /** The same function each time: another one is another question. */
  readonly load: (api: SettingsApi, signal: AbortSignal) => Promise<Data>;
  /**
   * The page's form, which other settings begin anew.
   * @param onReload loads the settings anew; what was changed and not saved is gone
   */
  readonly form: (loaded: Data, key: number, onReload: () => void) => ReactNode;
}

/** A page that changes settings, once it has loaded what it shows. */
export function LoadedPage<Data extends Loaded>(props: LoadedPageProps<Data>) {
  return (
    <SettingsTexts>
      <Page {...props} />
    </SettingsTexts>
  );
}

function Page<Data extends Loaded>({ title, subtitle, load, form }: LoadedPageProps<Data>) {
  const text = usePageText();
  const api = useSettingsApi();
  // Not asked for again by itself: what somebody is editing stays what it is.
  const loaded = usePolled(
    useCallback((signal) => load(api, signal), [api, load]),
    () => null,
  );
  if (loaded.status === 'ready') {
    return form(loaded.data, loaded.data.view.revision, loaded.refresh);
  }
  return (
    <SettingsPage title={title} subtitle={subtitle} permissions={SETTINGS_PERMISSIONS}>
      {loaded.status === 'failed' ? (
        <LoadFailed cause={loaded.cause} onRetry={loaded.refresh} />
      ) : (
        <Notice busy>{text('brand.loading')}</Notice>
      )}
    </SettingsPage>
  );
}
