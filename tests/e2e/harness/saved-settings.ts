import { savedValues, type Sections } from '../../../admin/src/settings/sections';
import type { SettingsValues } from '../../../server/src/contracts/settings';
import type { AdminRequest } from './admin';

/** The settings that are set over the config. */
export async function savedSettings(admin: AdminRequest): Promise<SettingsValues> {
  return savedValues((await admin<{ data: Sections }>('GET', '/og-image/settings')).data);
}
