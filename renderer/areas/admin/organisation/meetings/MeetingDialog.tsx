/** One meeting: written down by who keeps the organisation, read by who was there; its decisions on their way. */
import { Button, Group, Modal, Stack } from '@mantine/core';
import { IconPrinter, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { MeetingView } from '../../../../../shared/areas/admin/meetings.ts';
import { may } from '../../../../../shared/roles.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../../app/calls.ts';
import { useSession } from '../../../../app/session.tsx';
import { useText } from '../../../../app/text.ts';
import { Lines } from '../../../../ui/Lines.tsx';
import { notifyProblem, useUndo } from '../../../../ui/notify.tsx';
import { ProblemAlert } from '../../../../ui/ProblemAlert.tsx';
import { usePaper } from '../../../../ui/usePaper.tsx';
import { RecordItems } from '../plans/RecordItems.tsx';
import { DecisionsToPlan } from './DecisionsToPlan.tsx';
import { MeetingFacts } from './MeetingFacts.tsx';
import { MeetingForm } from './MeetingForm.tsx';

interface MeetingDialogProps {
  /** Null for a new one. */
  id: string | null;
  /** A new one has been kept: its decisions can go into a plan now. */
  onMade(id: string): void;
  onClose(): void;
}

export function MeetingDialog({ id, onMade, onClose }: MeetingDialogProps) {
  const { t } = useText();
  const { role } = useSession();
  const { data, error } = useOfficeQuery(
    'admin.meeting',
    { id: id ?? '' },
    { enabled: id !== null, fresh: true },
  );
  const mayWrite = may(role, 'organisation.write');
  const [dirty, setDirty] = useState(false);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(id === null ? 'admin.meetings.add' : 'admin.meetings.one')}
      size={980}
      closeOnClickOutside={!mayWrite}
      closeOnEscape={!dirty}
    >
      <ProblemAlert error={error} />
      {id !== null && !data && !error && <Lines count={8} />}
      {mayWrite && (id === null || data) && (
        <Stack>
          <MeetingForm
            key={data?.meeting.version ?? 'new'}
            view={data ?? null}
            onChanged={setDirty}
            onMade={onMade}
            onClose={onClose}
          />
          {data && <DecisionsToPlan view={data} />}
          {data && <RecordItems kind="meeting" id={data.meeting.id} />}
          {data && <Acts view={data} mayWrite onClose={onClose} />}
        </Stack>
      )}
      {!mayWrite && data && (
        <Stack>
          <MeetingFacts view={data} />
          <DecisionsToPlan view={data} />
          <RecordItems kind="meeting" id={data.meeting.id} />
          <Acts view={data} mayWrite={false} onClose={onClose} />
        </Stack>
      )}
    </Modal>
  );
}

interface ActsProps {
  view: MeetingView;
  mayWrite: boolean;
  onClose(): void;
}

function Acts({ view: { meeting }, mayWrite, onClose }: ActsProps) {
  const { t } = useText();
  const { mutateAsync: remove } = useOfficeCommand('admin.removeMeeting');
  const tellUndo = useUndo();
  const paper = usePaper('admin.meetingPaper', {
    making: t('admin.organisation.print.making'),
    formats: { docx: 'admin.organisation.print.word' },
  });
  const toBin = async () => {
    try {
      await remove({ id: meeting.id });
      onClose();
      await tellUndo({ message: t('admin.meetings.removed'), call: 'admin.removeMeeting' });
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
        onClick={() =>
          void paper.preview({ id: meeting.id }, `${meeting.heldOn} ${t('admin.meetings.paper')}`)
        }
      >
        {t('admin.meetings.print')}
      </Button>
      {mayWrite && (
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          leftSection={<IconTrash size={16} stroke={1.7} />}
          onClick={() => void toBin()}
        >
          {t('admin.meetings.remove')}
        </Button>
      )}
      {paper.element}
    </Group>
  );
}
