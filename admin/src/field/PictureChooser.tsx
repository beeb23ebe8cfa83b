import { Button, Typography } from '@strapi/design-system';
import { Images } from '@strapi/icons';
import { useId } from 'react';
import { styled } from 'styled-components';

import type { PictureFile } from '../../../server/src/contracts/api';
import type { Choices } from '../../../server/src/contracts/choices';
import { useText } from '../i18n/use-text';
import { libraryAddress } from './absolute-address';
import { FocalPicker } from './FocalPicker';
import { focusPicture, pickPicture } from './picture-choice';
import { PictureTile } from './PictureTile';
import { TileGroup } from './TileGroup';

export interface PictureChooserProps {
  readonly chosen: Choices['picture'];
  /** The entry's own, of which the first is drawn where nothing is chosen. */
  readonly own: readonly PictureFile[];
  /** The file that is chosen besides those; null where there is none, or it is not known. */
  readonly other: PictureFile | null;
  readonly onChoose: (picture: Choices['picture']) => void;
  readonly onBrowse: () => void;
  readonly disabled: boolean;
}

/** What stands in the picture's place on a drawn card, and which part of it every crop shows. */
export function PictureChooser(props: PictureChooserProps) {
  const { chosen, own, other, onChoose, onBrowse, disabled } = props;
  const text = useText();
  const group = useId();
  const [first] = own;
  const file = chosen === false ? undefined : chosen?.file;
  const files = other === null ? own : [...own, other];
  const current =
    chosen === false
      ? undefined
      : file === undefined
        ? first
        : files.find(({ documentId }) => documentId === file);

  return (
    <>
      <TileGroup
        legend={text('picture.legend')}
        disabled={disabled}
        tileWidth="11rem"
        maxHeight="30rem"
      >
        {first === undefined && (
          <PictureTile
            group={group}
            label={text('picture.fromEntry')}
            checked={chosen !== false && file === undefined}
            onPick={() => onChoose(undefined)}
          >
            <Typography variant="pi" textColor="neutral600" textAlign="center">
              {text('picture.empty')}
            </Typography>
          </PictureTile>
        )}
        {files.map((each) => (
          <PictureTile
            key={each.documentId}
            group={group}
            label={each.name}
            badge={each === first ? text('template.default') : undefined}
            checked={each === current}
            onPick={() => onChoose(pickPicture(each === first ? undefined : each.documentId))}
          >
            {/* The name stands below it. */}
            <img src={libraryAddress(each.thumbnail)} alt="" draggable={false} />
          </PictureTile>
        ))}
        <PictureTile
          group={group}
          label={text('picture.none')}
          checked={chosen === false}
          onPick={() => onChoose(false)}
        >
          <Nothing aria-hidden />
        </PictureTile>
      </TileGroup>
      <div>
        <Button
          variant="tertiary"
          size="S"
          startIcon={<Images />}
          onClick={onBrowse}
          disabled={disabled}
        >
          {text('picture.browse')}
        </Button>
      </div>
      {current !== undefined && (
        <FocalPicker
          file={current}
          chosen={chosen === false ? undefined : chosen?.focalPoint}
          onChoose={(point) => onChoose(focusPicture(chosen, point))}
          disabled={disabled}
        />
      )}
    </>
  );
}

/** A frame with nothing in it. */
const Nothing = styled.span`
  inline-size: 3.2rem;
  block-size: 2.4rem;
  border: 2px dashed ${({ theme }) => theme.colors.neutral400};
  border-radius: 4px;
`;
