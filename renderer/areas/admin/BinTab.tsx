import { Button, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import type { BinEntry } from '../../../shared/areas/admin/bin.ts';
import type { Language } from '../../../shared/record.ts';
import { useOfficeCommand, useOfficePages } from '../../app/calls.ts';
import { useText } from '../../app/text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { notifyProblem, useUndo } from '../../ui/notify.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { RecordTable, type TableColumn } from '../../ui/RecordTable/index.ts';
import { SectionCard } from '../../ui/SectionCard.tsx';
import { exactly } from '../../ui/When.tsx';

/** What was removed, newest first; each comes back as it was with all that hung on it. */
export function BinTab() {
  const { t, language } = useText();
  const bin = useOfficePages('admin.bin', { language });
  const { mutateAsync: restore } = useOfficeCommand('admin.bringBack');
  const tellUndo = useUndo();
  const rows = useMemo(() => bin.data?.pages.flatMap((page) => page.entries), [bin.data]);
  const columns = useMemo(() => {
    const bringBack = async ({ record, id }: BinEntry) => {
      try {
        const { title, emptied } = await restore({ record, id, language });
        const fields = emptied.join(language === 'zh-CN' ? '、' : ', ');
        const message =
          emptied.length === 0
            ? t('admin.bin.restored', { title })
            : t('admin.bin.restoredEmptied', { title, fields });
        await tellUndo({ message, call: 'admin.bringBack' });
      } catch (error) {
        notifyProblem(error);
      }
    };
    return columnsOf(t, language, bringBack);
  }, [t, language, restore, tellUndo]);
  return (
    <SectionCard title={t('admin.bin.title')} flush>
      <Text c="dimmed" size="sm" px="md" pb="xs">
        {t('admin.bin.what')}
      </Text>
      <ProblemAlert error={bin.error} onRetry={() => void bin.refetch()} />
      <RecordTable
        label={t('admin.bin.title')}
        columns={columns}
        rows={bin.error ? [] : rows}
        rowKey={(each) => `${each.record}${each.id}`}
        height="calc(100dvh - 280px)"
        onNearEnd={() => {
          if (bin.hasNextPage && !bin.isFetchingNextPage) void bin.fetchNextPage();
        }}
        empty={<EmptyState icon={IconTrash} title={t('admin.bin.none')} text={t('admin.bin.noneText')} />}
      />
    </SectionCard>
  );
}

function columnsOf(
  t: TFunction,
  language: Language,
  bringBack: (entry: BinEntry) => Promise<void>,
): TableColumn<BinEntry>[] {
  return [
    {
      key: 'title',
      title: t('admin.bin.name'),
      width: 200,
      render: ({ title, child }) => [title, child?.name].filter(Boolean).join(' · '),
    },
    { key: 'record', title: t('admin.bin.record'), width: 100, render: (each) => each.recordLabel },
    {
      key: 'hanging',
      title: t('admin.bin.hanging'),
      width: 180,
      grow: true,
      render: ({ hanging, bringsChild, child }) =>
        bringsChild && child
          ? t('admin.bin.withChild', { child: child.name })
          : hanging.map((each) => t('admin.bin.hangingOf', each)).join(language === 'zh-CN' ? '、' : ', '),
    },
    {
      key: 'when',
      title: t('admin.bin.when'),
      width: 170,
      render: (each) => exactly(each.deletedAt, language),
    },
    { key: 'who', title: t('admin.bin.who'), width: 90, render: (each) => each.staffName },
    {
      key: 'how',
      title: t('admin.bin.how'),
      width: 140,
      render: (each) => each.call !== '' && t(`frame.calls.${each.call}`),
    },
    {
      key: 'restore',
      title: t('admin.bin.restore'),
      width: 90,
      render: (each) => (
        <Button
          size="compact-sm"
          variant="light"
          aria-label={`${t('admin.bin.restore')} ${each.title}`}
          onClick={() => void bringBack(each)}
        >
          {t('admin.bin.restore')}
        </Button>
      ),
    },
  ];
}
