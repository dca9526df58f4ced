/** 社会力量: who helps from outside, how to reach them, whether their check is valid, and for which children. */
import { Badge, Button, Group, Modal, SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconDownload, IconPlus, IconPrinter, IconSearch, IconUserHeart } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { HelperRow } from '../../../shared/areas/guardians/helperCalls.ts';
import { helperModel } from '../../../shared/areas/guardians/helpers.ts';
import { labelOf } from '../../../shared/codes/codeList.ts';
import { helperKind } from '../../../shared/codes/index.ts';
import { may } from '../../../shared/roles.ts';
import { useOfficeCommand, useOfficeQuery } from '../../app/calls.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { notifyDone } from '../../ui/notify.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { RecordForm } from '../../ui/RecordForm/index.ts';
import { RecordTable, type TableColumn } from '../../ui/RecordTable/index.ts';
import { TableCard } from '../../ui/TableCard.tsx';
import { usePaper } from '../../ui/usePaper.tsx';
import { CheckBadge } from './CheckBadge.tsx';
import { helperPath } from './paths.ts';

/** Their check is due, or they are with children without one. */
export const isDue = ({ active, checkState, children }: HelperRow) =>
  active && checkState !== 'valid' && (checkState !== 'none' || children.length > 0);

export function HelpersPage() {
  const { t, language } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const came = (useLocation().state as { show?: string } | null)?.show;
  const [show, setShow] = useState(came === 'helperChecks' ? 'due' : 'all');
  const [kind, setKind] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [adding, setAdding] = useState(false);
  const { data: rows, error, refetch } = useOfficeQuery('guardians.helpers', null);
  const columns = useColumns();
  const cards = usePaper('guardians.helperCards', {
    making: t('guardians.helpers.preparing'),
    formats: { docx: 'guardians.helpers.word' },
  });
  const list = usePaper('guardians.helperList', { making: t('guardians.helpers.preparing'), formats: {} });
  const wanted = text.trim();
  const says = ({ helper }: HelperRow) =>
    [helper.name, helper.contactName, helper.workplace, helper.offers, helper.phone]
      .filter(Boolean)
      .join(' ');
  const shown = rows?.filter(
    (row) =>
      (show === 'all' || isDue(row)) &&
      (kind === null || row.helper.kind === kind) &&
      (wanted === '' || says(row).includes(wanted)),
  );
  const paired = new Set(rows?.flatMap((row) => row.children.map((each) => each.id))).size;
  const due = rows?.filter(isDue).length ?? 0;
  const mayPrint = may(role, 'children.print') && (rows?.length ?? 0) > 0;
  return (
    <Page
      fills
      hint="helpers"
      title={t('guardians.helpers.nav')}
      subtitle={t('guardians.helpers.subtitle', { count: rows?.length ?? 0, paired })}
      actions={
        <>
          {mayPrint && (
            <>
              <Button
                variant="default"
                leftSection={<IconDownload size={18} stroke={1.7} />}
                onClick={() => void list.save({}, t('guardians.helpers.listName'), 'xlsx')}
              >
                {t('guardians.helpers.list')}
              </Button>
              <Button
                variant="default"
                leftSection={<IconPrinter size={18} stroke={1.7} />}
                onClick={() => void cards.preview({ helperIds: null }, t('guardians.helpers.cardsName'))}
              >
                {t('guardians.helpers.cards')}
              </Button>
            </>
          )}
          {may(role, 'guardians.write') && (
            <Button leftSection={<IconPlus size={18} stroke={1.7} />} onClick={() => setAdding(true)}>
              {t('guardians.helpers.add')}
            </Button>
          )}
        </>
      }
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <Group gap="sm">
        <TextInput
          aria-label={t('guardians.helpers.find')}
          placeholder={t('guardians.helpers.find')}
          leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
          w={270}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Select
          aria-label={t('guardians.helpers.column.kind')}
          placeholder={t('guardians.helpers.kindAll')}
          w={160}
          clearable
          value={kind}
          onChange={setKind}
          data={helperKind.entries.map(({ code }) => ({
            value: code,
            label: labelOf(helperKind, code, language),
          }))}
        />
        <SegmentedControl
          aria-label={t('guardians.helpers.showLabel')}
          value={show}
          onChange={setShow}
          data={[
            { value: 'all', label: t('guardians.helpers.showAll') },
            { value: 'due', label: `${t('guardians.helpers.showDue')} ${due}` },
          ]}
        />
      </Group>
      <TableCard>
        <RecordTable
          label={t('guardians.helpers.nav')}
          columns={columns}
          rows={shown}
          rowKey={(row) => row.helper.id}
          onOpen={(row) => void navigate(helperPath(row.helper.id))}
          empty={
            rows?.length === 0 ? (
              <EmptyState
                icon={IconUserHeart}
                title={t('guardians.helpers.emptyTitle')}
                text={t('guardians.helpers.emptyHint')}
              />
            ) : (
              <EmptyState small icon={IconUserHeart} title={t('guardians.helpers.noneFound')} />
            )
          }
        />
      </TableCard>
      <AddHelper opened={adding} onClose={() => setAdding(false)} />
      {cards.element}
      {list.element}
    </Page>
  );
}

function AddHelper({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const { t } = useText();
  const navigate = useNavigate();
  const { mutateAsync: save } = useOfficeCommand('guardians.saveHelper');
  return (
    <Modal opened={opened} onClose={onClose} title={t('guardians.helpers.addTitle')} size="xl">
      <RecordForm
        model={helperModel}
        values={{}}
        onCancel={onClose}
        onSubmit={async (patch) => {
          const { id } = await save({ id: null, version: null, patch });
          notifyDone(t('guardians.helpers.saved'));
          onClose();
          void navigate(helperPath(id));
        }}
      />
    </Modal>
  );
}

function useColumns(): TableColumn<HelperRow>[] {
  const { t, language } = useText();
  const between = language === 'zh-CN' ? '、' : ', ';
  return [
    {
      key: 'name',
      title: t('guardians.helpers.column.name'),
      width: 170,
      sortValue: ({ helper }) => helper.name,
      render: ({ helper, active }) => (
        <Group gap={6} wrap="nowrap">
          <span>{helper.name}</span>
          {!active && (
            <Badge color="gray" variant="light">
              {t('guardians.helpers.over')}
            </Badge>
          )}
        </Group>
      ),
    },
    {
      key: 'kind',
      title: t('guardians.helpers.column.kind'),
      width: 130,
      sortValue: ({ helper }) => labelOf(helperKind, helper.kind, language),
      render: ({ helper }) => labelOf(helperKind, helper.kind, language),
    },
    {
      key: 'phone',
      title: t('guardians.helpers.column.phone'),
      width: 190,
      render: ({ helper }) => [helper.contactName, helper.phone].filter(Boolean).join(' '),
    },
    {
      key: 'check',
      title: t('guardians.helpers.column.check'),
      width: 200,
      sortValue: ({ dueOn }) => dueOn ?? '',
      render: (row) => <CheckBadge row={row} />,
    },
    {
      key: 'children',
      title: t('guardians.helpers.column.children'),
      width: 170,
      sortValue: ({ children }) => children.length,
      render: ({ children }) => {
        const names = children.map((each) => each.name).join(between);
        return <span title={names}>{names}</span>;
      },
    },
    {
      key: 'offers',
      title: t('guardians.helpers.column.offers'),
      width: 160,
      grow: true,
      render: ({ helper }) => <span title={helper.offers ?? ''}>{helper.offers}</span>,
    },
  ];
}
