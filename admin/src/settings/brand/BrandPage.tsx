import type { SettingsApi } from '../../api/settings';
import { LoadedPage } from '../LoadedPage';
import { BrandForm } from './BrandForm';

const load = async (api: SettingsApi, signal: AbortSignal) => ({ view: await api.find(signal) });

/** Settings > Social cards > Brand: the site's name, colours and logos, tried on its own newest entries. */
export default function BrandPage() {
  return (
    <LoadedPage
      title="brand.title"
      subtitle="brand.subtitle"
      load={load}
      form={({ view }, key, onReload) => <BrandForm key={key} view={view} onReload={onReload} />}
    />
  );
}
