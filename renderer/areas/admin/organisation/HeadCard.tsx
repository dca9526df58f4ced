/** One budget head: what is left of it, and its entries, each of which opens. */
import { ActionIcon, Anchor, Badge, Button, Group, Table, Text } from '@mantine/core';
import { IconPaperclip, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import type { FundEntry, FundHeadView } from '../../../../shared/areas/admin/funds.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { fundEntryKind, fundKind } from '../../../../shared/codes/index.ts';
import { may } from '../../../../shared/roles.ts';
import { formatYuan } from '../../../../shared/values/money.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import styles from './organisation.module.css';

interface HeadCardProps {
  view: FundHeadView;
  onEdit(): void;
  /** Null is a new entry. */
  onEnter(entry: FundEntry | null): void;
  onVoucher(entry: FundEntry): void;
}

const columns = ['day', 'kind', 'title', 'payee', 'fen', 'voucher'] as const;

export function HeadCard({ view, onEdit, onEnter, onVoucher }: HeadCardProps) {
  const { t, language } = useText();
  const { role } = useSession();
  const { mutateAsync: removeHead } = useOfficeCommand('admin.removeFundHead');
  const tellUndo = useUndo();
  const mayWrite = may(role, 'funds.write');
  const { head, sums, entries } = view;
  const toBin = async () => {
    try {
      await removeHead({ id: head.id });
      await tellUndo({ message: t('admin.organisation.money.headRemoved'), call: 'admin.removeFundHead' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <SectionCard
      flush
      title={head.name}
      badge={
        <Group gap={6}>
          <Badge color="gray">{labelOf(fundKind, head.kind, language)}</Badge>
          {sums.balance < 0 ? (
            <Badge color="red">
              {t('admin.organisation.money.over', { yuan: formatYuan(-sums.balance) })}
            </Badge>
          ) : (
            <Badge color="pine">
              {t('admin.organisation.money.left', { yuan: formatYuan(sums.balance) })}
            </Badge>
          )}
          {head.note && (
            <Text size="sm" c="gray.7">
              {head.note}
            </Text>
          )}
        </Group>
      }
      actions={
        mayWrite && (
          <>
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPlus size={16} stroke={1.7} />}
              aria-label={t('admin.organisation.money.addTo', { name: head.name })}
              onClick={() => onEnter(null)}
            >
              {t('admin.organisation.money.add')}
            </Button>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('admin.organisation.money.editHeadOf', { name: head.name })}
              onClick={onEdit}
            >
              <IconPencil size={16} stroke={1.7} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('admin.organisation.money.removeHeadOf', { name: head.name })}
              onClick={() => void toBin()}
            >
              <IconTrash size={16} stroke={1.7} />
            </ActionIcon>
          </>
        )
      }
    >
      {entries.length === 0 ? (
        <Text size="sm" c="gray.7" px="md" pb="md">
          {t('admin.organisation.money.noEntries')}
        </Text>
      ) : (
        <div className={styles.scroll}>
          <Table horizontalSpacing="md" verticalSpacing={6} className={styles.table}>
            <Table.Thead>
              <Table.Tr>
                {columns.map((key) => (
                  <Table.Th key={key} className={key === 'fen' ? styles.sum : undefined}>
                    {t(`admin.organisation.money.column.${key}`)}
                  </Table.Th>
                ))}
                {mayWrite && <Table.Td />}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {entries.map((entry) => (
                <Line key={entry.id} entry={entry} mayWrite={mayWrite} {...{ onEnter, onVoucher }} />
              ))}
            </Table.Tbody>
          </Table>
          <Text size="sm" c="gray.7" px="md" py={8}>
            {t('admin.organisation.money.told', {
              ...{ applied: formatYuan(sums.applied), granted: formatYuan(sums.granted) },
              spent: formatYuan(sums.spent),
            })}
          </Text>
        </div>
      )}
    </SectionCard>
  );
}

interface LineProps extends Pick<HeadCardProps, 'onEnter' | 'onVoucher'> {
  entry: FundEntry;
  mayWrite: boolean;
}

function Line({ entry, mayWrite, onEnter, onVoucher }: LineProps) {
  const { t, language } = useText();
  const { mutateAsync: remove } = useOfficeCommand('admin.removeFundEntry');
  const tellUndo = useUndo();
  const { day, title } = entry;
  const toBin = async () => {
    try {
      await remove({ id: entry.id });
      await tellUndo({ message: t('admin.organisation.money.removed'), call: 'admin.removeFundEntry' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Table.Tr>
      <Table.Td className={styles.narrow}>{day}</Table.Td>
      <Table.Td className={styles.narrow}>{labelOf(fundEntryKind, entry.kind, language)}</Table.Td>
      <Table.Td>{title}</Table.Td>
      <Table.Td>{entry.payee}</Table.Td>
      <Table.Td className={styles.sum}>{formatYuan(entry.fen)}</Table.Td>
      <Table.Td className={styles.narrow}>
        {entry.voucher}{' '}
        {entry.materialId && (
          <Anchor
            component="button"
            type="button"
            size="sm"
            aria-label={t('admin.organisation.money.openScan', { day, title })}
            onClick={() => onVoucher(entry)}
          >
            <IconPaperclip size={14} stroke={1.7} aria-hidden /> {t('admin.organisation.money.seeScan')}
          </Anchor>
        )}
      </Table.Td>
      {mayWrite && (
        <Table.Td className={styles.narrow}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('admin.organisation.money.editOf', { day, title })}
            onClick={() => onEnter(entry)}
          >
            <IconPencil size={16} stroke={1.7} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('admin.organisation.money.removeOf', { day, title })}
            onClick={() => void toBin()}
          >
            <IconTrash size={16} stroke={1.7} />
          </ActionIcon>
        </Table.Td>
      )}
    </Table.Tr>
  );
}
