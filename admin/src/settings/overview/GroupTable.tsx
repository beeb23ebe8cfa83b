import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { CardGroup } from '../../../../server/src/contracts/dashboard';
import type { PageMessageKey } from '../../i18n/page-messages';
import { usePageText } from '../../i18n/use-page-text';
import { Panel } from '../Panel';

type Column = readonly [PageMessageKey, (group: CardGroup) => number];

const COLUMNS: readonly Column[] = [
  ['overview.ready', ({ states }) => states.ready],
  ['overview.waiting', ({ states }) => states.queued + states.rendering],
  ['overview.stale', ({ stale }) => stale],
  ['overview.missing', ({ missing }) => missing],
  ['overview.failed', ({ states }) => states.failed],
  ['overview.off', ({ states }) => states.off],
];

/** The same numbers for each content type and locale. */
export function GroupTable({ groups }: { readonly groups: readonly CardGroup[] }) {
  const text = usePageText();
  const intl = useIntl();
  if (groups.length === 0) return null;
  const languages = new Intl.DisplayNames([intl.locale, 'en'], { type: 'language' });
  return (
    <Panel title={text('overview.types')}>
      <Table colCount={COLUMNS.length + 2} rowCount={groups.length + 1}>
        <Thead>
          <Tr>
            {(['overview.type', 'overview.locale'] as const).map((key) => (
              <Th key={key}>
                <Typography variant="sigma">{text(key)}</Typography>
              </Th>
            ))}
            {COLUMNS.map(([key]) => (
              <Th key={key}>
                <Typography variant="sigma">{text(key)}</Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {groups.map((group) => (
            <Tr key={`${group.uid} ${group.locale}`}>
              <Td>
                <Typography fontWeight="semiBold">{group.type}</Typography>
              </Td>
              <Td>
                <Typography>
                  {group.locale === null ? '–' : languageOf(languages, group.locale)}
                </Typography>
              </Td>
              {COLUMNS.map(([key, count]) => (
                <Td key={key}>
                  <Typography textColor={count(group) === 0 ? 'neutral500' : 'neutral800'}>
                    {intl.formatNumber(count(group))}
                  </Typography>
                </Td>
              ))}
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Panel>
  );
}

/** A locale that Strapi made up has no name. */
function languageOf(languages: Intl.DisplayNames, locale: string): string {
  try {
    return languages.of(locale) ?? locale;
  } catch {
    return locale;
  }
}
