import { Flex, LinkButton } from '@strapi/design-system';
import { Download, Images } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';

import { useText } from '../i18n/use-text';
import { librarySearch } from './library-search';

const LIBRARY = [{ action: 'plugin::upload.read', subject: null }];

/**
 * What can be done with the stored picture itself. The media library opens beside the form, which
 * may hold what is not saved.
 * @param url absolute
 */
export function PictureActions({ url }: { readonly url: string }) {
  const text = useText();
  const { allowedActions } = useRBAC(LIBRARY);
  const search = new URLSearchParams({ page: '1', _q: librarySearch(url) });
  return (
    <Flex gap={2} wrap="wrap">
      <LinkButton
        href={url}
        download
        isExternal
        variant="tertiary"
        size="S"
        startIcon={<Download />}
      >
        {text('card.download')}
      </LinkButton>
      {allowedActions['canRead'] === true && (
        <LinkButton
          tag={Link}
          to={`/plugins/upload?${search.toString()}`}
          target="_blank"
          variant="tertiary"
          size="S"
          startIcon={<Images />}
        >
          {text('card.library')}
        </LinkButton>
      )}
    </Flex>
  );
}
