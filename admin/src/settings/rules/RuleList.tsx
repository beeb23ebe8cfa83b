import { Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { styled } from 'styled-components';

import { MOST_RULES, type RuleSettings } from '../../../../server/src/contracts/settings';
import { usePageText } from '../../i18n/use-page-text';
import { RuleRow, type RuleRowProps } from './RuleRow';
import { useRuleList } from './use-rule-list';

export interface RuleListProps extends Pick<
  RuleRowProps,
  'naming' | 'catalogue' | 'types' | 'disabled'
> {
  readonly rules: readonly RuleSettings[];
  /** What is wrong with them, by their places. */
  readonly problems: ReadonlyMap<number, readonly string[]>;
  /** The place of the one that decides for the sample, or null. */
  readonly deciding: number | null;
  readonly onChange: (rules: readonly RuleSettings[]) => void;
}

/** All rules in their order, and what can be done with them. */
export function RuleList(props: RuleListProps) {
  const { rules, problems, deciding, onChange, catalogue, disabled } = props;
  const text = usePageText();
  const list = useRuleList(rules, onChange);
  const [first] = catalogue.templates;
  return (
    <div ref={list.root}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography variant="pi" textColor="neutral600">
          {text(rules.length === 0 ? 'rules.none' : 'rules.order')}
        </Typography>
        {rules.length > 0 && (
          <List>
            {rules.map((rule, index) => (
              // Rules have no identity but their place.
              <RuleRow
                key={index}
                {...props}
                index={index}
                count={rules.length}
                rule={rule}
                problems={problems.get(index) ?? []}
                isDeciding={deciding === index}
                isOpen={list.open === index}
                list={list}
              />
            ))}
          </List>
        )}
        <div>
          <Button
            variant="secondary"
            startIcon={<Plus />}
            data-part="add"
            disabled={disabled || first === undefined || rules.length >= MOST_RULES}
            onClick={() => first !== undefined && list.add({ template: first.name })}
          >
            {text('rules.add')}
          </Button>
        </div>
      </Flex>
      <VisuallyHidden tag="p" role="status">
        {list.said}
      </VisuallyHidden>
    </div>
  );
}

const List = styled.ol`
  display: grid;
  gap: 1.2rem;
`;
