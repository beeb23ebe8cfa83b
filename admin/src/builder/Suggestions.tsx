import { styled } from 'styled-components';

export interface SuggestionsProps {
  readonly id: string;
  readonly label: string;
  readonly names: readonly string[];
  /** The one that Enter takes, or -1. */
  readonly active: number;
  readonly onPick: (name: string) => void;
}

/** The list below a box, worked by the box's keys or by the mouse. */
export function Suggestions({ id, label, names, active, onPick }: SuggestionsProps) {
  return (
    <List id={id} role="listbox" aria-label={label}>
      {names.map((name, index) => (
        <li
          key={name}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          ref={(node) => {
            if (index === active) node?.scrollIntoView({ block: 'nearest' });
          }}
          // Before the box loses the focus, and with it the list.
          onMouseDown={(event) => {
            event.preventDefault();
            onPick(name);
          }}
        >
          <bdi>{name}</bdi>
        </li>
      ))}
    </List>
  );
}

const List = styled.ul`
  position: absolute;
  z-index: 4;
  inset-block-start: calc(100% + 0.4rem);
  inset-inline: 0;
  overflow-y: auto;
  max-block-size: 20rem;
  margin: 0;
  padding: 0.4rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  box-shadow: ${({ theme }) => theme.shadows.filterShadow};
  list-style: none;

  li {
    padding: 0.8rem 1.2rem;
    border-radius: ${({ theme }) => theme.borderRadius};
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.4rem;
    cursor: pointer;

    &:hover,
    &[aria-selected='true'] {
      background: ${({ theme }) => theme.colors.primary100};
      color: ${({ theme }) => theme.colors.primary600};
    }
  }
`;
