import { Box, Field, useComposedRefs } from '@strapi/design-system';
import { useFocusInputField, useRBAC } from '@strapi/strapi/admin';
import { useCallback, useEffect, useId, useState, type ReactNode, type RefCallback } from 'react';

import { PERMISSIONS } from '../constants';
import { useText } from '../i18n/use-text';
import { CardEditor } from './CardEditor';
import { readChoices, toValue, type FieldValue } from './choices';
import { Frame, Skeleton } from './Frame';
import { Notice } from './Notice';

/** What the content manager hands to a custom field. */
export interface InputProps {
  /** The form's path of the field. */
  readonly name: string;
  readonly value?: unknown;
  readonly initialValue?: unknown;
  readonly onChange: (name: string, value: FieldValue) => void;
  readonly label?: ReactNode;
  readonly labelAction?: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string;
  readonly disabled?: boolean;
  readonly required?: boolean;
}

/** The custom field in the edit view: the card as it will be, and what an editor may choose. */
export default function Input(props: InputProps) {
  const { name, value, initialValue, onChange, label, labelAction, hint, error } = props;
  const { disabled = false, required = false } = props;
  const id = useId();
  const { place, ref } = usePlace(name);

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
          {(mayRegenerate) => (
            <CardEditor
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

type Place = 'unknown' | 'page' | 'dialog';

/**
 * Whether the field stands on the entry's own page. In the dialog that edits a related entry the
 * content manager still names the page's entry, so the card drawn there would be the wrong one.
 */
function usePlace(name: string): { place: Place; ref: RefCallback<HTMLElement> } {
  const [place, setPlace] = useState<Place>('unknown');
  const look = useCallback((node: HTMLElement | null) => {
    if (node) setPlace(node.closest('[role="dialog"]') ? 'dialog' : 'page');
  }, []);
  const ref = useComposedRefs(useFocusInputField<HTMLElement>(name), look);
  return { place, ref };
}

interface GuardedProps {
  readonly place: Place;
  readonly children: (mayRegenerate: boolean) => ReactNode;
}

/** Shows the editor to those who may see cards, and a quiet sentence to all others. */
function Guarded({ place, children }: GuardedProps) {
  const text = useText();
  const { allowedActions, isLoading } = useRBAC(PERMISSIONS);
  if (place === 'dialog') return <Notice>{text('notice.dialog')}</Notice>;
  if (isLoading || place === 'unknown') {
    return (
      <Frame title={null} facts={null}>
        <Skeleton />
      </Frame>
    );
  }
  if (allowedActions['canRead'] !== true) return <Notice>{text('notice.read')}</Notice>;
  return children(allowedActions['canRegenerate'] === true);
}
