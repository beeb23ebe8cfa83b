import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { SettingsSample, SettingsValues } from '../../../../server/src/contracts/settings';
import { useProblemSentence, useProblemText } from '../../api/use-problem-text';
import { Notice } from '../../field/Notice';
import { usePageText } from '../../i18n/use-page-text';
import { Panel } from '../Panel';
import { useSample } from '../use-sample';

/** Before anything was ever saved, and after. */
const COUNTS = { first: 9, later: 3 };

export interface BrandSampleProps {
  readonly settings: SettingsValues;
  /** Whether nothing was ever saved. */
  readonly isFirst: boolean;
}

/** The site's own newest cards by what is on the page, drawn anew while it changes. */
export function BrandSample({ settings, isFirst }: BrandSampleProps) {
  const text = usePageText();
  const problemText = useProblemText();
  const { cards, cause, isDrawing } = useSample({
    settings,
    count: COUNTS[isFirst ? 'first' : 'later'],
  });
  return (
    <Panel title={text(isFirst ? 'brand.firstSample' : 'brand.sample')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {cause !== null && <Notice tone="danger">{problemText(cause)}</Notice>}
        {cards?.length === 0 && <Notice>{text('brand.noSample')}</Notice>}
        {cards === null && cause === null && <Notice busy>{text('brand.drawing')}</Notice>}
        {cards !== null && cards.length > 0 && (
          <Cards aria-busy={isDrawing}>
            {cards.map((card) => (
              <SampleCard key={`${card.uid} ${card.documentId} ${card.locale ?? ''}`} card={card} />
            ))}
          </Cards>
        )}
      </Flex>
    </Panel>
  );
}

function SampleCard({ card: { title, picture, problem } }: { readonly card: SettingsSample }) {
  const sentence = useProblemSentence();
  return (
    <li>
      {picture === null ? (
        <Notice tone="warning">{problem === null ? title : sentence(problem)}</Notice>
      ) : (
        <Picture
          src={picture.src}
          alt={picture.alt}
          width={picture.width}
          height={picture.height}
        />
      )}
      <Typography variant="pi" textColor="neutral600" ellipsis>
        <bdi>{title}</bdi>
      </Typography>
    </li>
  );
}

const Cards = styled.ul`
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
  margin-block-end: 0.4rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
`;
