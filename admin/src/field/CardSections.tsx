import type { Choices } from '../../../server/src/contracts/choices';
import type { OgImageApi } from '../api/client';
import { useText } from '../i18n/use-text';
import { ShareSection, useShareLine } from '../share/ShareSection';
import { BackgroundSection, useBackgroundLine } from './background/BackgroundSection';
import { useAutomatic } from './background/use-automatic';
import { LookSection, useLookLine } from './LookSection';
import type { Ordering } from './order/use-order';
import { PictureSection, usePictureLine } from './PictureSection';
import type { PreviewPicture } from './preview-state';
import { Sections } from './Sections';
import type { Thumbnails } from './thumbnails';
import type { Entry } from './use-entry';
import type { StandingCard } from './use-standing-card';
import type { Gallery } from './use-templates';
import { useWordsLine, WordsSection } from './WordsSection';

export interface CardSectionsProps {
  readonly api: OgImageApi;
  readonly entry: Entry;
  readonly gallery: Gallery;
  readonly thumbnails: Thumbnails;
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
  /** The newest picture; null before there is any. */
  readonly picture: PreviewPicture | null;
  /** Of the background. */
  readonly ordering: Ordering;
  readonly standing: StandingCard;
  /** Whether it is a version of the past, which is shared by nobody. */
  readonly isVersion: boolean;
  /** The name of the section that is open, or an empty text. */
  readonly open: string;
  readonly onOpen: (name: string) => void;
  readonly disabled: boolean;
}

/** What an editor may choose for the card, by parts. */
export function CardSections(props: CardSectionsProps) {
  const { api, entry, gallery, thumbnails, choices, onChange, picture } = props;
  const { ordering, standing, isVersion, open, onOpen, disabled } = props;
  const text = useText();
  const template = gallery.templates.find(
    ({ name }) => name === (choices.template ?? gallery.defaultTemplate),
  );
  const isAutomatic = useAutomatic(choices.background, ordering.order, picture);
  const lookLine = useLookLine(gallery, choices);
  const wordsLine = useWordsLine(choices);
  const pictureLine = usePictureLine(choices, template, picture);
  const backgroundLine = useBackgroundLine(choices, isAutomatic);
  const shareLine = useShareLine({ card: standing.card, preview: picture });
  const suggestion = picture?.suggestedPrompt ?? null;
  const hasBackground = suggestion !== null || choices.background !== undefined || isAutomatic;
  const common = { choices, onChange, disabled };

  const look = {
    name: 'look',
    title: text('section.look'),
    line: lookLine,
    children: (
      <LookSection
        {...common}
        pictures={picture?.pictures}
        gallery={gallery}
        thumbnails={thumbnails}
      />
    ),
  };
  const words = {
    name: 'words',
    title: text('section.words'),
    line: wordsLine,
    children: <WordsSection {...common} entry={picture?.entry ?? null} drawn={picture?.words} />,
  };
  const pictures = {
    name: 'picture',
    title: text('section.picture'),
    line: pictureLine,
    children: <PictureSection {...common} preview={picture} template={template} />,
  };
  const background = {
    name: 'background',
    title: text('section.background'),
    line: backgroundLine,
    children: (
      <BackgroundSection
        {...common}
        api={api}
        entry={entry}
        isAutomatic={isAutomatic}
        suggestion={suggestion}
        ordering={ordering}
      />
    ),
  };
  const share = {
    name: 'share',
    title: text('section.share'),
    line: shareLine,
    children: <ShareSection card={standing.card} preview={picture} />,
  };

  return (
    <Sections
      open={open}
      onOpen={onOpen}
      sections={[
        look,
        words,
        pictures,
        // A finished picture has nothing behind it.
        ...(hasBackground && choices.image === undefined ? [background] : []),
        ...(isVersion ? [] : [share]),
      ]}
    />
  );
}
