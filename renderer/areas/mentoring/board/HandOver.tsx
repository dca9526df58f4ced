/** 交接: all children of one teacher to their successors, each with a word for whoever takes over; one act. */
import { Button, Group, Modal, Select, Stack, Table, Text, TextInput } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { type FormEvent, useMemo, useState } from 'react';
import type { Board, BoardChild, BoardTeacher } from '../../../../shared/areas/mentoring/pairing.ts';
import { suggestPairings } from '../../../../shared/areas/mentoring/suggest.ts';
import { isDay } from '../../../../shared/values/day.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import { useUndo } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';

export function HandOver({ board }: { board: Board }) {
  const { t } = useText();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconArrowsExchange size={18} stroke={1.7} />}
        onClick={() => setOpened(true)}
      >
        {t('mentoring.handOver.open')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('mentoring.handOver.title')}
        size={760}
      >
        <HandOverForm board={board} onClose={() => setOpened(false)} />
      </Modal>
    </>
  );
}

function HandOverForm({ board, onClose }: { board: Board; onClose(): void }) {
  const { t } = useText();
  const mentors = useMemo(() => mentorsOf(board), [board]);
  const [teacherId, setTeacherId] = useState<string | null>(
    () => mentors.find((each) => each.left)?.id ?? null,
  );
  const teacher = mentors.find((each) => each.id === teacherId);
  return (
    <Stack>
      <Select
        label={t('mentoring.handOver.from')}
        data={mentors.map(({ id, name, left }) => ({
          value: id,
          label: left ? `${name}（${t('mentoring.gone')}）` : name,
        }))}
        value={teacherId}
        onChange={setTeacherId}
        searchable
        data-autofocus
      />
      {teacher ? (
        <Successors key={teacher.id} board={board} teacher={teacher} onClose={onClose} />
      ) : (
        <Text c="dimmed">{t('mentoring.handOver.hint')}</Text>
      )}
    </Stack>
  );
}

/** Those who have children, gone ones first. */
function mentorsOf({ teachers, children }: Board): BoardTeacher[] {
  const some = new Set(children.map((child) => child.mentorId));
  return teachers.filter(({ id }) => some.has(id)).toSorted((a, b) => Number(b.left) - Number(a.left));
}

type Given = Record<string, { to: string | null; note: string }>;

interface SuccessorsProps {
  board: Board;
  teacher: BoardTeacher;
  onClose(): void;
}

function Successors({ board, teacher, onClose }: SuccessorsProps) {
  const { t } = useText();
  const { today } = useSession();
  const pair = useOfficeCommand('mentoring.pair');
  const tellUndo = useUndo();
  const children = board.children.filter((child) => child.mentorId === teacher.id);
  const [given, setGiven] = useState<Given>(() => proposed(board, teacher, children));
  const [since, setSince] = useState<string | null>(today);
  const others = board.teachers
    .filter((each) => each.takes && each.id !== teacher.id)
    .map(({ id, name }) => ({ value: id, label: name }));
  const changes = children.flatMap(({ id }) => {
    const { to, note } = given[id]!;
    return to === null
      ? []
      : [
          {
            childId: id,
            from: teacher.id as string | null,
            to: to as string | null,
            note: note.trim() || null,
          },
        ];
  });
  const ready = changes.length > 0 && since !== null && isDay(since) && since <= today;
  const put = (id: string, part: Partial<Given[string]>) =>
    setGiven((now) => ({ ...now, [id]: { ...now[id]!, ...part } }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready || pair.isPending) return;
    const { changed } = await pair.mutateAsync({ changes, since }).catch(() => ({ changed: null }));
    if (changed === null) return;
    onClose();
    await tellUndo({
      message: t('mentoring.handOver.done', { name: teacher.name, count: changed }),
      call: 'mentoring.pair',
    });
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('mentoring.handOver.child')}</Table.Th>
              <Table.Th w={180}>{t('mentoring.handOver.to')}</Table.Th>
              <Table.Th>{t('mentoring.handOver.note')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {children.map(({ id, name, className }) => (
              <Table.Tr key={id}>
                <Table.Td>
                  {name}{' '}
                  <Text span size="xs" c="dimmed">
                    {className}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <Select
                    aria-label={t('mentoring.handOver.toWho', { name })}
                    placeholder={t('mentoring.handOver.stays')}
                    data={others}
                    value={given[id]!.to}
                    onChange={(to) => put(id, { to })}
                    searchable
                    clearable
                  />
                </Table.Td>
                <Table.Td>
                  <TextInput
                    aria-label={t('mentoring.handOver.noteWho', { name })}
                    placeholder={t('mentoring.handOver.noteHint')}
                    value={given[id]!.note}
                    maxLength={200}
                    onChange={(event) => put(id, { note: event.currentTarget.value })}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <ProblemAlert error={pair.error} />
        <Group justify="flex-end" align="flex-end">
          <DayInput
            label={t('mentoring.from')}
            w={160}
            mr="auto"
            value={since}
            onChange={setSince}
            error={since === null || !isDay(since) || since > today}
          />
          <Button variant="default" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button type="submit" loading={pair.isPending} disabled={!ready}>
            {t('mentoring.handOver.save', { count: changes.length })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Who would be suggested if these children had nobody. */
function proposed(board: Board, teacher: BoardTeacher, children: readonly BoardChild[]): Given {
  const found = suggestPairings(
    board.children.map((child) => (child.mentorId === teacher.id ? { ...child, mentorId: null } : child)),
    board.teachers.filter((each) => each.id !== teacher.id),
    board.limits.pairedMost,
  );
  const to = new Map(found.map((each) => [each.childId, each.teacherId]));
  return Object.fromEntries(children.map(({ id }) => [id, { to: to.get(id) ?? null, note: '' }]));
}
