/** Asks somebody to stand in for a duty, perhaps in return for one of theirs. */
import { Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Duty } from '../../../../shared/areas/rooms/duty/model.ts';
import type { DutyPost } from '../../../../shared/areas/rooms/duty/posts.ts';
import { addDays, formatDay } from '../../../../shared/values/day.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { FormButtons } from '../../../ui/FormButtons.tsx';
import { notifyDone } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { FreeStaff } from './CoverDialog.tsx';

/** How far ahead a duty is offered in return. */
const daysAhead = 60;

export function SwapDialog({ duty, post, onClose }: { duty: Duty; post: DutyPost; onClose(): void }) {
  const { t, language } = useText();
  const { today } = useSession();
  const ask = useOfficeCommand('rooms.askSwap');
  const { data: posts } = useOfficeQuery('rooms.dutyPosts', null);
  const { data: rota } = useOfficeQuery('rooms.rota', { from: today, to: addDays(today, daysAhead) });
  const [withId, setWithId] = useState<string | null>(null);
  const [inReturn, setInReturn] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const mine = new Set(
    (rota?.duties ?? []).filter(({ staffId }) => staffId === duty.staffId).map(({ day }) => day),
  );
  const theirs = (rota?.duties ?? []).filter(({ staffId, day }) => staffId === withId && !mine.has(day));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (withId === null) return;
    await ask.mutateAsync({ dutyId: duty.id, withId, inReturnId: inReturn, note: note.trim() || null });
    onClose();
    notifyDone(t('rooms.duty.asked'));
  };
  return (
    <Modal opened onClose={onClose} size={520} title={t('rooms.duty.swapTitle')}>
      <form onSubmit={(event) => void submit(event).catch(() => {})}>
        <Stack>
          <Text size="sm" c="dimmed">
            {post.name} · {formatDay(duty.day, language, 'full')} {post.startsAt}–{post.endsAt}
          </Text>
          <FreeStaff
            day={duty.day}
            except={duty.staffId}
            value={withId}
            onChange={(id) => {
              setWithId(id);
              setInReturn(null);
            }}
          />
          <Select
            label={t('rooms.duty.inReturn')}
            placeholder={t('rooms.duty.nothingInReturn')}
            disabled={withId === null || theirs.length === 0}
            clearable
            data={theirs.map((each) => ({
              value: each.id,
              label: `${formatDay(each.day, language, 'full')} ${posts?.find(({ id }) => id === each.postId)?.name ?? ''}`,
            }))}
            value={inReturn}
            onChange={setInReturn}
          />
          <TextInput
            label={t('rooms.duty.note')}
            placeholder={t('rooms.duty.noteHint')}
            maxLength={200}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <ProblemAlert error={ask.error} />
          <FormButtons
            onCancel={onClose}
            busy={ask.isPending}
            disabled={withId === null}
            label={t('rooms.duty.ask')}
          />
        </Stack>
      </form>
    </Modal>
  );
}
