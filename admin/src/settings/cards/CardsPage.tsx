import type { SettingsApi } from '../../api/settings';
import { LoadedPage } from '../LoadedPage';
import { CardsForm } from './CardsForm';

const load = async (api: SettingsApi, signal: AbortSignal) => {
  const [view, { templates }] = await Promise.all([api.find(signal), api.templates(signal)]);
  return { view, templates };
};

/**
 * Settings > Social cards > Pictures and texts: the sizes of cards, their alternative texts, what stands in for
 * them, what AI is asked for, and how long old pictures are kept.
 */
export default function CardsPage() {
  return (
    <LoadedPage
      title="cards.title"
      subtitle="cards.subtitle"
      load={load}
      form={({ view, templates }, key, onReload) => (
        <CardsForm key={key} view={view} templates={templates} onReload={onReload} />
      )}
    />
  );
}
