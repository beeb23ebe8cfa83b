import { Flex, Typography } from '@strapi/design-system';

import type { SettingsSample } from '../../../../server/src/contracts/settings';
import { useProblemText } from '../../api/use-problem-text';
import { Notice } from '../../field/Notice';
import { usePageText } from '../../i18n/use-page-text';
import { Panel } from '../Panel';
import { SampleChoice, type SampleChoiceProps } from '../templates/SampleChoice';
import { SamplePicture } from '../templates/SamplePicture';
import type { Sample } from '../use-sample';
import type { Naming } from './naming';
import { isOfRules } from './rule-problems';

export interface TryItProps extends SampleChoiceProps {
  readonly sample: Sample;
  readonly naming: Naming;
  /** Whether all rules are whole, so that they can be tried. */
  readonly isWhole: boolean;
}

const SQUARE = { width: 1, height: 1 };

/** One of the site's entries by what is on the page: which rule decides, and the card. */
export function TryIt(props: TryItProps) {
  const { sample, naming, isWhole, entry, format, formats } = props;
  const text = usePageText();
  const problemText = useProblemText();
  const { cards, cause, isDrawing } = sample;
  const card = cards?.[0];
  // Also one that is not published any more.
  const isNone = entry === undefined || cards?.length === 0;
  const size = formats.find(({ name }) => name === format) ?? SQUARE;
  return (
    <Panel title={text('rules.try')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <SampleChoice {...props} />
        {isWhole && cause !== null && (
          <Notice tone="danger">
            {isOfRules(cause) ? text('rules.putRight') : problemText(cause)}
          </Notice>
        )}
        {isNone && <Notice>{text('brand.noSample')}</Notice>}
        <div role="status">
          {isWhole ? (
            card?.picture && <Decision card={card} picture={card.picture} naming={naming} />
          ) : (
            <Notice tone="warning">{text('rules.incomplete')}</Notice>
          )}
        </div>
        {!isNone && <SamplePicture sample={card} size={size} busy={isDrawing} />}
      </Flex>
    </Panel>
  );
}

interface DecisionProps {
  readonly card: SettingsSample;
  readonly picture: NonNullable<SettingsSample['picture']>;
  readonly naming: Naming;
}

/** What decides on the template of an entry, in words. */
function Decision({ card, picture: { template, decidedBy }, naming }: DecisionProps) {
  const text = usePageText();
  const values = { template: naming.template(template), type: naming.type(card.uid) };
  return (
    <Typography textColor="neutral800">
      <bdi>
        {decidedBy.by === 'rule'
          ? text('rules.by.rule', { ...values, number: decidedBy.index + 1 })
          : text(`rules.by.${decidedBy.by}`, values)}
      </bdi>
    </Typography>
  );
}
