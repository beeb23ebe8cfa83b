import { Accordion, Box } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

/** A part of the controls that opens by itself, and says its state in a line while it is closed. */
export interface Section {
  readonly name: string;
  readonly title: string;
  readonly line: string;
  readonly children: ReactNode;
}

export interface SectionsProps {
  readonly sections: readonly Section[];
  /** The name of the section that is open, or an empty text. */
  readonly open: string;
  readonly onOpen: (name: string) => void;
}

/** Sections of which one is open at a time: an editor has other fields to look at. */
export function Sections({ sections, open, onOpen }: SectionsProps) {
  return (
    <Accordion.Root value={open} onValueChange={(name) => onOpen(name)} collapsible>
      {sections.map(({ name, title, line, children }) => (
        <Accordion.Item key={name} value={name}>
          <Accordion.Header>
            <Accordion.Trigger caretPosition="right">
              {title}
              <Line>
                <bdi>{line}</bdi>
              </Line>
            </Accordion.Trigger>
          </Accordion.Header>
          <Accordion.Content>
            <Box padding={4}>{children}</Box>
          </Accordion.Content>
        </Accordion.Item>
      ))}
    </Accordion.Root>
  );
}

const Line = styled.span`
  display: block;
  overflow: hidden;
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;
  font-weight: 400;
  text-overflow: ellipsis;
`;
