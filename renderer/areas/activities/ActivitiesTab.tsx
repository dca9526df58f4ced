/** In a child's file: the activities that it came to. */
import { IconConfetti } from '@tabler/icons-react';
import { useState } from 'react';
import { everyActivity } from '../../../shared/areas/activities/log.ts';
import type { ChildFile } from '../../../shared/areas/children/calls.ts';
import { useText } from '../../app/text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ActivityDialog } from './ActivityDialog.tsx';
import { ActivityTable } from './ActivityTable.tsx';

export function ActivitiesTab({ file }: { file: ChildFile }) {
  const { t } = useText();
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <>
      <ActivityTable
        filter={{ ...everyActivity, childId: file.child.id }}
        onOpen={({ activity }) => setOpened(activity.id)}
        empty={<EmptyState small icon={IconConfetti} title={t('activities.noneOfChild')} />}
      />
      {opened !== null && <ActivityDialog id={opened} onSaved={setOpened} onClose={() => setOpened(null)} />}
    </>
  );
}
