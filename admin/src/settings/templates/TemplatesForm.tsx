import { Button, Flex } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { useState } from 'react';

import type { PictureFile } from '../../../../server/src/contracts/api';
import type { DesignSettings } from '../../../../server/src/contracts/settings';
import { SETTINGS_PERMISSIONS } from '../../constants';
import { Notice } from '../../field/Notice';
import { parseColor } from '../../field/color';
import { usePageText } from '../../i18n/use-page-text';
import { brandDefaults, savedBrand } from '../brand/brand-values';
import { SaveActions } from '../SaveActions';
import { SaveButton } from '../SaveButton';
import { Saved } from '../Saved';
import { SaveProblem } from '../SaveProblem';
import { isLocked, savedValues } from '../sections';
import { SettingsPage } from '../SettingsPage';
import { usesOf, withoutDesign } from './design-uses';
import { DeleteDesign } from './DeleteDesign';
import { DesignEditor } from './DesignEditor';
import { allow, allowedTemplates, designsOf, withDesign } from './settings-values';
import { TemplateGallery } from './TemplateGallery';
import { useDesignForm } from './use-design-form';
import { useSaving, type SavedTemplates } from './use-saving';

export interface TemplatesFormProps {
  readonly loaded: SavedTemplates;
  /** Loads the settings anew; what was changed and not saved is gone. */
  readonly onReload: () => void;
}

/** The gallery of templates and designs, or a design that is being made. */
export function TemplatesForm({ loaded, onReload }: TemplatesFormProps) {
  const text = usePageText();
  const saving = useSaving(loaded);
  const { view, catalogue, values, isBusy } = saving;
  const { templates, formats, entries, fonts } = catalogue;
  const names = templates.map(({ name }) => name);
  const { form, ...forms } = useDesignForm(names);
  const [entry, setEntry] = useState(entries[0]);
  const [format, setFormat] = useState('og');
  const [picked, setPicked] = useState<readonly PictureFile[]>([]);
  const [deleted, setDeleted] = useState<DesignSettings | null>(null);

  const mayAllow = !isLocked(view, 'allowed');
  const mayDesign = !isLocked(view, 'designs');
  const allowed = allowedTemplates(view, values);
  const designs = designsOf(view, savedValues(view));
  const bases = templates.filter(({ design, service }) => !design && !service);
  const typeOf = (uid: string) => view.types.find((each) => each.uid === uid)?.name ?? uid;
  const sample = {
    entries,
    formats,
    entry,
    format,
    onEntry: setEntry,
    onFormat: setFormat,
  };
  const brand = { ...brandDefaults(view), ...savedBrand(view) };

  const saveDesign = async () => {
    if (form === null) return;
    const design = { ...form.design, label: form.design.label.trim() };
    const made = withDesign(values, design);
    // Where editors may pick some templates alone, a new design is made to be picked.
    const isHidden = form.isNew && mayAllow && allowed !== null;
    const change = { template: design.name, isAllowed: true };
    const settings = isHidden ? allow(view, made, change, [...names, design.name]) : made;
    if (await saving.save(settings)) forms.close();
  };
  // A design may be based on a template that is gone: another one stands in, as it does on cards.
  const base = bases.find(({ name }) => name === form?.design.template) ?? bases[0];

  return (
    <SettingsPage
      title={form === null ? 'templates.title' : form.isNew ? 'design.new' : 'design.edit'}
      subtitle="templates.subtitle"
      permissions={SETTINGS_PERMISSIONS}
      actions={
        form === null ? (
          <SaveActions
            isChanged={saving.isChanged}
            isWhole
            isBusy={isBusy}
            onDiscard={saving.discard}
            onSave={() => void saving.save(values)}
          />
        ) : (
          <Flex gap={2} wrap="wrap">
            <Button
              variant="tertiary"
              startIcon={<ArrowLeft />}
              disabled={isBusy}
              onClick={forms.close}
            >
              {text('design.back')}
            </Button>
            <SaveButton isBusy={isBusy} disabled={!form.isWhole} onSave={() => void saveDesign()} />
          </Flex>
        )
      }
    >
      <Flex direction="column" alignItems="stretch" gap={6}>
        {(!mayAllow || !mayDesign) && (
          <Notice>
            {text(
              mayDesign
                ? 'templates.lockedAllowed'
                : mayAllow
                  ? 'templates.lockedDesigns'
                  : 'templates.locked',
            )}
          </Notice>
        )}
        {saving.cause !== null && <SaveProblem cause={saving.cause} onReload={onReload} />}
        {saving.stale !== null && <Saved stale={saving.stale} />}
        {form === null ? (
          <TemplateGallery
            {...sample}
            catalogue={catalogue}
            settings={savedValues(view)}
            designs={designs}
            typeOf={typeOf}
            allowed={allowed}
            mayAllow={mayAllow && !isBusy}
            mayDesign={mayDesign && !isBusy}
            onAllow={(template, isAllowed) =>
              saving.change(allow(view, values, { template, isAllowed }, names))
            }
            onNew={forms.begin}
            onEdit={forms.edit}
            onDuplicate={(design) =>
              forms.duplicate(design, text('design.copyOf', { label: design.label }))
            }
            onDelete={setDeleted}
          />
        ) : base === undefined ? null : (
          <DesignEditor
            {...sample}
            {...form}
            base={base}
            bases={bases}
            settings={values}
            fonts={fonts}
            brandColor={parseColor(brand.color ?? '') ?? brandDefaults(view).color}
            palette={brand.palette ?? []}
            files={[...picked, ...view.files]}
            onFile={(file) => setPicked([...picked, file])}
            disabled={isBusy}
          />
        )}
      </Flex>
      {deleted !== null && (
        <DeleteDesign
          design={deleted}
          uses={usesOf(view, values, deleted.name)}
          typeOf={typeOf}
          onDelete={() => {
            setDeleted(null);
            void saving.save(withoutDesign(view, values, deleted.name));
          }}
          onClose={() => setDeleted(null)}
        />
      )}
    </SettingsPage>
  );
}
