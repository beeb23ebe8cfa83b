import {
  Button,
  Checkbox,
  Field,
  Flex,
  Modal,
  Radio,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system';
import { useCallback, useMemo, useState } from 'react';

import { RUN_TARGETS, type RunFilter, type RunTarget } from '../../../server/src/contracts/runs';
import { useProblemText } from '../api/use-problem-text';
import { Notice } from '../field/Notice';
import { PageTexts } from '../i18n/PageTexts';
import { usePageText } from '../i18n/use-page-text';
import { DryRun } from './DryRun';
import { isOver } from './run-state';
import { RunProgress } from './RunProgress';
import { useRun } from './use-run';
import { useStartRun } from './use-start-run';

export interface RunFormProps {
  /** What the user has selected. */
  readonly filter: RunFilter;
  /** How many entries that are, where somebody selected them one by one. */
  readonly selected?: number;
  /** All that the list shows on all of its pages, where that can be chosen instead. */
  readonly whole?: RunFilter;
  readonly onClose: () => void;
}

/** What stands in the dialog that starts a run: what it is to look at, what it would do, how far it is. */
export default function RunForm(props: RunFormProps) {
  return (
    <PageTexts>
      <Form {...props} />
    </PageTexts>
  );
}

function Form({ filter, selected, whole, onClose }: RunFormProps) {
  const text = usePageText();
  const { start, isStarting } = useStartRun();
  const [isWhole, setWhole] = useState(false);
  const [state, setState] = useState<RunTarget>(filter.state ?? 'all');
  const [force, setForce] = useState(false);
  const [drawing, setDrawing] = useState<number | null>(null);
  const [started, setStarted] = useState<string | null>(null);
  const onKnown = useCallback((count: number | null) => setDrawing(count), []);
  const request = useMemo(
    () => ({ filter: { ...(isWhole && whole ? whole : filter), state }, force }),
    [filter, whole, isWhole, state, force],
  );

  if (started !== null) return <Started id={started} onClose={onClose} />;
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          {selected !== undefined && whole !== undefined && (
            <Radio.Group
              aria-label={text('run.scope')}
              value={isWhole ? 'whole' : 'selected'}
              onValueChange={(value) => setWhole(value === 'whole')}
            >
              <Radio.Item value="selected">{text('run.selected', { count: selected })}</Radio.Item>
              <Radio.Item value="whole">{text('run.whole')}</Radio.Item>
            </Radio.Group>
          )}
          <Field.Root>
            <Field.Label>{text('run.which')}</Field.Label>
            <SingleSelect
              value={state}
              onChange={(value) => {
                setState(RUN_TARGETS.find((target) => target === value) ?? 'all');
              }}
            >
              {RUN_TARGETS.map((target) => (
                <SingleSelectOption key={target} value={target}>
                  {text(`run.target.${target}`)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
          <Checkbox checked={force} onCheckedChange={(checked) => setForce(checked === true)}>
            {text('run.force')}
          </Checkbox>
          <DryRun request={request} onKnown={onKnown} />
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {text('run.dismiss')}
        </Button>
        <Button
          loading={isStarting}
          disabled={drawing === 0}
          onClick={() => {
            void start(request).then((run) => setStarted(run?.id ?? null));
          }}
        >
          {text('run.start')}
        </Button>
      </Modal.Footer>
    </>
  );
}

function Started({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const text = usePageText();
  const problemText = useProblemText();
  const run = useRun(id);
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {run.status === 'failed' && <Notice tone="danger">{problemText(run.cause)}</Notice>}
          {run.status === 'ready' && <RunProgress run={run.data} onChange={run.refresh} />}
          {run.status === 'ready' && !isOver(run.data) && <Notice>{text('run.goesOn')}</Notice>}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <span />
        <Button variant="tertiary" onClick={onClose}>
          {text('run.close')}
        </Button>
      </Modal.Footer>
    </>
  );
}
