/** The news of a month: what is chosen, written up where it stands; and what was collected and could be chosen. */
import { ActionIcon, Badge, Button, Group, Text, Tooltip } from '@mantine/core';
import { IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { MonthView } from '../../../shared/areas/reports/month.ts';
import type { NoteRow } from '../../../shared/areas/reports/notes.ts';
import { todosIn } from '../../../shared/paper/prose.ts';
import { formatDay } from '../../../shared/values/day.ts';
import { addMonths, daysOfMonth } from '../../../shared/values/month.ts';
import { useOfficeCommand, useOfficeQuery } from '../../app/calls.ts';
import { useText } from '../../app/text.ts';
import { notifyProblem } from '../../ui/notify.tsx';
import { ProseEditor } from '../../ui/ProseEditor/index.ts';
import { NoteDialog } from './NoteDialog.tsx';
import styles from './summary.module.css';

export function MonthNews({ view, mayWrite }: { view: MonthView; mayWrite: boolean }) {
  const { t, language } = useText();
  const { month, news, rule } = view;
  // what happened after the report of the month before was handed over is news of this one
  const { data: collected } = useOfficeQuery('reports.notes', {
    ...{ from: daysOfMonth(addMonths(month, -1)).from, to: daysOfMonth(month).to },
    kind: 'news',
  });
  const { mutateAsync: choose } = useOfficeCommand('reports.chooseNote');
  const [opened, setOpened] = useState<NoteRow | 'new' | null>(null);
  const put = (row: NoteRow, into: string | null) =>
    choose({ id: row.note.id, month: into }).catch(notifyProblem);
  const others = (collected ?? []).filter(({ note }) => note.month === null);
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        {t('reports.month.news')}{' '}
        <Badge color={news.length < rule.leastNews ? 'apricot' : 'pine'}>
          {t('reports.month.newsCount', { count: news.length, least: rule.leastNews })}
        </Badge>
      </h3>
      {news.map((row) => (
        <div key={row.note.id} className={styles.news}>
          <Group gap={4} wrap="nowrap">
            <Text fw={600} flex={1}>
              {row.note.title}
            </Text>
            {mayWrite && (
              <>
                <Act
                  label={t('reports.notes.edit', { title: row.note.title })}
                  icon={IconPencil}
                  onClick={() => setOpened(row)}
                />
                <Act
                  label={t('reports.month.takeOut', { title: row.note.title })}
                  icon={IconMinus}
                  onClick={() => void put(row, null)}
                />
              </>
            )}
          </Group>
          <ProseEditor
            readOnly
            value={row.note.text}
            onChange={() => undefined}
            label={t('reports.notes.textOf', { title: row.note.title })}
          />
        </div>
      ))}
      {news.length === 0 && (
        <Text size="sm" c="gray.7">
          {t('reports.month.noNews')}
        </Text>
      )}
      {mayWrite && (
        <div className={styles.candidates}>
          <Group justify="space-between">
            <Text size="sm" fw={600}>
              {t('reports.month.candidates', { count: others.length })}
            </Text>
            <Button
              size="compact-sm"
              variant="light"
              leftSection={<IconPlus size={16} stroke={1.7} />}
              onClick={() => setOpened('new')}
            >
              {t('reports.notes.add')}
            </Button>
          </Group>
          {others.map((row) => (
            <Group key={row.note.id} gap="xs" wrap="nowrap">
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('reports.month.chooseOf', { title: row.note.title })}
                onClick={() => void put(row, month)}
              >
                {t('reports.month.choose')}
              </Button>
              <Text size="sm" flex={1} truncate>
                {row.note.title}
              </Text>
              {todosIn(row.note.text) > 0 && <Badge color="apricot">{t('reports.notes.unwritten')}</Badge>}
              <Text size="sm" c="gray.7">
                {formatDay(row.note.day, language, 'date')}
              </Text>
            </Group>
          ))}
        </div>
      )}
      {opened !== null && (
        <NoteDialog
          row={opened === 'new' ? null : opened}
          kind="news"
          {...(opened === 'new' ? { onMade: (id: string) => choose({ id, month }) } : {})}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  );
}

function Act({ label, icon: Look, onClick }: { label: string; icon: typeof IconPencil; onClick(): void }) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size={28} aria-label={label} onClick={onClick}>
        <Look size={18} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}
