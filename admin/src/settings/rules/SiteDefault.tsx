import type { SettingsValues } from '../../../../server/src/contracts/settings';
import { usePageText } from '../../i18n/use-page-text';
import { isLocked, type Sections } from '../sections';
import type { Naming } from './naming';
import { DefaultSelect } from './DefaultSelect';
import { configuredTemplate, siteTemplate, withSiteTemplate } from './default-values';

export interface DefaultProps {
  readonly view: Sections;
  readonly values: SettingsValues;
  readonly naming: Naming;
  /** The names of all templates. */
  readonly templates: readonly string[];
  readonly disabled: boolean;
  readonly onChange: (values: SettingsValues) => void;
}

/** The template of all entries for which nothing else says one. */
export function SiteDefault(props: DefaultProps) {
  const { view, values, naming, templates, disabled, onChange } = props;
  const text = usePageText();
  const configured = configuredTemplate(view);
  const guessed = text('rules.guessed');
  return (
    <DefaultSelect
      label={text('rules.site')}
      hint={text('rules.siteHint')}
      chosen={values.template === undefined ? undefined : siteTemplate(view, values)}
      unset={text('rules.byConfig', {
        template: configured === null ? guessed : naming.template(configured),
      })}
      none={configured === null ? undefined : guessed}
      names={templates}
      labelOf={naming.template}
      disabled={disabled || isLocked(view, 'template')}
      onChoose={(name) => onChange(withSiteTemplate(values, name))}
    />
  );
}
