import { Checkbox, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { FORMATS } from '../../../../server/src/contracts/picture';
import { pixels } from '../../field/facts';
import { usePageText } from '../../i18n/use-page-text';
import { BUILT_IN, type BuiltIn } from './formats-draft';
import { drawnSide, SizeShape } from './SizeShape';

/** Pixels of the tallest of them, so that what stands below them stands in a row. */
const TALLEST = FORMATS.portrait.height;

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
  const intl = useIntl();
  const text = usePageText();
  const id = useId();
  return (
    <Sizes role="group" aria-label={text('sizes.builtIn')}>
      {(['og', ...BUILT_IN] as const).map((name) => {
        const isDrawn = name === 'og' || chosen.includes(name);
        return (
          <Size key={name}>
            <Stage style={{ blockSize: drawnSide(TALLEST, longest) }}>
              <SizeShape size={FORMATS[name]} longest={longest} isDrawn={isDrawn} />
            </Stage>
            <Checkbox
              checked={isDrawn}
              disabled={disabled || name === 'og' || (isFull && !isDrawn)}
              onCheckedChange={(checked) => name !== 'og' && onChange(name, checked === true)}
              aria-describedby={`${id}-${name}`}
            >
              <bdi>{`${name}, ${pixels(intl, FORMATS[name])}`}</bdi>
            </Checkbox>
            <Typography id={`${id}-${name}`} variant="pi" textColor="neutral600">
              <bdi>{text(`sizes.of.${name}`)}</bdi>
            </Typography>
          </Size>
        );
      })}
    </Sizes>
  );
}

const Sizes = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
  gap: 1.6rem;
`;

const Size = styled.div`
  display: flex;
  flex-direction: column;
  gap: 0.8rem;
  min-inline-size: 0;
  padding: 1.6rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

const Stage = styled.div`
  display: flex;
  align-items: center;
  justify-content: center;
`;
