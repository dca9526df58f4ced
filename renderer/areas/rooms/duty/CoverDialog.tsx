/** Who takes a duty: the free ones, those with least first, with what they have. */
import { Modal, Radio, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Duty } from '../../../../shared/areas/rooms/duty/model.ts';
import { formatDay } from '../../../../shared/values/day.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { FormButtons } from '../../../ui/FormButtons.tsx';
import { Lines } from '../../../ui/Lines.tsx';
import { useUndo } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import type { Place } from './useRota.ts';

interface CoverDialogProps {
  place: Place;
  /** Whose place it is; null for one that is open. */
  duty: Duty | null;
  onClose(): void;
}

export function CoverDialog({ place: { post, day }, duty, onClose }: CoverDialogProps) {
  const { t, language } = useText();
  const save = useOfficeCommand('rooms.saveDuty');
  const tellUndo = useUndo();
  const [chosen, setChosen] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (chosen === null) return;
    const { id, version } = duty ?? { id: null, version: null };
    await save.mutateAsync({ id, version, postId: post.id, day: day.day, staffId: chosen });
    onClose();
    await tellUndo({ message: t('rooms.duty.covered'), call: 'rooms.saveDuty' });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={520}
      title={t(duty ? 'rooms.duty.coverTitle' : 'rooms.duty.putTitle')}
    >
      <form onSubmit={(event) => void submit(event).catch(() => {})}>
        <Stack>
          <Text size="sm" c="dimmed">
            {post.name} · {formatDay(day.day, language, 'full')} {post.startsAt}–{post.endsAt}
          </Text>
          <FreeStaff day={day.day} value={chosen} onChange={setChosen} />
          <ProblemAlert error={save.error} />
          <FormButtons
            onCancel={onClose}
            busy={save.isPending}
            disabled={chosen === null}
            label={t('rooms.duty.put')}
          />
        </Stack>
      </form>
    </Modal>
  );
}

interface FreeStaffProps {
  day: string;
  /** Leaves somebody out. */
  except?: string;
  value: string | null;
  onChange(staffId: string): void;
}

/** Those who are free on a day, found by name, chosen by the arrows. */
export function FreeStaff({ day, except, value, onChange }: FreeStaffProps) {
  const { t } = useText();
  const { data, error } = useOfficeQuery('rooms.freeForDuty', { day });
  const [text, setText] = useState('');
  const find = useRef<HTMLInputElement>(null);
  const known = data !== undefined;
  // the dialog has opened before anybody was known: what it would have begun with was not there yet
  useEffect(() => {
    if (known) find.current?.focus();
  }, [known]);
  if (!data) return error ? <ProblemAlert error={error} /> : <Lines count={5} />;
  const shown = data.filter(({ name, staffId }) => name.includes(text.trim()) && staffId !== except);
  return (
    <Stack gap="xs">
      <TextInput
        ref={find}
        label={t('rooms.duty.whoFree', { count: data.length })}
        placeholder={t('rooms.duty.findName')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ScrollArea.Autosize mah={260} type="auto">
        <Radio.Group
          aria-label={t('rooms.duty.whoFree', { count: data.length })}
          value={value}
          onChange={onChange}
        >
          <Stack gap={6} p={4}>
            {shown.map(({ staffId, name, times, paired }) => (
              <Radio
                key={staffId}
                value={staffId}
                label={name}
                description={[
                  t('rooms.duty.timesInTerm', { count: times }),
                  ...(paired ? [t('rooms.duty.paired')] : []),
                ].join(' · ')}
              />
            ))}
          </Stack>
        </Radio.Group>
      </ScrollArea.Autosize>
    </Stack>
  );
}
