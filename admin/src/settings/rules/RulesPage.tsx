import type { SettingsApi } from '../../api/settings';
import { LoadedPage } from '../LoadedPage';
import { RulesForm } from './RulesForm';

const load = async (api: SettingsApi, signal: AbortSignal) => {
  const [view, catalogue, types] = await Promise.all([
    api.find(signal),
    api.templates(signal),
    api.types(signal),
  ]);
  return { view, catalogue, types };
};

/** Settings > Social cards > Template rules: which template entries get whose editor picked none. */
export default function RulesPage() {
  return (
    <LoadedPage
      title="rules.title"
      subtitle="rules.subtitle"
      load={load}
      form={(loaded, key, onReload) => <RulesForm key={key} loaded={loaded} onReload={onReload} />}
    />
  );
}
