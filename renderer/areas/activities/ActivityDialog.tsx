/** One activity: what it was, who came, its photos; written anew or changed. */
import { Button, Group, Modal, Stack } from '@mantine/core';
import { IconPrinter, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { ActivityRow } from '../../../shared/areas/activities/log.ts';
import { activityModel } from '../../../shared/areas/activities/model.ts';
import { useOfficeCommand, useOfficeQuery } from '../../app/calls.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import { Lines } from '../../ui/Lines.tsx';
import { notifyDone, notifyProblem, useUndo } from '../../ui/notify.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { RecordForm } from '../../ui/RecordForm/index.ts';
import { usePaper } from '../../ui/usePaper.tsx';
import { RecordItems } from '../admin/organisation/plans/RecordItems.tsx';
import { KeepForReport } from '../reports/KeepForReport.tsx';
import styles from './activities.module.css';
import { People, type Present } from './People.tsx';
import { Photos } from './Photos.tsx';
import { Things } from './Things.tsx';

interface ActivityDialogProps {
  /** Null for a new one. */
  id: string | null;
  /** A new one has been kept: photos can be put in now. */
  onSaved(id: string): void;
  onClose(): void;
}

export function ActivityDialog({ id, onSaved, onClose }: ActivityDialogProps) {
  const { t } = useText();
  const { data, error } = useOfficeQuery('activities.get', { id: id ?? '' }, { enabled: id !== null });
  const title = t(id === null ? 'activities.add' : 'activities.one');
  return (
    <Modal opened onClose={onClose} title={title} size={980} closeOnClickOutside={false}>
      <ProblemAlert error={error} />
      {id !== null && !data && !error && <Lines count={6} />}
      {(id === null || data) && (
        <ActivityForm key={id ?? 'new'} row={data ?? null} onSaved={onSaved} onClose={onClose} />
      )}
    </Modal>
  );
}

interface ActivityFormProps {
  row: ActivityRow | null;
  onSaved(id: string): void;
  onClose(): void;
}

function ActivityForm({ row, onSaved, onClose }: ActivityFormProps) {
  const { t } = useText();
  const { today, staffId } = useSession();
  const { data: staff } = useOfficeQuery('admin.staffNames', null);
  const { mutateAsync: save } = useOfficeCommand('activities.save');
  const [present, setPresent] = useState<Present>(() => ({
    children: row?.children ?? [],
    staffIds: (row?.staff ?? []).map((each) => each.id),
    helperIds: (row?.helpers ?? []).map((each) => each.id),
  }));
  const [first] = useState(() => ({ day: today, state: 'held', staffId }));
  const mayChange = row?.mayChange ?? true;
  return (
    <Stack>
      <fieldset disabled={!mayChange} className={styles.form}>
        <RecordForm
          model={activityModel}
          values={row?.activity ?? first}
          links={{ staffId: (staff ?? []).map(({ id, name }) => ({ value: id, label: name })) }}
          hides={({ state }) => (state === 'cancelled' ? [] : ['cancelReason'])}
          focus={row ? null : 'title'}
          submitLabel={t(mayChange ? 'activities.keep' : 'activities.notYours')}
          onSubmit={async (patch) => {
            const kept = await save({
              id: row?.activity.id ?? null,
              version: row?.activity.version ?? null,
              childIds: present.children.map(({ id }) => id),
              ...{ staffIds: present.staffIds, helperIds: present.helperIds },
              patch: row ? patch : { ...first, ...patch },
            });
            notifyDone(t('activities.saved'));
            if (row) onClose();
            else onSaved(kept.activity.id);
          }}
        >
          <People present={present} onChange={setPresent} />
        </RecordForm>
      </fieldset>
      {row && <Things activity={row.activity} mayChange={mayChange} />}
      {row && <RecordItems kind="activity" id={row.activity.id} />}
      {row && <Photos activityId={row.activity.id} mayChange={mayChange} />}
      {row && <More row={row} onClose={onClose} />}
    </Stack>
  );
}

/** Printing, and taking away. */
function More({ row, onClose }: { row: ActivityRow; onClose(): void }) {
  const { t } = useText();
  const { id, title } = row.activity;
  const { mutateAsync: remove } = useOfficeCommand('activities.remove');
  const tellUndo = useUndo();
  const sheet = usePaper('activities.sheet', {
    making: t('activities.print.making'),
    formats: { docx: 'activities.print.word' },
  });
  const toBin = async () => {
    try {
      await remove({ id });
      onClose();
      await tellUndo({ message: t('activities.removed'), call: 'activities.remove' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Group gap="xs">
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconPrinter size={16} stroke={1.7} />}
        onClick={() => void sheet.preview({ id }, title)}
      >
        {t('activities.print.sheet')}
      </Button>
      <KeepForReport source="activity" sourceId={id} />
      {row.mayChange && (
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          leftSection={<IconTrash size={16} stroke={1.7} />}
          onClick={() => void toBin()}
        >
          {t('activities.toBin')}
        </Button>
      )}
      {sheet.element}
    </Group>
  );
}
