import { Button } from '@strapi/design-system';
import { Duplicate, Pencil, Plus, Trash } from '@strapi/icons';
import type { ReactElement } from 'react';
import { styled } from 'styled-components';

import type { PictureSize } from '../../../../server/src/contracts/picture';
import type { DesignSettings } from '../../../../server/src/contracts/settings';
import type { TemplateInfo } from '../../../../server/src/contracts/template';
import { usePageText } from '../../i18n/use-page-text';
import type { PageMessageKey } from '../../i18n/page-messages';
import type { ListedDesign } from './settings-values';
import { TemplateCard } from './TemplateCard';
import type { Tiles } from './use-tiles';

export interface TemplateGridProps {
  readonly templates: readonly TemplateInfo[];
  readonly designs: ReadonlyMap<string, ListedDesign>;
  readonly tiles: Tiles;
  readonly size: PictureSize;
  readonly labelOf: (template: string) => string;
  /** The content types that it is the default of, as people call them. */
  readonly defaultOf: (template: string) => readonly string[];
  /** What editors may pick; null for all. */
  readonly allowed: readonly string[] | null;
  readonly mayAllow: boolean;
  readonly mayDesign: boolean;
  readonly onAllow: (template: string, isAllowed: boolean) => void;
  readonly onNew: (template: TemplateInfo) => void;
  readonly onEdit: (design: DesignSettings) => void;
  readonly onDuplicate: (design: DesignSettings) => void;
  readonly onDelete: (design: DesignSettings) => void;
}

/** Templates or designs, each drawn with the sample entry. */
export function TemplateGrid(props: TemplateGridProps) {
  const { templates, designs, tiles, size, labelOf, defaultOf } = props;
  const { allowed, mayAllow, mayDesign, onAllow, onNew, onEdit, onDuplicate, onDelete } = props;
  const text = usePageText();

  const action = (
    key: PageMessageKey,
    label: string,
    icon: ReactElement,
    onClick: () => void,
    isDangerous = false,
  ) => (
    <Button
      size="S"
      variant={isDangerous ? 'danger-light' : 'tertiary'}
      startIcon={icon}
      aria-label={`${text(key)}: ${label}`}
      onClick={onClick}
    >
      {text(key)}
    </Button>
  );

  const actionsOf = (template: TemplateInfo) => {
    const { label, name } = template;
    const listed = designs.get(name);
    // What an image service draws has a look of the service's own.
    if (!mayDesign || template.service !== undefined) return null;
    if (listed === undefined) {
      return action('templates.newFrom', label, <Plus />, () => onNew(template));
    }
    const { design, isConfigured } = listed;
    return (
      <>
        {!isConfigured && action('templates.edit', label, <Pencil />, () => onEdit(design))}
        {action('templates.duplicate', label, <Duplicate />, () => onDuplicate(design))}
        {!isConfigured &&
          action('templates.delete', label, <Trash />, () => onDelete(design), true)}
      </>
    );
  };

  return (
    <Grid>
      {templates.map((template) => {
        const { name, label, design } = template;
        const isAllowed = allowed?.includes(name) ?? true;
        // Editors must be left with one.
        const isLast = isAllowed && allowed?.length === 1;
        return (
          <TemplateCard
            key={name}
            label={label}
            base={design === undefined ? undefined : labelOf(design.template)}
            isConfigured={designs.get(name)?.isConfigured ?? false}
            sample={tiles.get(name)}
            size={size}
            defaultOf={defaultOf(name)}
            isAllowed={isAllowed}
            onAllow={mayAllow && !isLast ? (allow) => onAllow(name, allow) : undefined}
            actions={actionsOf(template)}
          />
        );
      })}
    </Grid>
  );
}

const Grid = styled.ul`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr));
  gap: 2.4rem 1.6rem;
  align-items: start;
`;
