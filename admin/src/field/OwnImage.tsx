import { Button, Flex, Switch, Typography } from '@strapi/design-system';
import { Images, Trash } from '@strapi/icons';
import { useId } from 'react';
import { styled } from 'styled-components';

import type { PictureFile } from '../../../server/src/contracts/api';
import type { ImageChoice } from '../../../server/src/contracts/choices';
import { useText } from '../i18n/use-text';
import { absoluteAddress } from './absolute-address';
import { FocalPicker } from './FocalPicker';
import { changeImage } from './picture-choice';

export interface OwnImageProps {
  readonly image: ImageChoice;
  /** The file; null where it is not known. */
  readonly file: PictureFile | null;
  /** Whether nothing is to be said of it; what is, stands below the preview. */
  readonly suits: boolean;
  readonly onChange: (image: ImageChoice | undefined) => void;
  readonly onBrowse: () => void;
  readonly disabled: boolean;
}

/** The editor's own finished picture, and how it is cropped. */
export function OwnImage({ image, file, suits, onChange, onBrowse, disabled }: OwnImageProps) {
  const text = useText();
  const id = useId();
  return (
    <>
      <Flex gap={4} alignItems="flex-start" wrap="wrap">
        {file && <Likeness src={absoluteAddress(file.thumbnail)} alt="" draggable={false} />}
        <Flex direction="column" alignItems="flex-start" gap={2} flex="1 1 18rem" minWidth={0}>
          <Typography variant="pi" fontWeight="semiBold" textColor="neutral800">
            <bdi>{file?.name ?? text('image.line')}</bdi>
          </Typography>
          {suits && (
            <Typography variant="pi" textColor="neutral600">
              {text('image.fine')}
            </Typography>
          )}
          <Flex gap={2} wrap="wrap">
            <Button
              variant="tertiary"
              size="S"
              startIcon={<Images />}
              onClick={onBrowse}
              disabled={disabled}
            >
              {text('image.replace')}
            </Button>
            <Button
              variant="danger-light"
              size="S"
              startIcon={<Trash />}
              onClick={() => onChange(undefined)}
              disabled={disabled}
            >
              {text('image.remove')}
            </Button>
          </Flex>
        </Flex>
      </Flex>
      <Flex gap={3} alignItems="flex-start">
        <Switch
          checked={image.crop === true}
          onCheckedChange={(crop: boolean) => onChange(changeImage(image, { crop }))}
          disabled={disabled}
          aria-labelledby={`${id}-crop`}
          aria-describedby={`${id}-hint`}
        />
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Typography id={`${id}-crop`} variant="pi" fontWeight="semiBold" textColor="neutral800">
            {text('image.crop')}
          </Typography>
          <Typography id={`${id}-hint`} variant="pi" textColor="neutral600">
            {text('image.cropHint')}
          </Typography>
        </Flex>
      </Flex>
      {file && (
        <FocalPicker
          file={file}
          chosen={image.focalPoint}
          onChoose={(focalPoint) => onChange(changeImage(image, { focalPoint }))}
          disabled={disabled}
        />
      )}
    </>
  );
}

const Likeness = styled.img`
  inline-size: 14rem;
  block-size: auto;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 4px;
`;
