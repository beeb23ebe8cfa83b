import { useText } from '../i18n/use-text';
import { Notice } from './Notice';

/** What is wrong with the field's options, for whoever may change the content type. */
export function OptionProblems({ problems }: { readonly problems: readonly string[] }) {
  const text = useText();
  if (problems.length === 0) return null;
  return (
    <Notice tone="warning" title={text('options.wrong')}>
      {problems.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
    </Notice>
  );
}
