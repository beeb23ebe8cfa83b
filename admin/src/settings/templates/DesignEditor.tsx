import { Box, Flex } from '@strapi/design-system';

import type { SettingsValues } from '../../../../server/src/contracts/settings';
import { Notice } from '../../field/Notice';
import { usePageText } from '../../i18n/use-page-text';
import { Beside, Columns } from '../Columns';
import { Panel } from '../Panel';
import { DesignLook, type DesignLookProps } from './DesignLook';
import { DesignNames, type DesignNamesProps } from './DesignNames';
import { DesignOptions } from './DesignOptions';
import { DesignParts } from './DesignParts';
import { DesignSample } from './DesignSample';
import { freeName } from './design-values';
import { SampleChoice, type SampleChoiceProps } from './SampleChoice';
import { withDesign } from './settings-values';

export interface DesignEditorProps extends DesignLookProps, DesignNamesProps, SampleChoiceProps {
  /** Without what is on the page. */
  readonly settings: SettingsValues;
  /** The names of all other templates and designs. */
  readonly taken: readonly string[];
}

const SQUARE = { width: 1, height: 1 };

/** A design as somebody makes it, beside an entry that is drawn with it. */
export function DesignEditor(props: DesignEditorProps) {
  const { design, base, disabled, onChange, isNew, settings, taken, entry, format } = props;
  const text = usePageText();
  const part = { design, base, disabled, onChange };
  const size = props.formats.find(({ name }) => name === format) ?? SQUARE;
  // What it is called changes nothing of the picture, and may not be a name yet.
  const name = isNew ? freeName('sample', taken) : design.name;
  const sampled = { ...design, name, label: name };
  return (
    <Columns>
      <Beside>
        <Panel title={text('templates.sample')}>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <SampleChoice {...props} />
            {entry === undefined ? (
              <Notice>{text('brand.noSample')}</Notice>
            ) : (
              <DesignSample
                settings={withDesign(settings, sampled)}
                design={name}
                entry={entry}
                format={format}
                size={size}
              />
            )}
          </Flex>
        </Panel>
      </Beside>
      <Box minWidth={0}>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <Panel title={text('design.names')}>
            <DesignNames {...props} />
          </Panel>
          <Panel title={text('design.look')}>
            <DesignLook {...props} />
          </Panel>
          {Object.keys(base.options).length > 0 && (
            <Panel title={text('design.options')}>
              <DesignOptions {...part} />
            </Panel>
          )}
          <Panel title={text('design.shows')}>
            <DesignParts {...part} />
          </Panel>
        </Flex>
      </Box>
    </Columns>
  );
}
