import { useMemo, useRef, useState } from 'react';
import { styled } from 'styled-components';

import type { Choices } from '../../../server/src/contracts/choices';
import { useOgImageApi } from '../api/client';
import { useProblemText } from '../api/use-problem-text';
import { useText } from '../i18n/use-text';
import { HistorySection } from '../history/HistorySection';
import { PinNotice } from '../history/PinNotice';
import { PanelCard } from '../panel/PanelCard';
import { CardSections } from './CardSections';
import { choose } from './choices';
import type { FormPlace } from './form-place';
import { MakersNotice } from './makers/MakersNotice';
import { useStoppedMakers } from './makers/use-stopped-makers';
import { Notice } from './Notice';
import { OptionProblems } from './OptionProblems';
import { OrderNote } from './order/OrderNote';
import { useOrder, type Ordering } from './order/use-order';
import { Preview } from './Preview';
import { StoredCard } from './StoredCard';
import { SwitchedOn } from './SwitchedOn';
import { useEntry } from './use-entry';
import { usePreview } from './use-preview';
import { usePreviewRequest } from './use-preview-request';
import { useStandingCard } from './use-standing-card';
import { useTemplates } from './use-templates';
import { useThumbnails } from './use-thumbnails';

const NONE: readonly never[] = [];

export interface CardEditorProps {
  /** Where the form stands. */
  readonly place: FormPlace;
  /** The form's path of the field. */
  readonly field: string;
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
  readonly disabled: boolean;
  readonly mayRegenerate: boolean;
}

/** The preview, beside it what an editor may choose, and beneath them the card that is stored. */
export function CardEditor(props: CardEditorProps) {
  const { place, field, choices, onChange, disabled, mayRegenerate } = props;
  const [open, setOpen] = useState('');
  const text = useText();
  const api = useOgImageApi();
  const entry = useEntry(place);
  const problemText = useProblemText();

  const { state } = useTemplates(api, entry.uid);
  const loaded = state.status === 'ready' ? state.gallery : null;
  const templates = loaded?.templates ?? NONE;
  const names = useMemo(() => templates.map(({ name }) => name), [templates]);

  const ask = usePreviewRequest(entry, field, choices, state);
  const preview = usePreview(api, ask);
  const thumbnails = useThumbnails(api, ask, names, open === 'look');
  // Rules may give this entry another default than most.
  const defaultTemplate = preview.picture?.defaultTemplate ?? loaded?.defaultTemplate;
  const gallery = loaded && defaultTemplate ? { ...loaded, defaultTemplate } : null;
  const labelOf = (name: string) => templates.find((one) => one.name === name)?.label ?? name;
  const isOff = choices.off === true;
  // A version of the past has no card, and is shared by nobody.
  const isVersion = place.kind === 'version';
  const standing = useStandingCard(api, entry, preview.picture?.fingerprint ?? null, !isVersion);
  const ordering = useOrder(api, ask, preview);
  const stoppedMakers = useStoppedMakers(api);
  // Where its background is looked at, that is told there.
  const isToldElsewhere = open === 'background' && ordering.order?.kind === 'background';
  const pin = (fingerprint: string | undefined) => onChange(choose(choices, 'pin', fingerprint));
  const container = useRef<HTMLDivElement>(null);

  return (
    <Container ref={container}>
      <MakersNotice {...stoppedMakers} />
      <Columns>
        <Preview
          preview={preview}
          title={choices.title ?? entry.title}
          templateLabel={labelOf}
          off={isOff}
          note={
            !isOff &&
            !isVersion &&
            !isToldElsewhere && (
              <OrderNote
                ordering={ordering}
                moment={entry.hasDraftAndPublish ? 'publish' : 'save'}
                onAsk={() => ordering.ask()}
                disabled={disabled}
              />
            )
          }
        />
        <Controls>
          {choices.pin !== undefined && !isOff && (
            <PinNotice
              picture={preview.picture}
              onUnpin={() => pin(undefined)}
              disabled={disabled}
            />
          )}
          <OptionProblems problems={gallery?.problems ?? NONE} />
          {state.status === 'failed' && <Notice tone="danger">{problemText(state.cause)}</Notice>}
          {gallery && !isOff && (
            <CardSections
              api={api}
              entry={entry}
              gallery={gallery}
              thumbnails={thumbnails}
              choices={choices}
              onChange={onChange}
              picture={preview.picture}
              ordering={ofBackground(ordering)}
              standing={standing}
              isVersion={isVersion}
              open={open}
              onOpen={setOpen}
              disabled={disabled}
            />
          )}
          <SwitchedOn
            on={!isOff}
            onSwitch={(on) => onChange(choose(choices, 'off', on ? undefined : true))}
            disabled={disabled}
          />
        </Controls>
      </Columns>
      {isVersion ? (
        <Notice>{text('place.history')}</Notice>
      ) : (
        <>
          <StoredCard standing={standing} mayRegenerate={mayRegenerate} />
          <HistorySection
            api={api}
            entry={entry}
            standing={standing}
            pin={choices.pin}
            onPin={pin}
            disabled={disabled}
          />
        </>
      )}
      {place.kind === 'page' && (
        // The panel is of the page's entry, and not of one in a dialog over it.
        <PanelCard
          preview={preview}
          standing={standing}
          off={isOff}
          mayRegenerate={mayRegenerate}
          onShow={() => container.current?.scrollIntoView({ block: 'center' })}
        />
      )}
    </Container>
  );
}

/** The picture that is ordered, as far as it is a background. */
function ofBackground(ordering: Ordering): Ordering {
  const isBackground = ordering.order?.kind === 'background';
  return isBackground ? ordering : { ...ordering, order: null };
}

const Container = styled.div`
  container-type: inline-size;
  display: grid;
  gap: 1.6rem;
`;

const Columns = styled.div`
  display: grid;
  gap: 1.6rem;
  align-items: start;

  @container (min-width: 64rem) {
    grid-template-columns: minmax(0, 36rem) minmax(0, 1fr);
    gap: 2.4rem;
  }
`;

const Controls = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 1.6rem;
`;
