import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';

import { PageTexts } from '../i18n/PageTexts';
import type { PageMessageKey } from '../i18n/page-messages';
import { usePageText } from '../i18n/use-page-text';

export interface SettingsPageProps {
  readonly title: PageMessageKey;
  readonly subtitle: PageMessageKey;
  /** What a role needs, as `useRBAC` asks for it. */
  readonly permissions: readonly { readonly action: string; readonly subject: null }[];
  /** What stands beside the title, such as the button that saves. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/**
 * One page of Settings > Social cards: its title, and its contents for those who may see them. It stands
 * inside of `SettingsTexts`.
 */
export function SettingsPage(props: SettingsPageProps) {
  const { title, subtitle, permissions, actions, children } = props;
  const text = usePageText();
  const { isLoading } = useRBAC([...permissions]);
  if (isLoading) return <Page.Loading />;
  return (
    <Page.Protect permissions={[...permissions]}>
      <Page.Title>{text(title)}</Page.Title>
      <Page.Main>
        <Layouts.Header title={text(title)} subtitle={text(subtitle)} primaryAction={actions} />
        <Layouts.Content>{children}</Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
}

/** What each page of the settings is wrapped in. */
export function SettingsTexts({ children }: { readonly children: ReactNode }) {
  return <PageTexts loading={<Page.Loading />}>{children}</PageTexts>;
}
