import { Badge, Checkbox, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

import { usePageText } from '../../i18n/use-page-text';
import { SamplePicture, type SamplePictureProps } from './SamplePicture';

export interface TemplateCardProps extends SamplePictureProps {
  readonly label: string;
  /** The label of the template that a design is based on. */
  readonly base?: string | undefined;
  readonly isConfigured: boolean;
  /** What content types' entries have it whose editor chose none, as people call them. */
  readonly defaultOf: readonly string[];
  readonly isAllowed: boolean;
  /** Takes undefined where it cannot be changed. */
  readonly onAllow: ((isAllowed: boolean) => void) | undefined;
  /** What can be done with it. */
  readonly actions: ReactNode;
}

/** One template or design of the gallery, and whether editors may pick it. */
export function TemplateCard(props: TemplateCardProps) {
  const { label, base, isConfigured, defaultOf, isAllowed, onAllow, actions, ...picture } = props;
  const text = usePageText();
  return (
    <Card>
      <SamplePicture {...picture} />
      <Flex gap={2} wrap="wrap" alignItems="center">
        <Typography tag="h3" fontWeight="semiBold" textColor="neutral800">
          <bdi>{label}</bdi>
        </Typography>
        {defaultOf.length > 0 && (
          <Badge size="S">{text('templates.defaultOf', { types: defaultOf.join(', ') })}</Badge>
        )}
        {isConfigured && <Badge size="S">{text('templates.byConfig')}</Badge>}
      </Flex>
      {base !== undefined && (
        <Typography variant="pi" textColor="neutral600">
          <bdi>{text('templates.basedOn', { template: base })}</bdi>
        </Typography>
      )}
      <Checkbox
        checked={isAllowed}
        disabled={onAllow === undefined}
        aria-label={text('templates.allow', { label })}
        onCheckedChange={(checked) => onAllow?.(checked === true)}
      >
        {text('templates.allowed')}
      </Checkbox>
      <Flex gap={2} wrap="wrap">
        {actions}
      </Flex>
    </Card>
  );
}

const Card = styled.li`
  display: flex;
  flex-direction: column;
  gap: 0.8rem;
  min-inline-size: 0;
`;
