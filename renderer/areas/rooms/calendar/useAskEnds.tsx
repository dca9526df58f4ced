/** Asks, before the calendar is changed, what happens to the bookings and duties that the change touches. */
import { Button, Group, Modal, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type {
  CalendarChange,
  CalendarEnds,
  DayEffectsFound,
} from '../../../../shared/areas/rooms/calendar/effectCalls.ts';
import { office } from '../../../app/office.ts';
import { useText } from '../../../app/text.ts';
import { EndsList, endsOf, touchesAny, useEndsLabel } from './EndsList.tsx';

type Answer = { ends?: CalendarEnds };

interface Asked {
  found: DayEffectsFound;
  reason: string;
  answer(answer: Answer | null): void;
}

/**
 * `ask(change, reason)` gives what goes along with the change, and null where it is not to be made after all. Where
 * nothing is touched nobody is asked.
 */
export function useAskEnds(): {
  ask(of: CalendarChange, reason: string): Promise<Answer | null>;
  element: ReactNode;
} {
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = async (of: CalendarChange, reason: string): Promise<Answer | null> => {
    const found = await office.call('rooms.dayEffects', { of });
    if (!touchesAny(found)) return {};
    return new Promise((resolve) => {
      setAsked({
        found,
        reason,
        answer(given) {
          setAsked(null);
          resolve(given);
        },
      });
    });
  };
  return { ask, element: asked && <EndsDialog {...asked} /> };
}

function EndsDialog({ found, reason, answer }: Asked) {
  const { t } = useText();
  const label = useEndsLabel();
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const ends = { ...endsOf(found, kept), reason };
  return (
    <Modal opened onClose={() => answer(null)} size={620} title={t('rooms.ends.title')}>
      <Stack>
        <EndsList found={found} kept={kept} onKept={setKept} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => answer(null)}>
            {t('frame.cancel')}
          </Button>
          <Button data-autofocus onClick={() => answer({ ends })}>
            {label(found, kept)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
