import type { SettingsApi } from '../../api/settings';
import { LoadedPage } from '../LoadedPage';
import { TemplatesForm } from './TemplatesForm';

const load = async (api: SettingsApi, signal: AbortSignal) => {
  const [view, catalogue] = await Promise.all([api.find(signal), api.templates(signal)]);
  return { view, catalogue };
};

/** Settings > Social cards > Templates and designs: what cards are drawn with, and the designs made here. */
export default function TemplatesPage() {
  return (
    <LoadedPage
      title="templates.title"
      subtitle="templates.subtitle"
      load={load}
      form={(loaded, key, onReload) => (
        <TemplatesForm key={key} loaded={loaded} onReload={onReload} />
      )}
    />
  );
}
