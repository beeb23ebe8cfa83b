import { Checkbox, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { FORMATS } from '../../../../server/src/contracts/picture';
import { usePageText } from '../../i18n/use-page-text';
import { BUILT_IN, type BuiltIn } from './formats-draft';
import { SizeShape } from './SizeShape';
import { sizeText } from './size-text';

export interface BuiltInSizesProps {
  readonly chosen: readonly BuiltIn[];
  /** The longest side of all sizes on the page, in pixels. */
  readonly longest: number;
  /** Whether no further one can be had. */
  readonly isFull: boolean;
  readonly disabled: boolean;
  readonly onChange: (name: BuiltIn, isDrawn: boolean) => void;
}

/** The sizes that platforms ask for, drawn to scale. The card itself is always among them. */
export function BuiltInSizes(props: BuiltInSizesProps) {
  const { chosen, longest, isFull, disabled, onChange } = props;
  const text = usePageText();
  return (
    <Sizes role="group" aria-label={text('sizes.builtIn')}>
      {(['og', ...BUILT_IN] as const).map((name) => {
        const isDrawn = name === 'og' || chosen.includes(name);
        return (
          <Size key={name}>
            <Stage>
              <SizeShape size={FORMATS[name]} longest={longest} isDrawn={isDrawn} />
            </Stage>
            <Checkbox
              checked={isDrawn}
              disabled={disabled || name === 'og' || (isFull && !isDrawn)}
              onCheckedChange={(checked) => name !== 'og' && onChange(name, checked === true)}
            >
              <Named>
                <bdi>{`${name}, ${sizeText(FORMATS[name])}`}</bdi>
                <Typography variant="pi" textColor="neutral600">
                  {text(`sizes.of.${name}`)}
                </Typography>
              </Named>
            </Checkbox>
          </Size>
        );
      })}
    </Sizes>
  );
}

const Sizes = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
  gap: 1.6rem;
`;

const Size = styled.div`
  display: flex;
  flex-direction: column;
  gap: 1.2rem;
  min-inline-size: 0;
  padding: 1.6rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

/** As high as the longest side, so that what is below it stands in a row. */
const Stage = styled.div`
  display: flex;
  align-items: center;
  justify-content: center;
  block-size: 8rem;
`;

const Named = styled.span`
  display: flex;
  flex-direction: column;
  gap: 0.4rem;
`;
