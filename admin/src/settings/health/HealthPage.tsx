import { Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';

import type { HealthReport } from '../../../../server/src/contracts/health';
import { useHealthApi } from '../../api/health';
import { useProblemText } from '../../api/use-problem-text';
import { SETTINGS_PERMISSIONS } from '../../constants';
import { Notice } from '../../field/Notice';
import { usePageText } from '../../i18n/use-page-text';
import { SettingsPage, SettingsTexts } from '../SettingsPage';
import { FindingGroup } from './FindingGroup';
import { groupFindings } from './group-findings';

type Looked =
  | { readonly status: 'looking'; readonly before: HealthReport | null }
  | { readonly status: 'known'; readonly report: HealthReport }
  | { readonly status: 'failed'; readonly cause: unknown };

/** Settings > Social cards > Health: what `og-image doctor` finds, from where Strapi runs. */
export default function HealthPage() {
  return (
    <SettingsTexts>
      <Health />
    </SettingsTexts>
  );
}

function Health() {
  const text = usePageText();
  const intl = useIntl();
  const problemText = useProblemText();
  const look = useHealthApi();
  const [asked, setAsked] = useState(0);
  const [looked, setLooked] = useState<Looked>({ status: 'looking', before: null });

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    setLooked((now) => ({
      status: 'looking',
      before: now.status === 'known' ? now.report : null,
    }));
    look(signal).then(
      (report) => !signal.aborted && setLooked({ status: 'known', report }),
      (cause: unknown) => !signal.aborted && setLooked({ status: 'failed', cause }),
    );
    return () => controller.abort();
  }, [look, asked]);

  const isLooking = looked.status === 'looking';
  const report =
    looked.status === 'known' ? looked.report : looked.status === 'looking' ? looked.before : null;
  return (
    <SettingsPage
      title="health.title"
      subtitle="health.subtitle"
      permissions={SETTINGS_PERMISSIONS}
      actions={
        <Button
          startIcon={<ArrowClockwise />}
          loading={isLooking}
          onClick={() => setAsked((count) => count + 1)}
        >
          {text('health.again')}
        </Button>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={6}>
        <div aria-live="polite">
          {isLooking && <Notice busy>{text('health.looking')}</Notice>}
          {looked.status === 'failed' && <Notice tone="danger">{problemText(looked.cause)}</Notice>}
          {looked.status === 'known' && (
            <Typography textColor="neutral600">
              {text(looked.report.severity === 'ok' ? 'health.allFine' : 'health.at', {
                at: intl.formatDate(looked.report.at, { dateStyle: 'medium', timeStyle: 'short' }),
              })}
            </Typography>
          )}
        </div>
        {report !== null &&
          groupFindings(report.findings).map((group) => (
            <FindingGroup key={group.severity} group={group} />
          ))}
      </Flex>
    </SettingsPage>
  );
}
