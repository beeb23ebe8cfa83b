import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import { Widget } from '@strapi/strapi/admin';
import { useCallback } from 'react';

import { useDashboardApi } from '../api/dashboard';
import { useRunsApi } from '../api/runs';
import { usePolled } from '../api/use-polled';
import { PageTexts } from '../i18n/PageTexts';
import { usePageText } from '../i18n/use-page-text';
import { useMayRegenerate } from '../regenerate/use-may-regenerate';
import { isOver } from '../runs/run-state';
import { RunProgress } from '../runs/RunProgress';
import { totalsOf } from '../settings/overview/totals-of';

const EVERY_MS = 15_000;

/** On the homepage: what needs somebody's attention, and the run in progress. */
export default function CardsWidget() {
  return (
    <PageTexts loading={<Widget.Loading />}>
      <Cards />
    </PageTexts>
  );
}

function Cards() {
  const mayRegenerate = useMayRegenerate();
  const api = useDashboardApi();
  const counts = usePolled(
    useCallback((signal) => api.counts(signal), [api]),
    () => EVERY_MS,
  );
  if (counts.status === 'loading') return <Widget.Loading />;
  if (counts.status === 'failed') return <Widget.Error />;
  const { failed, stale, missing } = totalsOf(counts.data.groups);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {mayRegenerate && <CurrentRun />}
      <Attention failed={failed} stale={stale} missing={missing} />
    </Flex>
  );
}

function CurrentRun() {
  const api = useRunsApi();
  const runs = usePolled(
    useCallback((signal) => api.list(signal), [api]),
    () => EVERY_MS / 5,
  );
  if (runs.status !== 'ready') return null;
  const current = runs.data.findLast((run) => !run.isDryRun && !isOver(run));
  return current === undefined ? null : <RunProgress run={current} onChange={runs.refresh} />;
}

interface AttentionProps {
  readonly failed: number;
  readonly stale: number;
  readonly missing: number;
}

function Attention({ failed, stale, missing }: AttentionProps) {
  const text = usePageText();
  const lines = [
    ...(failed > 0 ? [{ tone: 'danger', words: text('widget.failed', { count: failed }) }] : []),
    ...(stale > 0 ? [{ tone: 'warning', words: text('widget.stale', { count: stale }) }] : []),
    ...(missing > 0
      ? [{ tone: 'warning', words: text('widget.missing', { count: missing }) }]
      : []),
  ];
  if (lines.length === 0) {
    return (
      <Flex gap={2}>
        <CheckCircle aria-hidden fill="success600" />
        <Typography textColor="neutral700">{text('widget.well')}</Typography>
      </Flex>
    );
  }
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {lines.map(({ tone, words }) => (
        <Flex tag="li" key={words} gap={2}>
          <WarningCircle aria-hidden fill={`${tone}600`} />
          <Typography textColor="neutral800">{words}</Typography>
        </Flex>
      ))}
    </Flex>
  );
}
