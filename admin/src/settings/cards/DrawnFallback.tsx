import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { PaletteColor } from '../../../../server/src/contracts/api';
import { BrandColor } from '../../field/BrandColor';
import { parseColor } from '../../field/color';
import { usePageText } from '../../i18n/use-page-text';
import { useText } from '../../i18n/use-text';
import type { FallbackDraft } from './fallback-draft';
import { TextField } from './TextField';
import type { Problems } from './use-problems';

/** What a drawn one may name, and what it has of the site's. */
export interface DrawnPlaces {
  /** What it may be drawn with. */
  readonly templates: readonly { readonly name: string; readonly label: string }[];
  readonly siteName: string | null;
  /** `#rrggbb` */
  readonly brandColor: string;
  readonly palette: readonly PaletteColor[];
}

export interface DrawnFallbackProps {
  readonly fallback: FallbackDraft;
  readonly places: DrawnPlaces;
  /** Where it stands in the settings. */
  readonly at: string;
  readonly problems: Problems;
  readonly disabled: boolean;
  readonly onChange: (part: Partial<FallbackDraft>) => void;
}

const LONGEST_WORDS = 300;

/** A card that is drawn without an entry: its template, words and colour. */
export function DrawnFallback(props: DrawnFallbackProps) {
  const { fallback, places, at, problems, disabled, onChange } = props;
  const { template, title, description, label, brandColor } = fallback;
  const { templates, siteName, palette } = places;
  const text = usePageText();
  const common = useText();
  const problem = problems.at(`${at}.template`) ?? problems.at(at);
  const isKnown = templates.some(({ name }) => name === template);
  const listed = isKnown ? templates : [...templates, { name: template, label: template }];
  const words = { maxLength: LONGEST_WORDS, disabled };
  return (
    <Fields>
      <Field.Root {...(problem !== null && { error: problem.text })}>
        <Field.Label>{text('design.template')}</Field.Label>
        <SingleSelect
          value={template}
          disabled={disabled}
          onChange={(chosen) => onChange({ template: String(chosen) })}
        >
          {listed.map((each) => (
            <SingleSelectOption key={each.name} value={each.name}>
              {each.label}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <Field.Error />
      </Field.Root>
      <TextField
        {...words}
        label={common('options.title')}
        value={title}
        {...(siteName !== null && { placeholder: siteName })}
        required={siteName === null}
        problem={problems.at(`${at}.title`)}
        onWrite={(written) => onChange({ title: written })}
      />
      <TextField
        {...words}
        label={common('options.description')}
        value={description}
        problem={problems.at(`${at}.description`)}
        onWrite={(written) => onChange({ description: written })}
      />
      <TextField
        {...words}
        label={common('options.label')}
        value={label}
        problem={problems.at(`${at}.label`)}
        onWrite={(written) => onChange({ label: written })}
      />
      <BrandColor
        chosen={(brandColor !== null && parseColor(brandColor)) || undefined}
        fallback={places.brandColor}
        palette={palette}
        contrast
        disabled={disabled}
        onChoose={(color) => onChange({ brandColor: color ?? null })}
      />
    </Fields>
  );
}

const Fields = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
  gap: 1.6rem;
  align-items: start;

  > :last-child {
    grid-column: 1 / -1;
  }
`;
