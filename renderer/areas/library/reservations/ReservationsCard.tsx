/** 器材预定: all that is reserved ahead, or of one thing; the button that reserves. */
import { Badge, Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { may } from '../../../../shared/roles.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { ReservationTable } from './ReservationTable.tsx';
import { ReserveDialog } from './ReserveDialog.tsx';

interface ReservationsCardProps {
  assetId?: string;
  /** The dialog is open as soon as the page is. */
  begin?: boolean;
}

export function ReservationsCard({ assetId, begin = false }: ReservationsCardProps) {
  const { t } = useText();
  const { role } = useSession();
  const [adding, setAdding] = useState(begin);
  const { data, error, refetch } = useOfficeQuery(
    'library.reservations',
    { assetId: assetId ?? null, activityId: null },
    { fresh: true },
  );
  const title = t('library.reserved.title');
  return (
    <SectionCard
      flush
      title={title}
      badge={data && data.length > 0 && <Badge variant="light">{data.length}</Badge>}
      actions={
        may(role, 'equipment.request') && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={16} stroke={1.7} />}
            onClick={() => setAdding(true)}
          >
            {t('library.reserved.add')}
          </Button>
        )
      }
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data?.length === 0 && (
        <Text size="sm" c="dimmed" px="md" pb="md">
          {t('library.reserved.none')}
          {assetId === undefined && `　${t('library.reserved.noneHint')}`}
        </Text>
      )}
      {data && data.length > 0 && (
        <ReservationTable label={title} rows={data} ofOneThing={assetId !== undefined} />
      )}
      {adding && <ReserveDialog row={null} {...(assetId && { assetId })} onClose={() => setAdding(false)} />}
    </SectionCard>
  );
}
