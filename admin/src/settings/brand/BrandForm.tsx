import { Flex } from '@strapi/design-system';
import { useState } from 'react';

import type { PictureFile } from '../../../../server/src/contracts/api';
import type { BrandSettings, SettingsView } from '../../../../server/src/contracts/settings';
import { SETTINGS_PERMISSIONS } from '../../constants';
import { Notice } from '../../field/Notice';
import { usePageText } from '../../i18n/use-page-text';
import { isSame } from '../is-same';
import { SaveActions } from '../SaveActions';
import { Saved } from '../Saved';
import { SaveProblem } from '../SaveProblem';
import { isLocked } from '../sections';
import { SettingsPage } from '../SettingsPage';
import { useSave } from '../use-save';
import { BrandFields } from './BrandFields';
import { BrandSample } from './BrandSample';
import { brandDefaults, drawable, isComplete, savedBrand, withBrand } from './brand-values';

export interface BrandFormProps {
  readonly view: SettingsView;
  /** Loads the settings anew; what was changed and not saved is gone. */
  readonly onReload: () => void;
}

/** The brand as somebody edits it, its sample, and how it is saved. */
export function BrandForm({ view: loaded, onReload }: BrandFormProps) {
  const text = usePageText();
  const { view, isBusy, stale, cause, ...saving } = useSave(loaded);
  const [brand, setBrand] = useState<BrandSettings>(savedBrand(loaded));
  const [picked, setPicked] = useState<readonly PictureFile[]>([]);

  const saved = savedBrand(view);
  const locked = isLocked(view, 'brand');
  const isChanged = !isSame(brand, saved);
  const isWhole = isComplete(brand.palette ?? []);

  const change = (parts: BrandSettings, file?: PictureFile) => {
    setBrand({ ...brand, ...parts });
    if (file !== undefined) setPicked([...picked, file]);
    saving.changed();
  };

  const save = () => saving.save(withBrand(view, brand), (made) => setBrand(savedBrand(made)));

  return (
    <SettingsPage
      title="brand.title"
      subtitle="brand.subtitle"
      permissions={SETTINGS_PERMISSIONS}
      actions={
        <SaveActions
          isChanged={isChanged}
          isWhole={isWhole && !locked}
          isBusy={isBusy}
          onDiscard={() => {
            setBrand(saved);
            saving.discarded();
          }}
          onSave={() => void save()}
        />
      }
    >
      <Flex direction="column" alignItems="stretch" gap={6}>
        {locked && <Notice>{text('brand.locked')}</Notice>}
        {cause !== null && <SaveProblem cause={cause} onReload={onReload} />}
        {stale !== null && <Saved stale={stale} />}
        {!isWhole && <Notice tone="warning">{text('brand.incomplete')}</Notice>}
        <BrandSample
          settings={withBrand(view, locked ? saved : drawable(brand))}
          isFirst={view.revision === 0}
        />
        <BrandFields
          brand={brand}
          defaults={brandDefaults(view)}
          files={[...picked, ...view.files]}
          disabled={locked || isBusy}
          onChange={change}
        />
      </Flex>
    </SettingsPage>
  );
}
