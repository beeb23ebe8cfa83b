import type { StrapiApp } from '@strapi/strapi/admin';
import { lazy, Suspense, type ComponentType } from 'react';

import { INPUTS } from './input-types';
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
  components.add({ id: INPUTS.hint, component: later(() => import('./SectionHint')) });
  components.add({ id: INPUTS.paths, component: later(() => import('./PathsInput')) });
  components.add({ id: INPUTS.template, component: later(() => import('./TemplateInput')) });
  components.add({ id: INPUTS.names, component: later(() => import('./NamesInput')) });
  components.add({ id: INPUTS.color, component: later(() => import('./ColorInput')) });
  components.add({ id: INPUTS.bodyPicture, component: later(() => import('./BodyPictureInput')) });
  components.add({ id: INPUTS.timeZone, component: later(() => import('./TimeZoneInput')) });
}

/** An input that is loaded when a form first shows it: most pages of the admin need none. */
function later(
  load: () => Promise<{ default: ComponentType<OptionInputProps> }>,
): ComponentType<OptionInputProps> {
  const Input = lazy(load);
  return function LaterInput(props) {
    return (
      <Suspense>
        <Input {...props} />
      </Suspense>
    );
  };
}
