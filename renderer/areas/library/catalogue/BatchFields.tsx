/** What the books of one sitting have in common: where from, when, where they go. */
import { Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { thingSource } from '../../../../shared/codes/index.ts';
import type { Day } from '../../../../shared/values/day.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { DayInput } from '../../../ui/DayInput.tsx';

interface BatchValues {
  source: string;
  acquiredOn: Day;
  roomId: string | null;
  shelf: string | null;
}

export interface Batch {
  values: BatchValues;
  put(values: Partial<BatchValues>): void;
}

export function useBatch(): Batch {
  const { today } = useSession();
  const [values, setValues] = useState<BatchValues>({
    ...{ source: 'bought', acquiredOn: today, roomId: null, shelf: null },
  });
  return { values, put: (more) => setValues((before) => ({ ...before, ...more })) };
}

export function BatchFields({ batch: { values, put } }: { batch: Batch }) {
  const { t, language } = useText();
  const { data: rooms } = useOfficeQuery('rooms.rooms', null);
  return (
    <Group>
      <Select
        w={150}
        label={t('library.enter.source')}
        allowDeselect={false}
        data={thingSource.entries.map(({ code }) => ({
          value: code,
          label: labelOf(thingSource, code, language),
        }))}
        value={values.source}
        onChange={(source) => source && put({ source })}
      />
      <DayInput
        w={160}
        label={t('library.enter.acquiredOn')}
        value={values.acquiredOn}
        onChange={(acquiredOn) => acquiredOn && put({ acquiredOn })}
      />
      <Select
        w={160}
        clearable
        label={t('library.enter.room')}
        data={(rooms ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={values.roomId}
        onChange={(roomId) => put({ roomId })}
      />
      <TextInput
        w={160}
        label={t('library.enter.shelf')}
        maxLength={60}
        autoComplete="off"
        value={values.shelf ?? ''}
        onChange={(event) => put({ shelf: event.currentTarget.value.trim() || null })}
      />
    </Group>
  );
}
