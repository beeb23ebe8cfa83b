import { Button, Typography } from '@strapi/design-system';
import { Sparkle } from '@strapi/icons';

import type { OrderView } from '../../../../server/src/contracts/api';
import { useProblemSentence, useProblemText } from '../../api/use-problem-text';
import { useText } from '../../i18n/use-text';
import { titleOf } from '../Notes';
import { Notice } from '../Notice';
import { Announcement } from './Announcement';
import { AskRow } from './AskRow';
import { stepOf, type OrderStep } from './order-state';
import type { Ordering } from './use-order';
import { useMonthText, useOrderAction } from './use-order-text';

export interface OrderNoteProps {
  readonly ordering: Omit<Ordering, 'ask'>;
  /** Whether the entry's card changes by publishing or by saving alone. */
  readonly moment: 'publish' | 'save';
  /** Has the picture made; undefined where a button elsewhere does. */
  readonly onAsk?: (() => void) | undefined;
  /**
   * Whether it shows that a picture is under way; screen readers are told in any case.
   * @default true
   */
  readonly showsProgress?: boolean;
  readonly disabled: boolean;
}

/** How a picture that is made elsewhere stands, and the button that has it made. */
export function OrderNote(props: OrderNoteProps) {
  const { ordering, moment, onAsk, showsProgress = true, disabled } = props;
  const { order, asking, failure } = ordering;
  const problemText = useProblemText();
  const step = order && stepOf(order);
  return (
    <>
      <Announcement order={order} />
      {failure && (
        <div role="alert">
          <Notice tone="danger">{problemText(failure.cause)}</Notice>
        </div>
      )}
      {order && step && (showsProgress || step.step !== 'underway') && (
        <Step
          order={order}
          step={step}
          moment={moment}
          onAsk={disabled ? undefined : onAsk}
          asking={asking}
        />
      )}
    </>
  );
}

interface StepProps extends Pick<OrderNoteProps, 'moment' | 'onAsk'> {
  readonly order: OrderView;
  readonly step: OrderStep;
  readonly asking: boolean;
}

function Step({ order, step, moment, onAsk, asking }: StepProps) {
  const text = useText();
  const sentence = useProblemSentence();
  const { kind, maker } = order;
  if (step.step === 'underway') {
    return <Notice busy>{text(`order.${step.state}`, { maker })}</Notice>;
  }
  const mayAsk = step.mayAsk && onAsk !== undefined;
  const action = mayAsk && (
    <AskButton order={order} isAgain={step.step === 'trouble'} asking={asking} onAsk={onAsk} />
  );
  if (step.step === 'trouble') {
    const title = titleOf(step.problem);
    return (
      <Notice tone="warning" action={action} {...(title !== null && { title: text(title) })}>
        {sentence(step.problem)}
      </Notice>
    );
  }
  const offer =
    step.problem === null
      ? text(`order.${kind}.${mayAsk ? 'ask' : 'none'}`, { maker, moment })
      : sentence(step.problem);
  return (
    <Notice action={action}>{step.mayAsk ? offer : `${offer} ${text('order.forbidden')}`}</Notice>
  );
}

interface AskButtonProps {
  readonly order: OrderView;
  readonly isAgain: boolean;
  readonly asking: boolean;
  readonly onAsk: () => void;
}

function AskButton({ order, isAgain, asking, onAsk }: AskButtonProps) {
  const action = useOrderAction();
  const month = useMonthText();
  const first = order.kind === 'service' ? 'order.draw' : 'background.make';
  return (
    <AskRow $inNotice>
      <Button variant="secondary" size="S" startIcon={<Sparkle />} loading={asking} onClick={onAsk}>
        <bdi>{action(order, isAgain ? 'order.again' : first)}</bdi>
      </Button>
      <Typography variant="pi" textColor="neutral600">
        <bdi>{month(order)}</bdi>
      </Typography>
    </AskRow>
  );
}
