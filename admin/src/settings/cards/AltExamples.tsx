import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { altOf } from '../../../../server/src/common/alt-pattern';
import type { SettingsValues } from '../../../../server/src/contracts/settings';
import { Notice } from '../../field/Notice';
import { usePageText } from '../../i18n/use-page-text';
import { useSample } from '../use-sample';

export interface AltExamplesProps {
  /** Null for the title alone. */
  readonly pattern: string | null;
  readonly siteName: string | null;
  readonly settings: SettingsValues;
}

/** The site's newest cards with the text that the pattern gives them, or a made-up entry where there is none. */
export function AltExamples({ pattern, siteName, settings }: AltExamplesProps) {
  const text = usePageText();
  const { cards, cause } = useSample({ settings, count: 3 });
  const drawn = (cards ?? []).flatMap(({ uid, documentId, locale, picture }) =>
    picture === null ? [] : [{ id: `${uid} ${documentId} ${locale ?? ''}`, picture }],
  );
  if (cards === null && cause === null) return <Notice busy>{text('brand.drawing')}</Notice>;
  const madeUp = {
    title: text('alt.exampleTitle'),
    description: text('alt.exampleDescription'),
    label: null,
    siteName,
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="pi" fontWeight="bold" textColor="neutral800">
        {text(drawn.length === 0 ? 'alt.example' : 'brand.sample')}
      </Typography>
      {drawn.length === 0 ? (
        <Written dir="auto">{altOf(pattern, madeUp)}</Written>
      ) : (
        <Examples>
          {drawn.map(({ id, picture: { src, width, height, words } }) => (
            <li key={id}>
              {/* What it would be called stands below it. */}
              <Picture src={src} alt="" width={width} height={height} />
              <Written dir="auto">{altOf(pattern, { ...words, siteName })}</Written>
            </li>
          ))}
        </Examples>
      )}
    </Flex>
  );
}

const Examples = styled.ul`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr));
  gap: 1.6rem;

  > li {
    min-inline-size: 0;
  }
`;

const Picture = styled.img`
  display: block;
  inline-size: 100%;
  block-size: auto;
  margin-block-end: 0.8rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

const Written = styled.p`
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 1.43;
  overflow-wrap: anywhere;
`;
