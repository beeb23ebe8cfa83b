import { Box, Button } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import { useState } from 'react';

import type { Severity } from '../../../../server/src/contracts/health';
import type { PageMessageKey } from '../../i18n/page-messages';
import { usePageText } from '../../i18n/use-page-text';
import { Panel } from '../Panel';
import { Finding } from './Finding';
import type { FindingGroup as Group } from './group-findings';

const TITLES: Readonly<Record<Severity, PageMessageKey>> = {
  error: 'health.errors',
  warning: 'health.warnings',
  note: 'health.notes',
  ok: 'health.fine',
};

/** Findings of one severity. What is well is many lines that nobody need read, and is folded at first. */
export function FindingGroup({ group: { severity, findings } }: { readonly group: Group }) {
  const text = usePageText();
  const [isOpen, setOpen] = useState(severity !== 'ok');
  return (
    <Panel
      title={text(TITLES[severity], { count: findings.length })}
      action={
        severity === 'ok' && (
          <Button
            size="S"
            variant="tertiary"
            endIcon={isOpen ? <CaretUp /> : <CaretDown />}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {text(isOpen ? 'health.hide' : 'health.show')}
          </Button>
        )
      }
    >
      {isOpen && (
        <Box tag="ul">
          {findings.map((finding, index) => (
            <Finding key={`${finding.check} ${index}`} finding={finding} />
          ))}
        </Box>
      )}
    </Panel>
  );
}
