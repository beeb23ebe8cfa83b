import { Modal } from '@strapi/design-system';

import { useText } from '../i18n/use-text';
import RunForm, { type RunFormProps } from './RunForm';

/** The dialog that starts a run, on pages of the plugin's own. */
export function RunDialog(props: RunFormProps) {
  const text = useText();
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && props.onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{text('regenerate.bulk')}</Modal.Title>
        </Modal.Header>
        <RunForm {...props} />
      </Modal.Content>
    </Modal.Root>
  );
}
