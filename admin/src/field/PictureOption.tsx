import { Button, Flex } from '@strapi/design-system';
import { Images, Trash } from '@strapi/icons';
import { useState } from 'react';
import { styled } from 'styled-components';

import type { PreviewPictures } from '../../../server/src/contracts/api';
import { useText } from '../i18n/use-text';
import { MediaDialog } from './MediaDialog';
import { fileNamed } from './picture-choice';
import { useKnownFiles } from './use-known-files';

export interface PictureOptionProps {
  readonly label: string;
  /** The `documentId` of the chosen file, or an empty text. */
  readonly chosen: string;
  /** The files that the preview tells of. */
  readonly pictures: PreviewPictures | undefined;
  readonly onChoose: (file: string) => void;
  readonly disabled: boolean;
}

/** A picture of the media library, for an option of a template. */
export function PictureOption(props: PictureOptionProps) {
  const { label, chosen, pictures, onChoose, disabled } = props;
  const text = useText();
  const files = useKnownFiles(pictures);
  const [browsing, setBrowsing] = useState(false);
  const file = fileNamed(chosen === '' ? undefined : chosen, files.all);

  return (
    <Flex gap={2} wrap="wrap" role="group" aria-label={label}>
      {file && <Thumbnail src={file.thumbnail} alt={file.name} />}
      <Button
        variant="tertiary"
        size="S"
        startIcon={<Images />}
        onClick={() => setBrowsing(true)}
        disabled={disabled}
      >
        {text(chosen === '' ? 'picture.browse' : 'image.replace')}
      </Button>
      {chosen !== '' && (
        <Button
          variant="danger-light"
          size="S"
          startIcon={<Trash />}
          onClick={() => onChoose('')}
          disabled={disabled}
        >
          {text('image.remove')}
        </Button>
      )}
      {browsing && (
        <MediaDialog
          onPick={(picked) => {
            files.add(picked);
            onChoose(picked.documentId);
          }}
          onClose={() => setBrowsing(false)}
        />
      )}
    </Flex>
  );
}

const Thumbnail = styled.img`
  height: 3.2rem;
  border-radius: ${({ theme }) => theme.borderRadius};
`;
