import { useStrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';

import type { PictureFile } from '../../../server/src/contracts/api';
import { toPictureFile, type MediaFile } from './media-file';

/** What the upload plugin's dialog takes. */
interface LibraryProps {
  readonly allowedTypes: readonly string[];
  readonly multiple: boolean;
  readonly onClose: () => void;
  readonly onSelectAssets: (files: readonly MediaFile[]) => void;
}

export interface MediaDialogProps {
  readonly onPick: (file: PictureFile) => void;
  readonly onClose: () => void;
}

/** Strapi's own dialog of the media library, from which one picture is taken. */
export function MediaDialog({ onPick, onClose }: MediaDialogProps) {
  const components = useStrapiApp('OgImage', (app) => app.components);
  const Library = components['media-library'] as ComponentType<LibraryProps> | undefined;
  if (Library === undefined) return null;
  return (
    <Library
      allowedTypes={['images']}
      multiple={false}
      onClose={onClose}
      onSelectAssets={([first]) => {
        const file = toPictureFile(first);
        if (file !== null) onPick(file);
        onClose();
      }}
    />
  );
}
