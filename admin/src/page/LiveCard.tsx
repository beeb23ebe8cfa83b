import { useField } from '@strapi/strapi/admin';
import { useMemo } from 'react';

import { useOgImageApi } from '../api/client';
import { readChoices } from '../field/choices';
import type { FormPlace } from '../field/form-place';
import { Preview } from '../field/Preview';
import { useEntry } from '../field/use-entry';
import { usePreview } from '../field/use-preview';
import { usePreviewRequest } from '../field/use-preview-request';
import { useTemplates } from '../field/use-templates';

const PLACE: FormPlace = { kind: 'page' };

/** The card of what the page's form holds, for as long as it is shown. */
export default function LiveCard({ field }: { readonly field: string }) {
  const api = useOgImageApi();
  const entry = useEntry(PLACE);
  const { value } = useField(field);
  const choices = useMemo(() => readChoices(value), [value]);
  const { state } = useTemplates(api, entry.uid);
  const preview = usePreview(api, usePreviewRequest(entry, field, choices, state));
  const templates = state.status === 'ready' ? state.gallery.templates : [];
  return (
    <Preview
      preview={preview}
      title={choices.title ?? entry.title}
      templateLabel={(name) => templates.find((one) => one.name === name)?.label ?? name}
      off={choices.off === true}
    />
  );
}
