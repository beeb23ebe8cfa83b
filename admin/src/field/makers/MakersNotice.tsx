import { Alert, Button } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { styled } from 'styled-components';

import { useText } from '../../i18n/use-text';
import type { StoppedMakers } from './use-stopped-makers';

/** Says which image services and AI models are stopped and why, to those who may resume them. */
export function MakersNotice({ makers, resuming, resume, dismiss }: StoppedMakers) {
  const text = useText();
  return makers.map((maker) => (
    <Stopped
      key={maker.name}
      variant="danger"
      closeLabel={text('maker.dismiss')}
      onClose={() => dismiss(maker)}
      action={
        <Button
          variant="danger-light"
          size="S"
          startIcon={<ArrowClockwise />}
          loading={resuming === maker.name}
          onClick={() => resume(maker)}
        >
          {text('preview.retry')}
        </Button>
      }
    >
      <bdi>{text('maker.stopped', { maker: maker.label, reason: maker.stopped })}</bdi>
    </Stopped>
  ));
}

/** As calm as the field's other notices: a shadow is for what lies over a page. */
const Stopped = styled(Alert)`
  box-shadow: none;
`;
