/** 值班情况: what each teacher stood this term; a row opens the duties that it counts. */
import { Modal, Stack, Table, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { type DutyWork, dutyWork, hoursOf } from '../../../../shared/areas/rooms/duty/work.ts';
import { formatDay } from '../../../../shared/values/day.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import styles from './duty.module.css';
import type { RotaOfTime } from './useRota.ts';

const figures = ['planned', 'done', 'doneMinutes', 'registered', 'stoodIn', 'handedOn'] as const;

export function WorkTable({ rota }: { rota: RotaOfTime }) {
  const { t } = useText();
  const { today } = useSession();
  const [open, setOpen] = useState<DutyWork | null>(null);
  const rows = dutyWork(
    {
      duties: rota.duties,
      posts: rota.posts,
      staff: [...rota.staff.values()],
      registered: rota.registered,
    },
    today,
  );
  return (
    <>
      <Table verticalSpacing={6} aria-label={t('rooms.duty.views.work')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('rooms.duty.teacher')}</Table.Th>
            {figures.map((key) => (
              <Table.Th key={key} ta="right">
                {t(`rooms.duty.work.${key}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.staffId}>
              <Table.Td>
                <UnstyledButton className={styles.name} onClick={() => setOpen(row)}>
                  {row.name}
                </UnstyledButton>
              </Table.Td>
              {figures.map((key) => (
                <Table.Td key={key} ta="right">
                  {key === 'doneMinutes' ? hoursOf(row.doneMinutes) : row[key]}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
        {rows.length > 1 && (
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th>{t('rooms.duty.work.total', { count: rows.length })}</Table.Th>
              {figures.map((key) => {
                const all = rows.reduce((sum, row) => sum + row[key], 0);
                return (
                  <Table.Th key={key} ta="right">
                    {key === 'doneMinutes' ? hoursOf(all) : all}
                  </Table.Th>
                );
              })}
            </Table.Tr>
          </Table.Tfoot>
        )}
      </Table>
      {open && <DutiesOf work={open} rota={rota} onClose={() => setOpen(null)} />}
    </>
  );
}

interface DutiesOfProps {
  work: DutyWork;
  rota: RotaOfTime;
  onClose(): void;
}

function DutiesOf({ work, rota, onClose }: DutiesOfProps) {
  const { t, language } = useText();
  const mine = rota.duties.filter(
    ({ staffId, insteadOfId }) => staffId === work.staffId || insteadOfId === work.staffId,
  );
  return (
    <Modal opened onClose={onClose} size={560} title={t('rooms.duty.work.of', { name: work.name })}>
      <Stack gap="xs">
        <Table verticalSpacing={4} aria-label={work.name}>
          <Table.Tbody>
            {mine.map((duty) => {
              const post = rota.posts.find(({ id }) => id === duty.postId);
              const handedOn = duty.staffId !== work.staffId;
              const other = rota.staff.get(handedOn ? duty.staffId : (duty.insteadOfId ?? ''))?.name;
              return (
                <Table.Tr key={duty.id} c={handedOn ? 'dimmed' : undefined}>
                  <Table.Td>{formatDay(duty.day, language, 'full')}</Table.Td>
                  <Table.Td>
                    {post?.name} {post?.startsAt}–{post?.endsAt}
                  </Table.Td>
                  <Table.Td>
                    <Text size="xs" c="dimmed">
                      {other !== undefined &&
                        t(handedOn ? 'rooms.duty.work.givenTo' : 'rooms.duty.insteadOf', { name: other })}
                    </Text>
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Stack>
    </Modal>
  );
}
