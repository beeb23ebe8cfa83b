import { styled } from 'styled-components';

export interface ProgressProps {
  readonly label: string;
  /** Of 100; null while nobody knows. */
  readonly percent: number | null;
}

/** A bar as wide as its place: that of the design system has the width of a thumbnail. */
export function Progress({ label, percent }: ProgressProps) {
  return (
    <Track
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(percent !== null && { 'aria-valuenow': percent })}
    >
      <Fill style={{ inlineSize: `${percent ?? 0}%` }} />
    </Track>
  );
}

const Track = styled.div`
  block-size: 0.8rem;
  overflow: hidden;
  border-radius: 0.4rem;
  background: ${({ theme }) => theme.colors.neutral200};
`;

const Fill = styled.div`
  block-size: 100%;
  border-radius: inherit;
  background: ${({ theme }) => theme.colors.primary600};
  transition: inline-size 0.3s ease-out;

  @media (prefers-reduced-motion: reduce) {
    transition: none;
  }
`;
