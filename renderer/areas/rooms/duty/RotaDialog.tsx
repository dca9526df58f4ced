/** Makes a rota: for which days, posts and people; shown as a draft with every reason before it is accepted. */
import {
  Checkbox,
  Group,
  Modal,
  ScrollArea,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
  UnstyledButton,
} from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Term } from '../../../../shared/areas/admin/model.ts';
import type { DutyPost } from '../../../../shared/areas/rooms/duty/posts.ts';
import { type Measure, measures } from '../../../../shared/areas/rooms/duty/rota.ts';
import { addDays, isDay } from '../../../../shared/values/day.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import { FormButtons } from '../../../ui/FormButtons.tsx';
import { useUndo } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import styles from './duty.module.css';
import { RotaDraft } from './RotaDraft.tsx';

export function RotaDialog({ term, onClose }: { term: Term | null; onClose(): void }) {
  const { today } = useSession();
  const { data: posts } = useOfficeQuery('rooms.dutyPosts', null);
  const time = term ? { from: term.startsOn, to: term.endsOn } : { from: today, to: today };
  const { data: rota } = useOfficeQuery('rooms.rota', time);
  if (!posts || !rota) return null;
  const staff = rota.staff.filter(({ left }) => !left);
  const stands = new Set(rota.duties.map(({ staffId }) => staffId));
  const usual = staff.filter(({ id, teacher }) => (stands.size > 0 ? stands.has(id) : teacher));
  return (
    <RotaForm
      term={term}
      posts={posts.filter(({ active }) => active)}
      staff={staff}
      usual={usual.map(({ id }) => id)}
      onClose={onClose}
    />
  );
}

interface RotaFormProps {
  term: Term | null;
  posts: readonly DutyPost[];
  staff: readonly { id: string; name: string }[];
  /** Ticked to begin with: who stands somewhere this term, or all teachers. */
  usual: readonly string[];
  onClose(): void;
}

function RotaForm({ term, posts, staff, usual, onClose }: RotaFormProps) {
  const { t } = useText();
  const { today } = useSession();
  const [from, setFrom] = useState<string | null>(term && term.startsOn > today ? term.startsOn : today);
  const [to, setTo] = useState<string | null>(
    term && term.endsOn > today ? term.endsOn : addDays(today, 120),
  );
  const [postIds, setPostIds] = useState(posts.map(({ id }) => id));
  const [staffIds, setStaffIds] = useState<readonly string[]>(usual);
  const [measure, setMeasure] = useState<Measure>('times');
  const [anew, setAnew] = useState(false);
  const accept = useOfficeCommand('rooms.acceptRota');
  const tellUndo = useUndo();
  const isTime = from !== null && to !== null && isDay(from) && isDay(to) && from <= to;
  const ready = isTime && postIds.length > 0 && staffIds.length > 0;
  const input = { from: from ?? '', to: to ?? '', postIds, staffIds: [...staffIds], measure, anew };
  const draft = useOfficeQuery('rooms.draftRota', input, { enabled: ready, keepPrevious: true });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready || !draft.data) return;
    const { placed } = await accept.mutateAsync({ ...input, shown: draft.data.placed.length });
    onClose();
    await tellUndo({ message: t('rooms.duty.accepted', { count: placed }), call: 'rooms.acceptRota' });
  };
  return (
    <Modal opened onClose={onClose} size={1180} title={t('rooms.duty.make')} closeOnClickOutside={false}>
      <form onSubmit={(event) => void submit(event).catch(() => {})}>
        <div className={styles.making}>
          <Stack gap="sm">
            <SimpleGrid cols={2}>
              <DayInput
                data-autofocus
                label={t('rooms.calendar.from')}
                value={from}
                error={!isTime && t('issue.endBeforeStart')}
                onChange={setFrom}
              />
              <DayInput label={t('rooms.calendar.to')} value={to} onChange={setTo} />
            </SimpleGrid>
            <Choice
              label={t('rooms.duty.posts')}
              options={posts.map(({ id, name, startsAt }) => ({ id, name: `${name} ${startsAt}` }))}
              chosen={postIds}
              onChange={setPostIds}
            />
            <Choice
              label={t('rooms.duty.whoStands')}
              options={staff}
              chosen={staffIds}
              onChange={setStaffIds}
              columns={3}
            />
            <div>
              <Text size="sm" fw={600} mb={4}>
                {t('rooms.duty.measure')}
              </Text>
              <SegmentedControl
                fullWidth
                aria-label={t('rooms.duty.measure')}
                value={measure}
                onChange={(value) => setMeasure(value as Measure)}
                data={measures.map((value) => ({ value, label: t(`rooms.duty.measures.${value}`) }))}
              />
            </div>
            <Checkbox
              label={t('rooms.duty.anew')}
              description={t('rooms.duty.anewHint')}
              checked={anew}
              onChange={(event) => setAnew(event.currentTarget.checked)}
            />
          </Stack>
          <RotaDraft draft={ready ? draft.data : undefined} posts={posts} staff={staff} anew={anew} />
        </div>
        <ProblemAlert error={draft.error ?? accept.error} />
        <div className={styles.foot}>
          <FormButtons
            onCancel={onClose}
            busy={accept.isPending}
            disabled={!ready || !draft.data?.placed.length || draft.isPlaceholderData}
            label={t('rooms.duty.accept')}
          />
        </div>
      </form>
    </Modal>
  );
}

interface ChoiceProps {
  label: string;
  options: readonly { id: string; name: string }[];
  chosen: readonly string[];
  onChange(ids: string[]): void;
  columns?: number;
}

/** Ticked from a list, with all and none at a stroke. */
function Choice({ label, options, chosen, onChange, columns = 1 }: ChoiceProps) {
  const { t } = useText();
  return (
    <Checkbox.Group
      label={
        <Group gap="xs">
          {label}
          <Text span size="xs" c="dimmed">
            {t('rooms.duty.chosen', { count: chosen.length, of: options.length })}
          </Text>
        </Group>
      }
      value={[...chosen]}
      onChange={onChange}
    >
      <Group gap="xs" mt={4}>
        <UnstyledButton className={styles.all} onClick={() => onChange(options.map(({ id }) => id))}>
          {t('rooms.duty.all')}
        </UnstyledButton>
        <UnstyledButton className={styles.all} onClick={() => onChange([])}>
          {t('rooms.duty.none')}
        </UnstyledButton>
      </Group>
      <ScrollArea.Autosize mah={150} type="auto" mt={4}>
        <SimpleGrid cols={columns} spacing={6} verticalSpacing={6} p={4}>
          {options.map(({ id, name }) => (
            <Checkbox key={id} size="sm" value={id} label={name} />
          ))}
        </SimpleGrid>
      </ScrollArea.Autosize>
    </Checkbox.Group>
  );
}
