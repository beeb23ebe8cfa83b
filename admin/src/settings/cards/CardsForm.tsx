import { Flex } from '@strapi/design-system';
import { useState } from 'react';

import type { PictureFile } from '../../../../server/src/contracts/api';
import type { SettingsView } from '../../../../server/src/contracts/settings';
import type { TemplateInfo } from '../../../../server/src/contracts/template';
import { SETTINGS_PERMISSIONS } from '../../constants';
import { Notice } from '../../field/Notice';
import { parseColor } from '../../field/color';
import { usePageText } from '../../i18n/use-page-text';
import { useText } from '../../i18n/use-text';
import { brandDefaults, savedBrand } from '../brand/brand-values';
import { isSame } from '../is-same';
import { SaveActions } from '../SaveActions';
import { Saved } from '../Saved';
import { SaveProblem } from '../SaveProblem';
import { isLocked, savedValues } from '../sections';
import { SectionPanel } from '../SectionPanel';
import { SettingsPage } from '../SettingsPage';
import { useSave } from '../use-save';
import { AiPanel } from './AiPanel';
import { AltPanel } from './AltPanel';
import {
  configuredDraft,
  draftOf,
  valuesOf,
  type CardsDraft,
  type CardsSection,
} from './cards-draft';
import { FallbackPanel } from './FallbackPanel';
import { RetentionPanel } from './RetentionPanel';
import { SizesPanel } from './SizesPanel';
import { useProblems } from './use-problems';

export interface CardsFormProps {
  readonly view: SettingsView;
  readonly templates: readonly TemplateInfo[];
  /** Loads the settings anew; what was changed and not saved is gone. */
  readonly onReload: () => void;
}

/** What the cards' pictures and texts are like, as somebody edits it, and how it is saved. */
export function CardsForm({ view: loaded, templates, onReload }: CardsFormProps) {
  const text = usePageText();
  const common = useText();
  const { view, isBusy, stale, cause, ...saving } = useSave(loaded);
  const [draft, setDraft] = useState(() => draftOf(loaded));
  /** What was sent by the last save. */
  const [sent, setSent] = useState(draft);
  const [picked, setPicked] = useState<readonly PictureFile[]>([]);

  const saved = draftOf(view);
  const configured = configuredDraft(view);
  const configuredBrand = brandDefaults(view);
  const {
    name: siteName = configuredBrand.name,
    color = '',
    palette = configuredBrand.palette,
  } = isLocked(view, 'brand') ? {} : savedBrand(view);
  const problems = useProblems(
    draft,
    { templates: templates.map(({ name }) => name), siteName },
    cause === null ? null : { cause, draft: sent },
  );
  const isChanged = !isSame(draft, saved);
  const { ai } = draft;

  const change = (part: Partial<CardsDraft>) => {
    setDraft({ ...draft, ...part });
    saving.changed();
  };
  const save = () => {
    setSent(draft);
    return saving.save(valuesOf(view, draft), (made) => setDraft(draftOf(made)));
  };
  const panel = (section: CardsSection) => ({
    isLocked: isLocked(view, section),
    isSet: !isSame(draft[section], configured[section]),
    disabled: isBusy,
    onReset: () => change({ [section]: configured[section] }),
  });
  const field = (section: CardsSection) => ({
    problems,
    disabled: isBusy || isLocked(view, section),
  });

  return (
    <SettingsPage
      title="cards.title"
      subtitle="cards.subtitle"
      permissions={SETTINGS_PERMISSIONS}
      actions={
        <SaveActions
          isChanged={isChanged}
          isWhole={problems.isWhole}
          isBusy={isBusy}
          onDiscard={() => {
            setDraft(saved);
            saving.discarded();
          }}
          onSave={() => void save()}
        />
      }
    >
      <Flex direction="column" alignItems="stretch" gap={6}>
        {cause !== null && <SaveProblem cause={cause} onReload={onReload} />}
        {stale !== null && <Saved stale={stale} />}
        {isChanged && !problems.isWhole && (
          <Notice tone="warning">{text('cards.incomplete')}</Notice>
        )}
        <SectionPanel title={text('sizes.title')} {...panel('formats')}>
          <SizesPanel
            {...field('formats')}
            formats={draft.formats}
            onChange={(formats) => change({ formats })}
          />
        </SectionPanel>
        <SectionPanel title={common('words.alt')} {...panel('altPattern')}>
          <AltPanel
            {...field('altPattern')}
            pattern={draft.altPattern}
            siteName={siteName}
            settings={savedValues(loaded)}
            onChange={(altPattern) => change({ altPattern })}
          />
        </SectionPanel>
        <SectionPanel title={text('fallback.heading')} {...panel('fallback')}>
          <FallbackPanel
            {...field('fallback')}
            list={draft.fallback}
            places={{
              types: view.types,
              locales: view.locales,
              // No service is asked for what stands in.
              templates: templates.filter(({ service }) => !service),
              siteName,
              brandColor: parseColor(color) ?? configuredBrand.color,
              palette,
              isLocked: isLocked(view, 'fallback'),
              settings: savedValues(view),
              files: [...picked, ...view.files],
              onFile: (file) => setPicked([...picked, file]),
            }}
            onChange={(fallback) => change({ fallback })}
          />
        </SectionPanel>
        {ai !== null && (
          <SectionPanel title={text('ai.title')} {...panel('ai')}>
            <AiPanel
              {...field('ai')}
              ai={ai}
              onChange={(part) => change({ ai: { ...ai, ...part } })}
            />
          </SectionPanel>
        )}
        <SectionPanel title={text('retention.title')} {...panel('retentionDays')}>
          <RetentionPanel
            {...field('retentionDays')}
            days={draft.retentionDays}
            onChange={(retentionDays) => change({ retentionDays })}
          />
        </SectionPanel>
      </Flex>
    </SettingsPage>
  );
}
