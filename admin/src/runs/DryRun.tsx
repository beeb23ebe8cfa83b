import { Flex, Loader, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';

import type { RunRequest, RunView } from '../../../server/src/contracts/runs';
import { useRunsApi } from '../api/runs';
import { useProblemText } from '../api/use-problem-text';
import { Notice } from '../field/Notice';
import { usePageText } from '../i18n/use-page-text';
import { durationText } from './duration-text';
import { isOver } from './run-state';
import { useRun } from './use-run';

/** After this, a run that waits does so for another one. */
const LONG_WAIT_MS = 3_000;

export interface DryRunProps {
  readonly request: RunRequest;
  /** Told how many cards would be drawn, once that is known. */
  readonly onKnown: (drawing: number | null) => void;
}

/** Counts what a run would do, while the user looks at it. */
export function DryRun({ request, onKnown }: DryRunProps) {
  const api = useRunsApi();
  const problemText = useProblemText();
  const [id, setId] = useState<string | null>(null);
  const [cause, setCause] = useState<unknown>(null);

  useEffect(() => {
    let isWanted = true;
    let started: string | null = null;
    // A dry run that nobody looks at any more keeps others from theirs. It may be over by then.
    const cancel = (run: string) => void api.act(run, 'cancel').catch(() => undefined);
    setId(null);
    setCause(null);
    onKnown(null);
    api.start({ ...request, isDryRun: true }).then(
      (run) => {
        started = run.id;
        if (isWanted) setId(run.id);
        else cancel(run.id);
      },
      (error: unknown) => isWanted && setCause(error),
    );
    return () => {
      isWanted = false;
      if (started !== null) cancel(started);
    };
  }, [api, request, onKnown]);

  if (cause !== null) return <Notice tone="danger">{problemText(cause)}</Notice>;
  if (id === null) return <Counting run={null} />;
  return <Figures key={id} id={id} onKnown={onKnown} />;
}

function Figures({ id, onKnown }: { readonly id: string } & Pick<DryRunProps, 'onKnown'>) {
  const text = usePageText();
  const intl = useIntl();
  const problemText = useProblemText();
  const run = useRun(id);
  const known = run.status === 'ready' && isOver(run.data) ? run.data.counts.drawing : null;
  useEffect(() => onKnown(known), [known, onKnown]);

  if (run.status === 'failed') return <Notice tone="danger">{problemText(run.cause)}</Notice>;
  if (run.status === 'loading' || !isOver(run.data)) {
    return <Counting run={run.status === 'ready' ? run.data : null} />;
  }
  const { counts, leftMs } = run.data;
  const number = (value: number) => intl.formatNumber(value);
  const parts = [
    text('dry.unchanged', { count: counts.unchanged }),
    text('dry.drawing', { count: counts.drawing }),
    ...(counts.drawing > 0 && leftMs !== null
      ? [text('dry.time', { time: durationText(leftMs, intl) })]
      : []),
    ...(counts.paid > 0 ? [text('dry.paid', { count: number(counts.paid) })] : []),
    ...(counts.skipped > 0 ? [text('run.skipped', { count: counts.skipped })] : []),
  ];
  return <Notice>{intl.formatList(parts, { type: 'unit' })}</Notice>;
}

function Counting({ run }: { readonly run: RunView | null }) {
  const text = usePageText();
  const intl = useIntl();
  const looked = run?.counts.looked ?? 0;
  // Every run waits for a moment, until an instance has taken it.
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_WAIT_MS);
    return () => clearTimeout(timer);
  }, []);
  const key = isLong && run?.state === 'waiting' ? 'dry.waiting' : 'dry.counting';
  return (
    <Flex gap={3} padding={3} role="status">
      <Loader small />
      <Typography textColor="neutral600">
        {text(key, { looked: intl.formatNumber(looked) })}
      </Typography>
    </Flex>
  );
}
