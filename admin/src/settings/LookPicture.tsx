import { Box, Button, Field, Flex, Typography } from '@strapi/design-system';
import { Images } from '@strapi/icons';
import { useState } from 'react';
import { styled } from 'styled-components';

import type { PictureFile } from '../../../server/src/contracts/api';
import type { SettingsPicture } from '../../../server/src/contracts/settings';
import { libraryAddress } from '../field/absolute-address';
import { MediaDialog } from '../field/MediaDialog';
import type { PageMessageKey } from '../i18n/page-messages';
import { usePageText } from '../i18n/use-page-text';

export interface LookPictureProps {
  readonly label: string;
  readonly hint: string;
  /** As it is set; undefined for the config's, null for none. */
  readonly chosen: SettingsPicture | null | undefined;
  readonly fallback: SettingsPicture | null;
  /** The files that are known. */
  readonly files: readonly PictureFile[];
  /** Whether it is shown on a dark ground. */
  readonly isDark: boolean;
  /**
   * What is said where there is none, and on the button that takes it away.
   * @default of a logo
   */
  readonly words?: { readonly none: PageMessageKey; readonly without: PageMessageKey };
  /** What is wrong with it. */
  readonly problem?: string;
  readonly onChoose: (logo: SettingsPicture | null | undefined, file?: PictureFile) => void;
  readonly disabled: boolean;
}

const OF_LOGO = { none: 'brand.noLogo', without: 'brand.withoutLogo' } as const;

/** A logo or another picture of the cards' look, from the media library or the config's. */
export function LookPicture(props: LookPictureProps) {
  const { label, hint, chosen, fallback, files, isDark, problem, onChoose, disabled } = props;
  const { none, without } = props.words ?? OF_LOGO;
  const text = usePageText();
  const [isBrowsing, setBrowsing] = useState(false);
  const logo = chosen === undefined ? fallback : chosen;
  const file =
    logo === null || typeof logo === 'string'
      ? undefined
      : files.find(({ documentId }) => documentId === logo.file);
  return (
    <Field.Root hint={hint} {...(problem !== undefined && { error: problem })}>
      <Field.Label>{label}</Field.Label>
      <Flex gap={4} wrap="wrap" alignItems="center">
        <Plate $isDark={isDark}>
          {file === undefined ? (
            <Named $isDark={isDark} variant="pi">
              <bdi>{typeof logo === 'string' ? fileName(logo) : text(none)}</bdi>
            </Named>
          ) : (
            <img src={libraryAddress(file.url)} alt={file.name} />
          )}
        </Plate>
        <Flex gap={2} wrap="wrap">
          <Button
            variant="tertiary"
            size="S"
            startIcon={<Images />}
            onClick={() => setBrowsing(true)}
            disabled={disabled}
            aria-label={`${label}: ${text('brand.choose')}`}
          >
            {text('brand.choose')}
          </Button>
          {logo !== null && (
            <Button
              variant="tertiary"
              size="S"
              onClick={() => onChoose(fallback === null ? undefined : null)}
              disabled={disabled}
              aria-label={`${label}: ${text(without)}`}
            >
              {text(without)}
            </Button>
          )}
          {chosen !== undefined && fallback !== null && (
            <Button
              variant="tertiary"
              size="S"
              onClick={() => onChoose(undefined)}
              disabled={disabled}
              aria-label={`${label}: ${text('brand.byConfig')}`}
            >
              {text('brand.byConfig')}
            </Button>
          )}
        </Flex>
      </Flex>
      <Field.Error />
      <Field.Hint />
      {isBrowsing && (
        <MediaDialog
          onPick={(picked) => onChoose({ file: picked.documentId }, picked)}
          onClose={() => setBrowsing(false)}
        />
      )}
    </Field.Root>
  );
}

/** Where a file lies on the server is nothing that helps here. */
function fileName(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path;
}

/** The same ground in a light and a dark admin: it stands for the card's. */
const Plate = styled(Box)<{ readonly $isDark: boolean }>`
  display: flex;
  align-items: center;
  justify-content: center;
  inline-size: 20rem;
  block-size: 8rem;
  padding: 1.2rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ $isDark }) => ($isDark ? '#16161a' : '#ffffff')};

  > img {
    max-inline-size: 100%;
    max-block-size: 100%;
    object-fit: contain;
  }
`;

const Named = styled(Typography)<{ readonly $isDark: boolean }>`
  color: ${({ $isDark }) => ($isDark ? '#d9d8ff' : '#4a4a6a')};
  overflow-wrap: anywhere;
`;
