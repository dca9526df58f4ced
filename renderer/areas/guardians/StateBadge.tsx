/** Where a child's entrustment stands, in a word and a colour. */
import { Badge } from '@mantine/core';
import type { EntrustmentState } from '../../../shared/areas/guardians/entrustmentRules.ts';
import { useText } from '../../app/text.ts';

const colours: Record<EntrustmentState, string> = {
  disqualified: 'red',
  none: 'apricot',
  otherCarer: 'apricot',
  ended: 'apricot',
  endsSoon: 'apricot',
  unasked: 'apricot',
  running: 'pine',
  notNeeded: 'gray',
};

export function StateBadge({ state }: { state: EntrustmentState }) {
  const { t } = useText();
  return (
    <Badge color={colours[state]} variant="light">
      {t(`guardians.entrustment.state.${state}`)}
    </Badge>
  );
}
