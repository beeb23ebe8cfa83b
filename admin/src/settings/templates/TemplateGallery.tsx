import { Flex, Typography } from '@strapi/design-system';
import { useMemo } from 'react';

import type { SettingsValues } from '../../../../server/src/contracts/settings';
import type { SettingsTemplates } from '../../../../server/src/contracts/settings-templates';
import { Notice } from '../../field/Notice';
import { usePageText } from '../../i18n/use-page-text';
import { Panel } from '../Panel';
import { SampleChoice, type SampleChoiceProps } from './SampleChoice';
import { TemplateGrid, type TemplateGridProps } from './TemplateGrid';
import { useTiles } from './use-tiles';

export interface TemplateGalleryProps
  extends
    SampleChoiceProps,
    Omit<TemplateGridProps, 'templates' | 'tiles' | 'size' | 'labelOf' | 'defaultOf'> {
  readonly catalogue: SettingsTemplates;
  /** As they are saved: tiles show the templates that there are. */
  readonly settings: SettingsValues;
  /** What people call a content type. */
  readonly typeOf: (uid: string) => string;
}

const SQUARE = { width: 1, height: 1 };

/** All designs and templates, drawn with the chosen entry at the chosen size. */
export function TemplateGallery(props: TemplateGalleryProps) {
  const { catalogue, settings, typeOf, entry, format, formats } = props;
  const { templates, defaults } = catalogue;
  const text = usePageText();
  const designs = templates.filter(({ design }) => design !== undefined);
  const others = templates.filter(({ design }) => design === undefined);
  const order = useMemo(
    () =>
      [...templates]
        .sort((one, other) => Number(other.design !== undefined) - Number(one.design !== undefined))
        .map(({ name }) => name),
    [templates],
  );
  const tiles = useTiles(entry === undefined ? null : { settings, entry, format }, order);
  const shared = {
    ...props,
    tiles,
    size: formats.find(({ name }) => name === format) ?? SQUARE,
    labelOf: (name: string) => templates.find((each) => each.name === name)?.label ?? name,
    defaultOf: (name: string) =>
      defaults.filter(({ template }) => template === name).map(({ uid }) => typeOf(uid)),
  };
  return (
    <>
      <Panel title={text('templates.sample')}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <SampleChoice {...props} />
          {entry === undefined && <Notice>{text('brand.noSample')}</Notice>}
        </Flex>
      </Panel>
      <Panel title={text('templates.designs')}>
        {designs.length === 0 ? (
          <Typography textColor="neutral600">{text('templates.noDesigns')}</Typography>
        ) : (
          <TemplateGrid {...shared} templates={designs} />
        )}
      </Panel>
      <Panel title={text('templates.templates')}>
        <TemplateGrid {...shared} templates={others} />
      </Panel>
    </>
  );
}
