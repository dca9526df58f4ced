/** 风险评估: who is still to be assessed in this half-year, assessed from here; a row opens the child's 照护. */
import { Badge, Button, Group, SegmentedControl } from '@mantine/core';
import { IconListCheck, IconPlus, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { RiskRow } from '../../../shared/areas/guardians/riskCalls.ts';
import { labelOf } from '../../../shared/codes/codeList.ts';
import { riskHalf, riskLevel } from '../../../shared/codes/index.ts';
import { may, sightOf } from '../../../shared/roles.ts';
import { useOfficeQuery } from '../../app/calls.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { RecordTable, type TableColumn } from '../../ui/RecordTable/index.ts';
import { TableCard } from '../../ui/TableCard.tsx';
import { useReturnFocus } from '../../ui/useReturnFocus.ts';
import { NoChildren } from '../children/NoChildren.tsx';
import { childPath } from '../children/openList.ts';
import { LevelBadge } from './LevelBadge.tsx';
import { RiskForm } from './RiskForm.tsx';
import { ScaleForm } from './ScaleForm.tsx';

export function RiskPage() {
  const { t, language } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const [show, setShow] = useState('left');
  const [editing, setEditing] = useState(false);
  const { data, error, refetch } = useOfficeQuery('guardians.riskRound', null);
  const [assessed, setAssessed] = useState<string | null>(null);
  useReturnFocus(assessed !== null);
  const columns = useColumns(setAssessed);
  const done = data?.rows.filter((row) => row.done).length ?? 0;
  const left = (data?.rows.length ?? 0) - done;
  return (
    <Page
      fills
      title={t('guardians.risk.nav')}
      subtitle={
        data &&
        t('guardians.risk.subtitle', {
          half: `${data.since.slice(0, 4)} ${labelOf(riskHalf, data.half, language)}`,
          done,
          left,
        })
      }
      actions={
        may(role, 'school.write') && (
          <Button
            variant="default"
            leftSection={<IconListCheck size={18} stroke={1.7} />}
            onClick={() => setEditing(true)}
          >
            {t('guardians.risk.table')}
          </Button>
        )
      }
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <div>
        <SegmentedControl
          aria-label={t('guardians.risk.show.label')}
          value={show}
          onChange={setShow}
          data={[
            { value: 'left', label: `${t('guardians.risk.show.left')} ${left}` },
            { value: 'all', label: `${t('guardians.risk.show.all')} ${data?.rows.length ?? 0}` },
          ]}
        />
      </div>
      <TableCard>
        <RecordTable
          label={t('guardians.risk.nav')}
          columns={columns}
          rows={data?.rows.filter((row) => show === 'all' || !row.done)}
          rowKey={(row) => row.childId}
          onOpen={(row) => void navigate(childPath(row.childId), { state: { tab: 'care' } })}
          empty={
            data?.rows.length === 0 ? (
              <NoChildren />
            ) : (
              <EmptyState
                icon={IconShieldCheck}
                title={t('guardians.risk.emptyTitle')}
                text={t('guardians.risk.emptyHint')}
              />
            )
          }
        />
      </TableCard>
      {editing && <ScaleForm onClose={() => setEditing(false)} />}
      {assessed !== null && data && (
        <Assess childId={assessed} half={data.half} onClose={() => setAssessed(null)} />
      )}
    </Page>
  );
}

/** One after another: the form of a row's child, without a way through the file. */
function Assess({ childId, half, onClose }: { childId: string; half: string; onClose(): void }) {
  const { data: file } = useOfficeQuery('children.get', { id: childId, day: null });
  if (!file) return null;
  const { child, derived } = file;
  return (
    <RiskForm
      child={{ id: childId, name: child.name, age: derived.age }}
      half={half}
      assessment={null}
      onClose={onClose}
    />
  );
}

function useColumns(onAssess: (childId: string) => void): TableColumn<RiskRow>[] {
  const { t } = useText();
  const { role } = useSession();
  const mayAssess = sightOf(role, 'private') === 'whole';
  return [
    {
      key: 'name',
      title: t('guardians.risk.column.name'),
      width: 120,
      sortValue: (row) => row.name,
      render: (row) => row.name,
    },
    {
      key: 'className',
      title: t('guardians.risk.column.className'),
      width: 110,
      render: (row) => row.className,
    },
    {
      key: 'done',
      title: t('guardians.risk.column.done'),
      width: 180,
      sortValue: (row) => (row.done ? 1 : 0),
      render: (row) => (
        <Group gap="xs" wrap="nowrap">
          <Badge color={row.done ? 'pine' : 'apricot'} variant="light">
            {t(row.done ? 'guardians.risk.done' : 'guardians.risk.notDone')}
          </Badge>
          {!row.done && mayAssess && (
            <Button
              size="compact-xs"
              variant="light"
              tabIndex={-1}
              leftSection={<IconPlus size={14} stroke={1.7} />}
              aria-label={t('guardians.risk.assess', { name: row.name })}
              onClick={(event) => {
                event.stopPropagation();
                onAssess(row.childId);
              }}
            >
              {t('guardians.risk.add')}
            </Button>
          )}
        </Group>
      ),
    },
    {
      key: 'level',
      title: t('guardians.risk.column.level'),
      width: 130,
      sortValue: (row) => riskLevel.entries.findIndex((each) => each.code === row.level),
      render: (row) => <LevelBadge level={row.level} />,
    },
    {
      key: 'lastOn',
      title: t('guardians.risk.column.lastOn'),
      width: 130,
      grow: true,
      sortValue: (row) => row.lastOn,
      render: (row) => row.lastOn,
    },
  ];
}
