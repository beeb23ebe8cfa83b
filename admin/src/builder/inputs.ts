import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';

import BodyPictureInput from './BodyPictureInput';
import ColorInput from './ColorInput';
import { INPUTS } from './input-types';
import NamesInput from './NamesInput';
import PathsInput from './PathsInput';
import SectionHint from './SectionHint';
import TemplateInput from './TemplateInput';
import TimeZoneInput from './TimeZoneInput';
import type { OptionInputProps } from './use-option';

/** As much of the Content-Type Builder's API as is used here. */
interface BuilderApis {
  readonly forms: {
    readonly components: {
      add(input: { id: string; component: ComponentType<OptionInputProps> }): void;
    };
  };
}

/** Makes the inputs known to the Content-Type Builder. */
export function registerInputs(app: Pick<StrapiApp, 'getPlugin'>): void {
  const apis = app.getPlugin('content-type-builder').apis as unknown as BuilderApis;
  const { components } = apis.forms;
  components.add({ id: INPUTS.hint, component: SectionHint });
  components.add({ id: INPUTS.paths, component: PathsInput });
  components.add({ id: INPUTS.template, component: TemplateInput });
  components.add({ id: INPUTS.names, component: NamesInput });
  components.add({ id: INPUTS.color, component: ColorInput });
  components.add({ id: INPUTS.bodyPicture, component: BodyPictureInput });
  components.add({ id: INPUTS.timeZone, component: TimeZoneInput });
}
