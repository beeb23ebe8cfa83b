import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { NamedFormat, SampleEntry } from '../../../../server/src/contracts/settings-templates';
import { pixels } from '../../field/facts';
import { usePageText } from '../../i18n/use-page-text';

export interface SampleChoiceProps {
  readonly entries: readonly SampleEntry[];
  readonly formats: readonly NamedFormat[];
  readonly entry: SampleEntry | undefined;
  readonly format: string;
  readonly onEntry: (entry: SampleEntry) => void;
  readonly onFormat: (format: string) => void;
}

/** Which entry is drawn as the sample, and at which size. */
export function SampleChoice(props: SampleChoiceProps) {
  const { entries, formats, entry, format, onEntry, onFormat } = props;
  const intl = useIntl();
  const text = usePageText();
  return (
    <Choices>
      {entries.length > 0 && (
        <Field.Root>
          <Field.Label>{text('templates.entry')}</Field.Label>
          <SingleSelect
            value={entry === undefined ? '' : idOf(entry)}
            onChange={(chosen) => {
              const found = entries.find((each) => idOf(each) === chosen);
              if (found !== undefined) onEntry(found);
            }}
          >
            {entries.map((each) => (
              <SingleSelectOption key={idOf(each)} value={idOf(each)}>
                {each.locale === null ? each.title : `${each.title} (${each.locale})`}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      )}
      <Field.Root>
        <Field.Label>{text('templates.format')}</Field.Label>
        <SingleSelect value={format} onChange={(chosen) => onFormat(String(chosen))}>
          {formats.map(({ name, ...size }) => (
            <SingleSelectOption key={name} value={name}>
              {`${name}, ${pixels(intl, size)}`}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Choices>
  );
}

function idOf({ uid, documentId, locale }: SampleEntry): string {
  return `${uid} ${documentId} ${locale ?? ''}`;
}

const Choices = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
  gap: 1.6rem;
`;
