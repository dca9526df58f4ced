/** Beside somebody who leaves: how much equipment they still keep; nothing where it is none. */
import { Text } from '@mantine/core';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';

export function CustodyNote({ staffId }: { staffId: string }) {
  const { t } = useText();
  const { data } = useOfficeQuery('equipment.custodians', null);
  const kept = data?.find(({ id }) => id === staffId);
  if (!kept) return null;
  return (
    <Text size="sm" c="apricot.9">
      {t('equipment.custody.note', { lines: kept.lines })}
    </Text>
  );
}
