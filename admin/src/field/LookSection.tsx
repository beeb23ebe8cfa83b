import { styled } from 'styled-components';

import type { PreviewPictures } from '../../../server/src/contracts/api';
import type { Choices } from '../../../server/src/contracts/choices';
import { useText } from '../i18n/use-text';
import { BrandColor } from './BrandColor';
import { choose, chooseOption, chooseTemplate } from './choices';
import { Gallery } from './Gallery';
import { Notice } from './Notice';
import { TemplateOptions } from './TemplateOptions';
import type { Thumbnails } from './thumbnails';
import type { Gallery as Templates } from './use-templates';

export interface LookSectionProps {
  readonly gallery: Templates;
  readonly thumbnails: Thumbnails;
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
  /** The files that the preview tells of. */
  readonly pictures: PreviewPictures | undefined;
  readonly disabled: boolean;
}

/** The template, its options and the brand colour. */
export function LookSection(props: LookSectionProps) {
  const { gallery, thumbnails, choices, onChange, pictures, disabled } = props;
  const text = useText();
  const name = choices.template ?? gallery.defaultTemplate;
  const template = gallery.templates.find((one) => one.name === name);
  // The site's default holds also where editors may not pick it.
  const isGone = choices.template !== undefined && template === undefined;

  return (
    <Controls>
      {isGone && <Notice tone="danger">{text('template.gone', { name })}</Notice>}
      <Gallery
        gallery={gallery}
        thumbnails={thumbnails}
        chosen={choices.template}
        onChoose={(chosen) => onChange(chooseTemplate(choices, chosen))}
        disabled={disabled}
      />
      <TemplateOptions
        schemas={template?.options ?? {}}
        chosen={choices.options ?? {}}
        onChoose={(option, value) => onChange(chooseOption(choices, option, value))}
        pictures={pictures}
        disabled={disabled}
      />
      <BrandColor
        chosen={choices.brandColor}
        fallback={template?.design?.brandColor ?? gallery.defaultBrandColor}
        palette={gallery.palette}
        contrast
        onChoose={(color) => onChange(choose(choices, 'brandColor', color))}
        disabled={disabled}
      />
    </Controls>
  );
}

/** How the card looks, in a line: `Spotlight, #0f5c56`. */
export function useLookLine(gallery: Templates | null, choices: Choices): string {
  const text = useText();
  if (gallery === null) return '';
  const name = choices.template ?? gallery.defaultTemplate;
  const template = gallery.templates.find((one) => one.name === name);
  const color = choices.brandColor ?? template?.design?.brandColor ?? gallery.defaultBrandColor;
  return text('look.line', {
    template: template?.label ?? name,
    color: gallery.palette.find((one) => one.color === color)?.name ?? color,
  });
}

const Controls = styled.div`
  display: grid;
  gap: 1.6rem;
`;
