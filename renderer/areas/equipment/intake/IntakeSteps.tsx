/** The principal's decision, and the entry into the ledgers. */
import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { IntakeView } from '../../../../shared/areas/equipment/intakeCalls.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { notifyDone, useUndo } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { usePlaces } from '../useThingCodes.ts';

export function DecideCard({ view: { intake } }: { view: IntakeView }) {
  const { t } = useText();
  const decide = useOfficeCommand('equipment.decideIntake');
  const [reason, setReason] = useState('');
  const act = async (refusedBecause: string | null) => {
    const done = await decide
      .mutateAsync({ id: intake.id, version: intake.version, refusedBecause })
      .catch(() => null);
    if (done) notifyDone(t(refusedBecause ? 'equipment.intake.refused' : 'equipment.intake.approved'));
  };
  return (
    <SectionCard title={t('equipment.intake.decide')}>
      <Group align="end">
        <Button loading={decide.isPending} onClick={() => void act(null)}>
          {t('equipment.intake.approve')}
        </Button>
        <TextInput
          w={320}
          label={t('equipment.intake.whyNot')}
          maxLength={200}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={reason.trim() === ''}
          loading={decide.isPending}
          onClick={() => void act(reason.trim())}
        >
          {t('equipment.intake.refuse')}
        </Button>
      </Group>
      <ProblemAlert error={decide.error} />
    </SectionCard>
  );
}

export function EnterCard({ view }: { view: IntakeView }) {
  const { t } = useText();
  const { staffId } = useSession();
  const { rooms, staff } = usePlaces();
  const enter = useOfficeCommand('equipment.enterIntake');
  const tellUndo = useUndo();
  const [roomId, setRoomId] = useState<string | null>(null);
  const [shelf, setShelf] = useState('');
  const [custodianId, setCustodianId] = useState<string | null>(staffId);
  const { intake, acceptedBy, secondBy } = view;
  const act = async () => {
    const place = { roomId, shelf: shelf.trim() === '' ? null : shelf, custodianId };
    const done = await enter
      .mutateAsync({ id: intake.id, version: intake.version, ...place })
      .catch(() => null);
    if (done)
      await tellUndo({
        message: t('equipment.intake.entered', { pieces: done.pieces }),
        call: 'equipment.enterIntake',
      });
  };
  return (
    <SectionCard title={t('equipment.intake.enter')}>
      <Stack>
        <Text size="sm">
          {t('equipment.intake.countedBy', { first: acceptedBy, second: secondBy, day: intake.acceptedOn })}
        </Text>
        <Group align="end">
          <Select
            searchable
            clearable
            label={t('equipment.ledger.room')}
            data={rooms}
            value={roomId}
            onChange={setRoomId}
          />
          <TextInput
            label={t('equipment.ledger.shelf')}
            maxLength={60}
            autoComplete="off"
            value={shelf}
            onChange={(event) => setShelf(event.currentTarget.value)}
          />
          <Select
            searchable
            clearable
            label={t('equipment.intake.custodian')}
            data={staff}
            value={custodianId}
            onChange={setCustodianId}
          />
          <Button loading={enter.isPending} onClick={() => void act()}>
            {t('equipment.intake.enterAct', { pieces: view.pieces })}
          </Button>
        </Group>
        <ProblemAlert error={enter.error} />
      </Stack>
    </SectionCard>
  );
}
