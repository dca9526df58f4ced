/** One day or several in a row, and what the school says of them. */
import {
  Autocomplete,
  Button,
  Group,
  Modal,
  SegmentedControl,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { CalendarChange } from '../../../../shared/areas/rooms/calendar/effectCalls.ts';
import type { BellTime, CalendarDay } from '../../../../shared/areas/rooms/calendar/model.ts';
import { calendarDayKind, weekday } from '../../../../shared/codes/calendar.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { type Day, isDay } from '../../../../shared/values/day.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import { notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { EndsList, endsOf, touchesAny, useEndsLabel } from './EndsList.tsx';
import { useAskEnds } from './useAskEnds.tsx';

/** `days`: what the school has said of them so far. */
export interface EditedDays {
  from: Day | null;
  to: Day | null;
  kind: string;
  name: string | null;
  days: readonly CalendarDay[];
}

export function newDays(day: Day | null): EditedDays {
  return { from: day, to: day, kind: 'dayOff', name: null, days: [] };
}

interface DaysDialogProps {
  edited: EditedDays;
  bells: readonly BellTime[];
  onClose(): void;
}

export function DaysDialog({ edited, bells, onClose }: DaysDialogProps) {
  const { t, language } = useText();
  const [first] = edited.days;
  const save = useOfficeCommand('rooms.saveDays');
  const endsLabel = useEndsLabel();
  const { ask, element: asking } = useAskEnds();
  const [goesOn, setGoesOn] = useState<ReadonlySet<string>>(new Set());
  const { mutateAsync: remove } = useOfficeCommand('rooms.removeDays');
  const tellUndo = useUndo();
  const [from, setFrom] = useState<string | null>(edited.from);
  const [to, setTo] = useState<string | null>(edited.to);
  const [kind, setKind] = useState(edited.kind);
  const [name, setName] = useState(edited.name ?? '');
  const [asWeekday, setAsWeekday] = useState(first?.asWeekday ?? null);
  const [bellSet, setBellSet] = useState(first?.bellSet ?? '');
  const [note, setNote] = useState(first?.note ?? '');
  const [tried, setTried] = useState(false);
  const sets = [...new Set(bells.flatMap((each) => (each.bellSet === null ? [] : [each.bellSet])))];
  const last = to ?? from;
  const issues = {
    from: from === null ? 'issue.required' : isDay(from) ? null : 'issue.notADay',
    to: last === null || (isDay(last) && from !== null && last >= from) ? null : 'issue.endBeforeStart',
  };
  const taught = kind === 'schoolDay' || kind === 'special';
  const change: Extract<CalendarChange, { change: 'days' }> | null =
    issues.from || issues.to || from === null || last === null
      ? null
      : { change: 'days', from, to: last, kind, asWeekday: taught ? asWeekday : null };
  const { data: found, isPlaceholderData: isStale } = useOfficeQuery(
    'rooms.dayEffects',
    { of: change ?? noChange },
    { enabled: change !== null, keepPrevious: true },
  );
  const touched = change && found && touchesAny(found) ? found : null;
  const wordFor = (key: string | null) => (tried && key !== null ? t(key) : null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!change || !found || isStale) return;
    const textOf = (text: string) => (text.trim() === '' ? null : text.trim());
    await save.mutateAsync({
      from: change.from,
      to: change.to,
      values: {
        kind,
        name: textOf(name),
        asWeekday: change.asWeekday,
        bellSet: taught ? textOf(bellSet) : null,
        note: textOf(note),
      },
      ...(touched && {
        ends: {
          ...endsOf(touched, goesOn),
          reason: textOf(name) ?? labelOf(calendarDayKind, kind, language),
        },
      }),
    });
    onClose();
    await tellUndo({ message: t('rooms.calendar.saved'), call: 'rooms.saveDays' });
  };
  const takeBack = async () => {
    try {
      const ids = edited.days.map(({ id }) => id);
      const also = await ask({ change: 'asUsual', ids }, t('rooms.ends.usualReason'));
      if (!also) return;
      await remove({ ids, ...also });
      onClose();
      await tellUndo({ message: t('rooms.calendar.removed'), call: 'rooms.removeDays' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={620}
      yOffset="2dvh"
      title={t(first ? 'rooms.calendar.editTitle' : 'rooms.calendar.addTitle')}
      closeOnClickOutside={false}
    >
      <form onSubmit={(event) => void submit(event).catch(() => {})}>
        <Stack>
          <SegmentedControl
            fullWidth
            aria-label={t('rooms.calendar.what')}
            value={kind}
            onChange={setKind}
            data={calendarDayKind.entries.map(({ code }) => ({
              value: code,
              label: labelOf(calendarDayKind, code, language),
            }))}
          />
          <Text size="sm" c="dimmed">
            {t(`rooms.calendar.kindHint.${kind}`)}
          </Text>
          <SimpleGrid cols={2}>
            <DayInput
              data-autofocus
              label={t('rooms.calendar.from')}
              withAsterisk
              value={from}
              error={wordFor(issues.from)}
              onChange={setFrom}
            />
            <DayInput
              label={t('rooms.calendar.to')}
              placeholder={t('rooms.calendar.sameDay')}
              value={to}
              error={wordFor(issues.to)}
              onChange={setTo}
            />
          </SimpleGrid>
          <SimpleGrid cols={2}>
            <TextInput
              label={t('rooms.calendar.name')}
              placeholder={t(`rooms.calendar.nameHint.${kind}`)}
              maxLength={60}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <TextInput
              label={t('rooms.calendar.note')}
              maxLength={200}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          </SimpleGrid>
          {(kind === 'schoolDay' || kind === 'special') && (
            <SimpleGrid cols={2}>
              <Select
                label={t('rooms.calendar.asWeekday')}
                placeholder={t('rooms.calendar.asItself')}
                data={weekday.entries.map(({ code }) => ({
                  value: code,
                  label: labelOf(weekday, code, language),
                }))}
                value={asWeekday}
                onChange={setAsWeekday}
                clearable
              />
              <Autocomplete
                label={t('rooms.calendar.bellSet')}
                placeholder={t('rooms.calendar.usualBells')}
                data={sets}
                value={bellSet}
                onChange={setBellSet}
              />
            </SimpleGrid>
          )}
          {touched && <EndsList found={touched} kept={goesOn} onKept={setGoesOn} />}
          <ProblemAlert error={save.error} />
          <Group justify="flex-end">
            {first && (
              <Button variant="subtle" color="red" mr="auto" onClick={() => void takeBack()}>
                {t('rooms.calendar.asUsual')}
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              {t('frame.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending || isStale}>
              {touched ? endsLabel(touched, goesOn) : t('frame.save')}
            </Button>
          </Group>
        </Stack>
      </form>
      {asking}
    </Modal>
  );
}

/** For a query that is not asked. */
const noChange = { change: 'days', from: '', to: '', kind: '', asWeekday: null } as const;
