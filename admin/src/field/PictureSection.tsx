import { Button, Divider, Typography } from '@strapi/design-system';
import { Images } from '@strapi/icons';
import { useState } from 'react';
import { styled } from 'styled-components';

import type { PictureFile, PreviewAnswer } from '../../../server/src/contracts/api';
import type { Choices } from '../../../server/src/contracts/choices';
import type { TemplateInfo } from '../../../server/src/contracts/template';
import { useText } from '../i18n/use-text';
import { choose } from './choices';
import { MediaDialog } from './MediaDialog';
import { Notice } from './Notice';
import { OwnImage } from './OwnImage';
import { fileNamed, pickImage, pickPicture } from './picture-choice';
import { PictureChooser } from './PictureChooser';
import { useKnownFiles } from './use-known-files';

export interface PictureSectionProps {
  readonly choices: Choices;
  /** What is drawn now; null before anything is. */
  readonly preview: PreviewAnswer['data'] | null;
  /** The template that draws the card, or undefined where it is not known. */
  readonly template: TemplateInfo | undefined;
  readonly onChange: (choices: Choices) => void;
  readonly disabled: boolean;
}

/** The picture on the card, or a finished picture in the card's place. */
export function PictureSection(props: PictureSectionProps) {
  const { choices, preview, template, onChange, disabled } = props;
  const { picture, image } = choices;
  const text = useText();
  const files = useKnownFiles(preview?.pictures);
  const [browsing, setBrowsing] = useState<'picture' | 'image' | null>(null);

  const pick = (file: PictureFile) => {
    files.add(file);
    const { documentId } = file;
    if (browsing === 'image') onChange(choose(choices, 'image', pickImage(image, documentId)));
    else onChange(choose(choices, 'picture', pickPicture(documentId)));
  };
  const named = picture ? picture.file : undefined;
  const isOwn = files.own.some(({ documentId }) => documentId === named);

  return (
    <Controls>
      {image === undefined ? (
        <>
          {template?.picture === false && (
            <Notice>{text('picture.templateWithout', { template: template.label })}</Notice>
          )}
          <PictureChooser
            chosen={picture}
            own={files.own}
            other={isOwn ? null : fileNamed(named, files.all)}
            onChoose={(chosen) => onChange(choose(choices, 'picture', chosen))}
            onBrowse={() => setBrowsing('picture')}
            disabled={disabled}
          />
          <Divider />
          <div>
            <Button
              variant="tertiary"
              size="S"
              startIcon={<Images />}
              onClick={() => setBrowsing('image')}
              disabled={disabled}
            >
              {text('image.choose')}
            </Button>
          </div>
          <Typography variant="pi" textColor="neutral600">
            {text('image.hint')}
          </Typography>
        </>
      ) : (
        <OwnImage
          image={image}
          file={fileNamed(image.file, files.all)}
          suits={preview !== null && suitsAll(preview)}
          onChange={(changed) => onChange(choose(choices, 'image', changed))}
          onBrowse={() => setBrowsing('image')}
          disabled={disabled}
        />
      )}
      {browsing !== null && <MediaDialog onPick={pick} onClose={() => setBrowsing(null)} />}
    </Controls>
  );
}

/** Which picture it is, in a line. */
export function usePictureLine(
  { picture, image }: Choices,
  template: TemplateInfo | undefined,
  preview: PreviewAnswer['data'] | null,
): string {
  const text = useText();
  if (image !== undefined) return text('image.line');
  if (template?.picture === false) return text('picture.notShown');
  if (picture === undefined) return text('picture.fromEntry');
  if (picture === false) return text('picture.none');
  if (picture.file === undefined) return text('picture.focused');
  const known = [...(preview?.pictures.entry ?? []), ...(preview?.pictures.chosen ?? [])];
  return fileNamed(picture.file, known)?.name ?? text('picture.other');
}

/** Whether what the preview shows is a finished picture of which nothing is to be said. */
function suitsAll({ own, warnings }: PreviewAnswer['data']): boolean {
  return own && warnings.length === 0;
}

const Controls = styled.div`
  display: grid;
  gap: 1.6rem;
`;
