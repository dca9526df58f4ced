/** What is asked for, delivered or given: its heading and its lines, typed, scanned or from a packing list. */
import { Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { type Intake, intakeModel } from '../../../../shared/areas/equipment/intake.ts';
import type { IntakeView } from '../../../../shared/areas/equipment/intakeCalls.ts';
import { may } from '../../../../shared/roles.ts';
import { useOfficeCommand, useOfficeJob, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { ChooseTable } from '../../../ui/ChooseTable.tsx';
import { notifyDone } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { RecordForm } from '../../../ui/RecordForm/index.ts';
import { useThingCodes } from '../useThingCodes.ts';
import { LinesEditor } from './LinesEditor.tsx';
import { type DraftLine, isWhole, linesOf, newLine, toSave } from './lines.ts';

interface IntakeFormProps {
  view: IntakeView | null;
  onSaved(id: string): void;
  onCancel(): void;
}

export function IntakeForm({ view, onSaved, onCancel }: IntakeFormProps) {
  const { t } = useText();
  const { today, role } = useSession();
  const { sources } = useThingCodes();
  const { data: helpers } = useOfficeQuery('guardians.helpers', null);
  const { mutateAsync: save } = useOfficeCommand('equipment.saveIntake');
  const read = useOfficeJob('equipment.readPacking');
  const [lines, setLines] = useState<DraftLine[]>(() => (view ? linesOf(view.items) : []));
  const [told, setTold] = useState<string | null>(null);
  const [first] = useState(() => ({ source: 'bought', requestedOn: today }));
  const fields = {
    ...intakeModel.fields,
    source: {
      ...intakeModel.fields.source,
      codes: { ...sources, entries: sources.entries.filter(({ code }) => code !== 'opening') },
    },
  };
  const open = async (file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const found = await read.mutateAsync({ name: file.name, bytes }).catch(() => null);
    if (!found) return;
    setLines((all) => [...all, ...found.lines.map(({ patch }) => newLine(patch))]);
    const doubts = found.lines.filter(({ doubt }) => doubt !== null).map(({ row }) => row);
    setTold(
      t('equipment.intake.read', {
        sheet: found.sheet,
        count: found.lines.length,
        doubts: [...doubts, ...found.unread].join('、') || t('equipment.intake.noDoubts'),
      }),
    );
  };
  const whole = lines.every(isWhole);
  return (
    <RecordForm
      model={{ ...intakeModel, fields }}
      fields={shownFields(may(role, 'equipment.write'))}
      values={view?.intake ?? first}
      links={{ helperId: (helpers ?? []).map(({ helper }) => ({ value: helper.id, label: helper.name })) }}
      hides={hidden}
      focus={view ? null : 'title'}
      onSubmit={async (patch) => {
        const kept = await save({
          id: view?.intake.id ?? null,
          version: view?.intake.version ?? null,
          patch: view ? patch : { ...first, ...patch },
          lines: toSave(lines),
        });
        notifyDone(t('frame.saved'));
        onSaved(kept.intake.id);
      }}
      {...(view ? {} : { onCancel })}
    >
      <Stack gap="xs">
        <LinesEditor lines={lines} onChange={(next) => setLines((all) => next(all))} />
        {!whole && (
          <Text size="sm" c="apricot.9">
            {t('equipment.intake.nameless')}
          </Text>
        )}
        <Group>
          <ChooseTable
            label={t('equipment.intake.packing')}
            variant="default"
            loading={read.isPending}
            onChoose={(file) => void open(file)}
          />
          {told && <Text size="sm">{told}</Text>}
        </Group>
        <ProblemAlert error={read.error} />
      </Stack>
    </RecordForm>
  );
}

type Key = keyof Intake & keyof typeof intakeModel.fields;

/** A teacher asks for a purchase; what is delivered or given is written down by who keeps the ledger. */
function shownFields(keeps: boolean): Key[] {
  const keys = Object.keys(intakeModel.fields) as Key[];
  return keys.filter((key) => !intakeModel.fields[key].system && (keeps || key !== 'source'));
}

const ofGifts: Key[] = ['helperId', 'giver', 'purpose'];

function hidden(draft: Record<string, unknown>): Key[] {
  return draft.source === 'donated' ? ['reason', 'supplier', 'invoice'] : ofGifts;
}
