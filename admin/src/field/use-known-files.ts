import { useCallback, useState } from 'react';

import type { PictureFile, PreviewPictures } from '../../../server/src/contracts/api';

const NONE: readonly PictureFile[] = [];

export interface KnownFiles {
  /** The entry's own pictures. */
  readonly own: readonly PictureFile[];
  /** All that are known by now. */
  readonly all: readonly PictureFile[];
  /** Remembers a file that was just picked, until the server tells of it. */
  readonly add: (file: PictureFile) => void;
}

/** The files that the section can show: those that the preview told of, and those just picked. */
export function useKnownFiles(pictures: PreviewPictures | undefined): KnownFiles {
  const [picked, setPicked] = useState(NONE);
  const add = useCallback((file: PictureFile) => setPicked((files) => [file, ...files]), []);
  const own = pictures?.entry ?? NONE;
  return { own, all: [...own, ...(pictures?.chosen ?? NONE), ...picked], add };
}
