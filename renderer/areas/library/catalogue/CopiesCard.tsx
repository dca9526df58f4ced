/** The copies of a title: number, place, state; several changed at once. */
import { Badge, Button, Group, Modal, Text } from '@mantine/core';
import { IconBarcode, IconBooks, IconLogout, IconMapPin, IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { copyModel } from '../../../../shared/areas/library/model.ts';
import type { CopyRow, TitleFile } from '../../../../shared/areas/library/titles.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { leftLedgerBy, thingCondition, thingSource } from '../../../../shared/codes/index.ts';
import { may } from '../../../../shared/roles.ts';
import { formatYuan } from '../../../../shared/values/money.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { notifyDone, notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { RecordForm } from '../../../ui/RecordForm/index.ts';
import { RecordTable, type TableColumn } from '../../../ui/RecordTable/index.ts';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { type LabelsState, labelsPath } from '../paths.ts';
import { BorrowerName } from './BorrowerName.tsx';
import { TakeOutDialog } from './TakeOutDialog.tsx';

const rowHeight = 40;
/** Rows without scrolling; more scroll inside. */
const mostInSight = 8;

export function CopiesCard({ file }: { file: TitleFile }) {
  const { t } = useText();
  const { role } = useSession();
  const columns = useColumns();
  const navigate = useNavigate();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<'place' | 'out' | null>(null);
  const { mutateAsync: remove } = useOfficeCommand('library.removeCopies');
  const tellUndo = useUndo();
  const inLedger = file.copies.filter(({ copy }) => copy.leftOn === null);
  const chosen = inLedger.filter(({ copy }) => selected.has(copy.id)).map(({ copy }) => copy.id);
  const arranges = may(role, 'library.arrange');
  const toBin = async () => {
    try {
      await remove({ ids: chosen });
      setSelected(new Set());
      await tellUndo({ message: t('library.copies.removed'), call: 'library.removeCopies' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  const close = () => setDialog(null);
  const done = () => {
    setDialog(null);
    setSelected(new Set());
  };
  return (
    <SectionCard
      flush
      title={t('library.copies.title', { count: inLedger.length })}
      actions={
        chosen.length > 0 && (
          <Group gap="xs">
            <Text size="sm" c="gray.7">
              {t('library.copies.chosen', { count: chosen.length })}
            </Text>
            <Act icon={IconMapPin} label={t('library.copies.change')} onClick={() => setDialog('place')} />
            <Act
              icon={IconBarcode}
              label={t('library.copies.labels')}
              onClick={() =>
                void navigate(labelsPath, { state: { kind: 'copy', ids: chosen } satisfies LabelsState })
              }
            />
            <Act icon={IconLogout} label={t('library.copies.takeOut')} onClick={() => setDialog('out')} />
            <Act
              icon={IconTrash}
              label={t('library.copies.remove')}
              color="red"
              onClick={() => void toBin()}
            />
          </Group>
        )
      }
    >
      <RecordTable
        label={t('library.copies.label')}
        columns={columns}
        rows={file.copies}
        rowKey={({ copy }) => copy.id}
        height={rowHeight * (1 + Math.max(3, Math.min(mostInSight, file.copies.length)))}
        {...(arranges
          ? {
              selected,
              onSelect: setSelected,
              selectLabel: ({ code }: CopyRow) => t('library.copies.select', { code }),
            }
          : {})}
        empty={<EmptyState small icon={IconBooks} title={t('library.copies.none')} />}
      />
      {dialog === 'place' && <PlaceDialog ids={chosen} rows={inLedger} onDone={done} onClose={close} />}
      {dialog === 'out' && <TakeOutDialog ids={chosen} onDone={done} onClose={close} />}
    </SectionCard>
  );
}

interface ActProps {
  icon: typeof IconTrash;
  label: string;
  color?: string;
  onClick(): void;
}

function Act({ icon: Icon, label, color, onClick }: ActProps) {
  return (
    <Button
      variant="light"
      size="compact-sm"
      {...(color ? { color } : {})}
      leftSection={<Icon size={16} stroke={1.7} />}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}

interface PlaceDialogProps {
  ids: string[];
  rows: readonly CopyRow[];
  onDone(): void;
  onClose(): void;
}

/** Place and state of those chosen: what is left empty of several stays as it is. */
function PlaceDialog({ ids, rows, onDone, onClose }: PlaceDialogProps) {
  const { t } = useText();
  const { data: rooms } = useOfficeQuery('rooms.rooms', null);
  const { mutateAsync: save } = useOfficeCommand('library.saveCopies');
  const [only] = ids.length === 1 ? rows.filter(({ copy }) => copy.id === ids[0]) : [];
  const fields = only
    ? ([
        'roomId',
        'shelf',
        'condition',
        'lendable',
        'oldNumber',
        'source',
        'acquiredOn',
        'priceFen',
        'note',
      ] as const)
    : (['roomId', 'shelf'] as const);
  return (
    <Modal
      opened
      onClose={onClose}
      title={
        only
          ? t('library.copies.changeOne', { code: only.code })
          : t('library.copies.changeTitle', { count: ids.length })
      }
      size="lg"
    >
      <RecordForm
        model={copyModel}
        fields={fields}
        values={only?.copy ?? {}}
        links={{ roomId: (rooms ?? []).map(({ id, name }) => ({ value: id, label: name })) }}
        onCancel={onClose}
        onSubmit={async (patch) => {
          await save({ ids, patch });
          notifyDone(t('library.copies.saved'));
          onDone();
        }}
      />
    </Modal>
  );
}

function useColumns(): TableColumn<CopyRow>[] {
  const { t, language } = useText();
  return useMemo(
    () => [
      { key: 'code', title: t('library.copies.column.code'), width: 92, render: ({ code }) => code },
      {
        key: 'oldNumber',
        title: t('library.copies.column.oldNumber'),
        width: 90,
        render: ({ copy }) => copy.oldNumber,
      },
      {
        key: 'state',
        title: t('library.copies.column.state'),
        width: 150,
        grow: true,
        render: (row) => <State row={row} />,
      },
      {
        key: 'place',
        title: t('library.copies.column.place'),
        width: 124,
        render: ({ room, copy }) => [room, copy.shelf].filter(Boolean).join(' '),
      },
      {
        key: 'source',
        title: t('library.copies.column.source'),
        width: 84,
        render: ({ copy }) => labelOf(thingSource, copy.source, language),
      },
      {
        key: 'acquiredOn',
        title: t('library.copies.column.acquiredOn'),
        width: 110,
        render: ({ copy }) => copy.acquiredOn,
      },
      {
        key: 'price',
        title: t('library.copies.column.price'),
        width: 84,
        align: 'right',
        render: ({ copy }) => (copy.priceFen === null ? '' : formatYuan(copy.priceFen)),
      },
    ],
    [t, language],
  );
}

function State({ row: { copy, out } }: { row: CopyRow }) {
  const { t, language } = useText();
  if (copy.leftOn !== null)
    return (
      <Text span size="sm" c="gray.7">
        {t('library.copies.left', {
          day: copy.leftOn,
          why: copy.leftBy === null ? '' : labelOf(leftLedgerBy, copy.leftBy, language),
        })}
      </Text>
    );
  if (out !== null)
    return (
      <Group gap={6} wrap="nowrap">
        <Badge color="pine">{t('library.copies.out')}</Badge>
        {out.borrower.name !== null && <BorrowerName loan={out} />}
        <Text span size="xs" c="gray.7">
          {t('library.title.dueOn', { day: out.dueOn })}
        </Text>
      </Group>
    );
  return (
    <Group gap={6} wrap="nowrap">
      {copy.lostOn !== null ? (
        <Badge color="apricot">{t('library.copies.lost')}</Badge>
      ) : (
        <span>{t('library.copies.in')}</span>
      )}
      {copy.condition !== 'good' && (
        <Badge color="apricot">{labelOf(thingCondition, copy.condition, language)}</Badge>
      )}
      {!copy.lendable && <Badge color="gray">{t('library.copies.notLent')}</Badge>}
    </Group>
  );
}
