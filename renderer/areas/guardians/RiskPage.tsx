/** 风险评估: who is still to be assessed in this half-year; a row opens the child's 照护. */
import { Badge, Button, SegmentedControl } from '@mantine/core';
import { IconListCheck, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { RiskRow } from '../../../shared/areas/guardians/riskCalls.ts';
import { labelOf } from '../../../shared/codes/codeList.ts';
import { riskHalf, riskLevel } from '../../../shared/codes/index.ts';
import { may } from '../../../shared/roles.ts';
import { useOfficeQuery } from '../../app/calls.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { RecordTable, type TableColumn } from '../../ui/RecordTable/index.ts';
import { childPath } from '../children/openList.ts';
import { LevelBadge } from './LevelBadge.tsx';
import { ScaleForm } from './ScaleForm.tsx';

export function RiskPage() {
  const { t, language } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const [show, setShow] = useState('left');
  const [editing, setEditing] = useState(false);
  const { data, error, refetch } = useOfficeQuery('guardians.riskRound', null);
  const columns = useColumns();
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
      <RecordTable
        label={t('guardians.risk.nav')}
        columns={columns}
        rows={data?.rows.filter((row) => show === 'all' || !row.done)}
        rowKey={(row) => row.childId}
        onOpen={(row) => void navigate(childPath(row.childId), { state: { tab: 'care' } })}
        empty={
          <EmptyState
            icon={IconShieldCheck}
            title={t('guardians.risk.emptyTitle')}
            text={t('guardians.risk.emptyHint')}
          />
        }
      />
      {editing && <ScaleForm onClose={() => setEditing(false)} />}
    </Page>
  );
}

function useColumns(): TableColumn<RiskRow>[] {
  const { t } = useText();
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
      width: 130,
      sortValue: (row) => (row.done ? 1 : 0),
      render: (row) => (
        <Badge color={row.done ? 'pine' : 'apricot'} variant="light">
          {t(row.done ? 'guardians.risk.done' : 'guardians.risk.notDone')}
        </Badge>
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
