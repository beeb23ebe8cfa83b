import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import {
  unstable_useContentManagerContext as useContentManagerContext,
  useRBAC,
} from '@strapi/strapi/admin';

import { fieldsIn } from '../../../server/src/contracts/field';
import { PERMISSIONS } from '../constants';
import { useText } from '../i18n/use-text';
import { offerSlot } from './slot';

/** The same for every render, since the edit view takes another one for a change. */
const SLOT = <div ref={offerSlot} style={{ inlineSize: '100%' }} />;

/**
 * The side panel of the edit view: the card in small, in sight while the title is written. The field
 * fills it, and is there whenever its content type has one.
 */
export const CardPanel: PanelComponent = () => {
  const text = useText();
  const { allowedActions } = useRBAC(PERMISSIONS);
  const { contentType } = useContentManagerContext();
  const hasField = contentType !== undefined && fieldsIn(contentType).length > 0;
  if (!hasField || allowedActions['canRead'] !== true) return null;
  return { title: text('field.label'), content: SLOT };
};
