/** Whether a helper's record check holds, in a word and a colour, with the day until which it does. */
import { Badge, Text } from '@mantine/core';
import type { HelperRow } from '../../../shared/areas/guardians/helperCalls.ts';
import type { CheckState } from '../../../shared/areas/guardians/helperRules.ts';
import { useText } from '../../app/text.ts';

const colours: Record<CheckState, string> = {
  valid: 'pine',
  outOfDate: 'red',
  none: 'apricot',
  found: 'red',
};

export function CheckBadge({ row: { checkState, dueOn } }: { row: Pick<HelperRow, 'checkState' | 'dueOn'> }) {
  const { t } = useText();
  return (
    <>
      <Badge color={colours[checkState]} variant="light">
        {t(`guardians.helpers.check.${checkState}`)}
      </Badge>
      {dueOn !== null && checkState !== 'found' && (
        <Text span size="xs" ml={6}>
          {t('guardians.helpers.checkUntil', { day: dueOn })}
        </Text>
      )}
    </>
  );
}
