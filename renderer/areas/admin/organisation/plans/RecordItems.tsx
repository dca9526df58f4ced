/** On an activity, a contact or a meeting: the items of plans that it fulfils, and those that it can be tied to. */
import { Anchor, Group, Select, Stack, Text } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { FulfilKind } from '../../../../../shared/areas/admin/plans.ts';
import { may } from '../../../../../shared/roles.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../../app/calls.ts';
import { useSession } from '../../../../app/session.tsx';
import { useText } from '../../../../app/text.ts';
import { notifyProblem, useUndo } from '../../../../ui/notify.tsx';
import { type PlansState, plansPath } from '../paths.ts';
import { StateBadge } from './PlanItemLine.tsx';

export function RecordItems({ kind, id }: { kind: FulfilKind; id: string }) {
  const { t } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const { data } = useOfficeQuery(
    'admin.planItemsOf',
    { kind, targetId: id },
    { enabled: may(role, 'organisation.read'), fresh: true },
  );
  const { mutateAsync: tie } = useOfficeCommand('admin.linkPlanItem');
  const tellUndo = useUndo();
  const put = async (itemId: string | null) => {
    const row = data?.open.find(({ item }) => item.id === itemId);
    if (!row) return;
    try {
      await tie({ id: row.item.id, kind, targetId: id });
      await tellUndo({
        message: t('admin.plans.ofRecord.tied', { what: row.item.what }),
        call: 'admin.linkPlanItem',
      });
    } catch (error) {
      notifyProblem(error);
    }
  };
  if (!data || data.tied.length + data.open.length === 0) return null;
  return (
    <Stack gap={6}>
      <Group gap="xs">
        <Text fw={600}>{t('admin.plans.ofRecord.title')}</Text>
        {data.open.length > 0 && (
          <Select
            w={360}
            size="xs"
            searchable
            aria-label={t('admin.plans.ofRecord.tie')}
            placeholder={t('admin.plans.ofRecord.tie')}
            data={data.open.map(({ item, plan }) => ({ value: item.id, label: `${item.what}（${plan}）` }))}
            value={null}
            onChange={(itemId) => void put(itemId)}
          />
        )}
      </Group>
      {data.tied.map((row) => (
        <Group key={row.item.id} gap="xs">
          <Anchor
            component="button"
            type="button"
            size="sm"
            aria-label={t('admin.plans.ofRecord.open', { what: row.item.what })}
            onClick={() =>
              void navigate(plansPath, {
                state: { planId: row.item.planId, itemId: row.item.id } satisfies PlansState,
              })
            }
          >
            {row.item.what}
          </Anchor>
          <StateBadge row={row} />
        </Group>
      ))}
    </Stack>
  );
}
