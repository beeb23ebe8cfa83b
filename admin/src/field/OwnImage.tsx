import { Button, Checkbox, Field, Flex, Typography } from '@strapi/design-system';
import { Images, Trash } from '@strapi/icons';
import { useId } from 'react';

import type { PictureFile } from '../../../server/src/contracts/api';
import type { ImageChoice } from '../../../server/src/contracts/choices';
import { useText } from '../i18n/use-text';
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
      <Flex direction="column" alignItems="flex-start" gap={2}>
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
      <Field.Root id={id} hint={<bdi>{text('image.cropHint')}</bdi>}>
        <Checkbox
          checked={image.crop === true}
          onCheckedChange={(crop) => onChange(changeImage(image, { crop: crop === true }))}
          disabled={disabled}
        >
          {text('image.crop')}
        </Checkbox>
        <Field.Hint />
      </Field.Root>
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
