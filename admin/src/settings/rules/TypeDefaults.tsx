import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { RuledType } from '../../../../server/src/contracts/settings-types';
import { usePageText } from '../../i18n/use-page-text';
import { isLocked } from '../sections';
import { allowedTemplates } from '../templates/settings-values';
import { NamesSelect } from '../NamesSelect';
import type { DefaultProps } from './SiteDefault';
import { DefaultSelect } from './DefaultSelect';
import {
  configuredAllowed,
  configuredTypeTemplates,
  siteTemplate,
  typeAllowed,
  typeTemplates,
  withTypeAllowed,
  withTypeTemplate,
} from './default-values';

export interface TypeDefaultsProps extends DefaultProps {
  readonly types: readonly RuledType[];
}

/** The default template of each content type, and what its editors may pick. */
export function TypeDefaults({ types, ...props }: TypeDefaultsProps) {
  return (
    <Types>
      {types.map((type) => (
        <TypeDefault key={type.uid} {...props} type={type} />
      ))}
    </Types>
  );
}

function TypeDefault(props: DefaultProps & { readonly type: RuledType }) {
  const { view, values, naming, templates, type, disabled, onChange } = props;
  const { uid } = type;
  const text = usePageText();
  const name = naming.type(uid);
  const own = typeTemplates(view, values)[uid];
  const configured = configuredTypeTemplates(view)[uid];
  const site = siteTemplate(view, values);
  const inherited =
    type.template !== null
      ? text('rules.byField', { template: naming.template(type.template) })
      : site !== null
        ? text('rules.bySite', { template: naming.template(site) })
        : text('rules.guessed');

  const allowed = typeAllowed(view, values)[uid] ?? [];
  const configuredNames = configuredAllowed(view)[uid];
  // No more than what the site and the options of the field leave to editors has an effect.
  const ofSite = allowedTemplates(view, values);
  const pickable = templates.filter(
    (each) => (ofSite?.includes(each) ?? true) && (type.templates?.includes(each) ?? true),
  );
  return (
    <li>
      <Typography tag="h3" fontWeight="semiBold" textColor="neutral800">
        <bdi>{name}</bdi>
      </Typography>
      <Fields role="group" aria-label={name}>
        <DefaultSelect
          label={text('rules.default')}
          chosen={own === configured ? undefined : (own ?? null)}
          unset={
            configured === undefined
              ? inherited
              : text('rules.byConfig', { template: naming.template(configured) })
          }
          none={configured === undefined ? undefined : inherited}
          names={templates}
          labelOf={naming.template}
          disabled={disabled || isLocked(view, 'templateByType')}
          onChoose={(chosen) => {
            const template = chosen === undefined ? configured : (chosen ?? undefined);
            onChange(withTypeTemplate(view, values, uid, template));
          }}
        />
        <NamesSelect
          label={text('rules.pickable')}
          all={text('rules.allPickable')}
          hint={
            configuredNames === undefined
              ? undefined
              : text('rules.byConfig', {
                  template: configuredNames.map(naming.template).join(', '),
                })
          }
          names={pickable}
          chosen={allowed}
          labelOf={naming.template}
          disabled={disabled || isLocked(view, 'allowed')}
          onChoose={(names) => onChange(withTypeAllowed(view, values, uid, names))}
        />
      </Fields>
    </li>
  );
}

const Types = styled.ul`
  display: grid;
  gap: 2rem;

  > li + li {
    padding-block-start: 2rem;
    border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

const Fields = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr));
  gap: 1.6rem;
  margin-block-start: 1.2rem;
`;
