import { Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise, Cross, Download, Play } from '@strapi/icons';
import { useIntl } from 'react-intl';

import type { RunAction, RunView } from '../../../server/src/contracts/runs';
import { useRunsApi } from '../api/runs';
import { useAttempt } from '../api/use-attempt';
import { usePageText } from '../i18n/use-page-text';
import { useText } from '../i18n/use-text';
import { durationText } from './duration-text';
import { isOver, progressOf, STATE_TEXTS } from './run-state';
import { Progress } from './Progress';
import { saveText } from './save-text';

export interface RunProgressProps {
  readonly run: RunView;
  /** Called after something was done to it. */
  readonly onChange: () => void;
}

/** How far a run is, what it did, and what can be done to it. */
export function RunProgress({ run, onChange }: RunProgressProps) {
  const text = usePageText();
  const common = useText();
  const intl = useIntl();
  const api = useRunsApi();
  const { busy, attempt } = useAttempt<RunAction | 'csv'>();

  const { counts, perSecond, leftMs, state, startedBy } = run;
  const number = (value: number) => intl.formatNumber(value);
  const percent = progressOf(run);

  const act = (action: RunAction) =>
    void attempt(action, async () => {
      await api.act(run.id, action);
      onChange();
    });
  const download = () =>
    void attempt('csv', async () => {
      saveText('social-cards-failures.csv', 'text/csv', await api.failuresCsv(run.id));
    });

  const parts = [
    text('run.drawn', { count: counts.drawn }),
    text('run.unchanged', { count: counts.unchanged }),
    ...(counts.failed > 0 ? [text('run.failed', { count: counts.failed })] : []),
    ...(counts.skipped > 0 ? [text('run.skipped', { count: counts.skipped })] : []),
    ...(counts.drawing > 0 ? [text('run.drawing', { count: counts.drawing })] : []),
  ];
  const pace = [
    ...(perSecond !== null ? [text('run.perSecond', { rate: number(Math.round(perSecond)) })] : []),
    ...(leftMs !== null && !isOver(run)
      ? [text('run.left', { time: durationText(leftMs, intl) })]
      : []),
    ...(startedBy !== null ? [text('run.startedBy', { name: startedBy })] : []),
  ];
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Typography fontWeight="semiBold">{text(STATE_TEXTS[state])}</Typography>
        <Typography textColor="neutral700">
          <bdi>
            {counts.total === null
              ? text('run.counting')
              : text('run.looked', { looked: number(counts.looked), total: number(counts.total) })}
          </bdi>
        </Typography>
      </Flex>
      <Progress label={text('run.progress')} percent={percent} />
      <Typography textColor="neutral700">
        <bdi>{intl.formatList(parts, { type: 'unit' })}</bdi>
      </Typography>
      {pace.length > 0 && !isOver(run) && (
        <Typography variant="pi" textColor="neutral600">
          <bdi>{intl.formatList(pace, { type: 'unit' })}</bdi>
        </Typography>
      )}
      <Flex gap={2} wrap="wrap">
        {(state === 'running' || state === 'waiting') && (
          <Button
            size="S"
            variant="tertiary"
            loading={busy === 'pause'}
            onClick={() => act('pause')}
          >
            {text('run.pause')}
          </Button>
        )}
        {state === 'paused' && (
          <Button
            size="S"
            variant="secondary"
            startIcon={<Play />}
            loading={busy === 'resume'}
            onClick={() => act('resume')}
          >
            {text('run.resume')}
          </Button>
        )}
        {!isOver(run) && (
          <Button
            size="S"
            variant="danger-light"
            startIcon={<Cross />}
            loading={busy === 'cancel'}
            onClick={() => act('cancel')}
          >
            {text('run.cancel')}
          </Button>
        )}
        {isOver(run) && counts.failed > 0 && (
          <Button
            size="S"
            variant="secondary"
            startIcon={<ArrowClockwise />}
            loading={busy === 'retry'}
            onClick={() => act('retry')}
          >
            {common('preview.retry')}
          </Button>
        )}
        {counts.failed > 0 && (
          <Button
            size="S"
            variant="tertiary"
            startIcon={<Download />}
            loading={busy === 'csv'}
            onClick={download}
          >
            {text('run.csv')}
          </Button>
        )}
      </Flex>
    </Flex>
  );
}
