import { Box, Field, useComposedRefs } from '@strapi/design-system';
import { useField, useFocusInputField, useRBAC } from '@strapi/strapi/admin';
import { useEffect, useId, type ReactNode, type RefCallback } from 'react';

import { PERMISSIONS } from '../constants';
import { useText } from '../i18n/use-text';
import { CardEditor } from './CardEditor';
import { readChoices, toValue, type FieldValue } from './choices';
import { useFormPlace, type FormPlace, type PlaceFinder } from './form-place';
import { Frame, Skeleton } from './Frame';
import { Notice } from './Notice';

/** What the content manager hands to a custom field. */
export interface InputProps {
  /** The form's path of the field. */
  readonly name: string;
  readonly initialValue?: unknown;
  readonly label?: ReactNode;
  readonly labelAction?: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string;
  readonly disabled?: boolean;
  readonly required?: boolean;
}

/** The custom field in the edit view: the card as it will be, and what an editor may choose. */
export default function Input(props: InputProps) {
  const { name, initialValue, label, labelAction, hint, error } = props;
  const { disabled = false, required = false } = props;
  const id = useId();
  // The content manager's history hands over neither of them.
  const { value, onChange } = useField<FieldValue>(name);
  const { place, ref: placeRef } = useFormPlace();
  const ref: RefCallback<HTMLElement> = useComposedRefs(
    useFocusInputField<HTMLElement>(name),
    placeRef,
  );

  // The defaults are a choice too: without this, a required field that nobody touched could not
  // be published.
  const wanting = required && !disabled && (value === undefined || value === null);
  useEffect(() => {
    if (wanting) onChange(name, {});
  }, [wanting, onChange, name]);

  return (
    <Field.Root
      id={id}
      name={name}
      required={required}
      {...(hint !== undefined && { hint })}
      {...(error !== undefined && { error })}
    >
      <Field.Label action={labelAction}>{label}</Field.Label>
      <Box
        ref={ref}
        role="group"
        tabIndex={-1}
        aria-labelledby={`${id}-label`}
        aria-describedby={error ? `${id}-error` : `${id}-hint`}
      >
        <Guarded place={place}>
          {(place, mayRegenerate) => (
            <CardEditor
              place={place}
              field={name}
              choices={readChoices(value)}
              onChange={(choices) =>
                onChange(name, required ? choices : toValue(choices, initialValue))
              }
              disabled={disabled}
              mayRegenerate={mayRegenerate}
            />
          )}
        </Guarded>
      </Box>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

interface GuardedProps {
  readonly place: PlaceFinder['place'];
  readonly children: (place: FormPlace, mayRegenerate: boolean) => ReactNode;
}

/** Shows the editor to those who may see cards, and a quiet sentence to all others. */
function Guarded({ place, children }: GuardedProps) {
  const text = useText();
  const { allowedActions, isLoading } = useRBAC(PERMISSIONS);
  if (place === 'unknown') return <Notice>{text('notice.dialog')}</Notice>;
  if (isLoading || place === 'loading') {
    return (
      <Frame title={null} facts={null}>
        <Skeleton />
      </Frame>
    );
  }
  if (allowedActions['canRead'] !== true) return <Notice>{text('notice.read')}</Notice>;
  return children(place, allowedActions['canRegenerate'] === true);
}
