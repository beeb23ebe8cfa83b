import { useEffect, useMemo, type ReactNode } from 'react';

import { setCurrentJudge } from './current-judge';
import type { BuilderSchema } from './form-schema';
import { createJudge, type BuilderInfo, type Judge } from './judge';
import { cleanOptions, isClean, type OptionName, type Options } from './options';
import { useBuilderInfo } from './use-builder-info';

/** What the Content-Type Builder hands to an input of ours. */
export interface OptionInputProps {
  /** `options.` and the option's name. */
  readonly name: string;
  readonly value?: unknown;
  readonly intlLabel: { readonly id: string; readonly defaultMessage: string };
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
  readonly onChange: (event: { target: { name: string; value: unknown } }) => void;
  readonly contentTypeSchema?: BuilderSchema;
  /** The attribute in the form. */
  readonly modifiedData?: { readonly options?: Options };
}

export interface Option {
  readonly option: OptionName;
  /** Null until it is known what options may name. */
  readonly info: BuilderInfo | null;
  readonly judge: Judge | null;
  /** Takes a value; undefined where the option says nothing. */
  readonly change: (value: unknown) => void;
}

const PREFIX = 'options.';

/** One option of the field in the builder's form. */
export function useOption(props: OptionInputProps): Option {
  const { name, onChange, contentTypeSchema, modifiedData } = props;
  const info = useBuilderInfo();
  const judge = useMemo(
    () => (info && contentTypeSchema ? createJudge(info, contentTypeSchema) : null),
    [info, contentTypeSchema],
  );
  useEffect(() => setCurrentJudge(judge), [judge]);

  const options = modifiedData?.options;
  useEffect(() => {
    if (options === undefined || isClean(options)) return;
    onChange({ target: { name: 'options', value: cleanOptions(options) } });
  }, [options, onChange]);

  return {
    option: name.slice(PREFIX.length) as OptionName,
    info,
    judge,
    change: (value) => onChange({ target: { name, value } }),
  };
}
