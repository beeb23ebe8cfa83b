import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { MessageKey } from '../i18n/messages';
import { useText } from '../i18n/use-text';
import { legibilityOn } from './legibility-on';

const GRADES: Record<ReturnType<typeof legibilityOn>['grade'], MessageKey> = {
  easy: 'color.easy',
  readable: 'color.readable',
  hard: 'color.hard',
};

/** Which colour text has on a colour, and how well it reads there. */
export function Legibility({ color }: { readonly color: string }) {
  const text = useText();
  const { text: ink, isDark, ratio, grade } = legibilityOn(color);
  const values = { ratio, grade: text(GRADES[grade]) };
  return (
    <Row>
      <Sample aria-hidden style={{ background: color, color: ink }}>
        Aa
      </Sample>
      <Typography variant="pi" textColor="neutral600" aria-live="polite">
        <bdi>{text(isDark ? 'color.darkText' : 'color.lightText', values)}</bdi>
      </Typography>
    </Row>
  );
}

const Row = styled.div`
  display: flex;
  align-items: center;
  gap: 0.8rem;
`;

const Sample = styled.span`
  flex: none;
  padding: 0.2rem 0.8rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  font-size: 1.2rem;
  font-weight: 600;
`;
