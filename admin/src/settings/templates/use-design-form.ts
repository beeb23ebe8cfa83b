import { useState } from 'react';

import type { DesignSettings } from '../../../../server/src/contracts/settings';
import type { TemplateInfo } from '../../../../server/src/contracts/template';
import { freeName, isName } from './design-values';

/** A design that is being made or changed. */
export interface DesignForm {
  readonly design: DesignSettings;
  readonly isNew: boolean;
  readonly isTaken: boolean;
  /** Whether it can be saved. */
  readonly isWhole: boolean;
  /** The names of all other templates and designs. */
  readonly taken: readonly string[];
  readonly onChange: (design: DesignSettings) => void;
  readonly onLabel: (label: string) => void;
  /** Takes null to derive the name from the label again. */
  readonly onName: (name: string | null) => void;
}

export interface DesignForms {
  readonly form: DesignForm | null;
  readonly begin: (template: TemplateInfo) => void;
  readonly edit: (design: DesignSettings) => void;
  /** @param label of the copy */
  readonly duplicate: (design: DesignSettings, label: string) => void;
  readonly close: () => void;
}

interface Editing {
  readonly design: DesignSettings;
  readonly isNew: boolean;
  /** Whether its name was typed, and does not follow the label any more. */
  readonly isNamed: boolean;
}

/** @param names of all templates and designs */
export function useDesignForm(names: readonly string[]): DesignForms {
  const [editing, setEditing] = useState<Editing | null>(null);
  const start = (design: Omit<DesignSettings, 'name'>) => {
    const named = { ...design, name: freeName(design.label, names) };
    setEditing({ design: named, isNew: true, isNamed: false });
  };
  return {
    form: editing && formOf(editing, setEditing, names),
    begin: ({ name, label }) => start({ label: `${label} 2`, template: name }),
    edit: (design) => setEditing({ design, isNew: false, isNamed: true }),
    duplicate: (design, label) => start({ ...design, label: label.slice(0, 100) }),
    close: () => setEditing(null),
  };
}

function formOf(
  { design, isNew, isNamed }: Editing,
  setEditing: (editing: Editing) => void,
  names: readonly string[],
): DesignForm {
  const taken = isNew ? names : names.filter((name) => name !== design.name);
  const isTaken = taken.includes(design.name);
  const change = (changed: DesignSettings) => setEditing({ design: changed, isNew, isNamed });
  return {
    design,
    isNew,
    isTaken,
    isWhole: design.label.trim() !== '' && (!isNew || (isName(design.name) && !isTaken)),
    taken,
    onChange: change,
    onLabel(label) {
      const name = isNamed ? design.name : freeName(label, taken);
      change({ ...design, label, name });
    },
    onName(name) {
      const named = name ?? freeName(design.label, taken);
      setEditing({ design: { ...design, name: named }, isNew, isNamed: name !== null });
    },
  };
}
