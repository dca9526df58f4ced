/** What is written down of a meeting: facts, who was there, minutes, decisions, papers. */
import { Button, Group, MultiSelect, Stack, Textarea } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { type Meeting, type MeetingView, meetingModel } from '../../../../../shared/areas/admin/meetings.ts';
import { isDay } from '../../../../../shared/values/day.ts';
import { useOfficeJob, useOfficeQuery } from '../../../../app/calls.ts';
import { office } from '../../../../app/office.ts';
import { useSession } from '../../../../app/session.tsx';
import { useText } from '../../../../app/text.ts';
import { notifyProblem, useUndo } from '../../../../ui/notify.tsx';
import { ProseEditor } from '../../../../ui/ProseEditor/index.ts';
import { RecordForm } from '../../../../ui/RecordForm/index.ts';
import { readFile } from '../../../children/file/attachments/readFile.ts';
import { MeetingFiles } from './MeetingFiles.tsx';
import { useMeetingKinds } from './useMeetingKinds.ts';

interface MeetingFormProps {
  /** Null for a new one. */
  view: MeetingView | null;
  onChanged(changed: boolean): void;
  onMade(id: string): void;
  onClose(): void;
}

const fields = [
  ...['kind', 'subject', 'heldOn', 'startsAt', 'endsAt', 'place', 'chairId', 'chairName', 'recorderId'],
  'others',
] as const as readonly (keyof typeof meetingModel.fields)[];

const linesOf = (text: string) => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim().slice(0, 200))
      .filter(Boolean),
  ),
];

export function MeetingForm({ view, onChanged, onMade, onClose }: MeetingFormProps) {
  const { t } = useText();
  const { today, staffId } = useSession();
  const { data: staff } = useOfficeQuery('admin.staffNames', null);
  const { mutateAsync: save } = useOfficeJob('admin.saveMeeting');
  const kinds = useMeetingKinds();
  const tellUndo = useUndo();
  const meeting = view?.meeting ?? null;
  const [first] = useState<Partial<Meeting>>(
    () => meeting ?? { kind: 'regular', heldOn: today, recorderId: staffId },
  );
  const [staffIds, setStaffIds] = useState<string[]>(meeting?.staffIds ?? []);
  const [minutes, setMinutes] = useState<string[]>(meeting?.minutes ?? []);
  const [decisions, setDecisions] = useState((meeting?.decisions ?? []).join('\n'));
  const [keep, setKeep] = useState<readonly string[]>(meeting?.materials ?? []);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [typed, setTyped] = useState(false);
  const beside =
    staffIds.join() !== (meeting?.staffIds ?? []).join() ||
    minutes.join('\n') !== (meeting?.minutes ?? []).join('\n') ||
    linesOf(decisions).join('\n') !== (meeting?.decisions ?? []).join('\n') ||
    keep.length !== (meeting?.materials.length ?? 0) ||
    files.length > 0;
  useEffect(() => onChanged(beside || typed), [beside, typed, onChanged]);
  const model = useMemo(
    () => ({
      ...meetingModel,
      fields: { ...meetingModel.fields, kind: { ...meetingModel.fields.kind, codes: kinds } },
    }),
    [kinds],
  );
  const known = new Map([...(view?.staff ?? []), ...(staff ?? [])].map(({ id, name }) => [id, name]));
  const options = [...known].map(([value, label]) => ({ value, label }));
  const bringGroup = async (day: unknown) => {
    try {
      const asked = typeof day === 'string' && isDay(day) ? day : today;
      const group = await office.call('admin.leadership', { day: asked });
      const ids = group.flatMap(({ post }) => post.staffId ?? []);
      setStaffIds((was) => [...new Set([...was, ...ids])]);
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <RecordForm
      model={model}
      fields={fields}
      values={first}
      links={{ chairId: options, recorderId: options }}
      hides={(draft) => (draft.chairId ? ['chairName'] : [])}
      follow={(key, value) => (key === 'chairId' && value ? { chairName: null } : {})}
      focus={view ? null : 'subject'}
      changedBeside={beside || view === null}
      onChanged={setTyped}
      onCancel={onClose}
      onSubmit={async (patch) => {
        const read = [];
        for (const file of files)
          read.push({
            ...{ readId: (await readFile(file)).readId, day: null },
            title: file.name.replace(/\.\w+$/, '').slice(0, 60) || t('admin.meetings.material'),
          });
        const made = await save({
          ...{ id: meeting?.id ?? null, version: meeting?.version ?? null, keep: [...keep], files: read },
          patch: {
            ...onlyAsked(meeting ? patch : { ...first, ...patch }),
            staffIds,
            minutes: minutes.filter((line) => line.trim() !== ''),
            decisions: linesOf(decisions),
          },
        });
        if (meeting === null && made.decisions.length > 0) onMade(made.id);
        else onClose();
        await tellUndo({
          message: t('admin.meetings.kept', { subject: made.subject }),
          call: 'admin.saveMeeting',
        });
      }}
    >
      {(draft) => (
        <Stack>
          <Group align="flex-end" wrap="nowrap">
            <MultiSelect
              flex={1}
              label={t('admin.meetings.staff')}
              searchable
              data={options}
              value={staffIds}
              onChange={setStaffIds}
            />
            <Button
              variant="default"
              leftSection={<IconUsersGroup size={18} stroke={1.7} />}
              onClick={() => void bringGroup(draft.heldOn)}
            >
              {t('admin.meetings.group')}
            </Button>
          </Group>
          <ProseEditor framed label={t('admin.meetings.minutes')} value={minutes} onChange={setMinutes} />
          <Textarea
            label={t('admin.meetings.decisions')}
            description={t('admin.meetings.decisionsHint')}
            autosize
            minRows={2}
            maxRows={10}
            value={decisions}
            onChange={(event) => setDecisions(event.currentTarget.value)}
          />
          <MeetingFiles view={view} keep={keep} onKeep={setKeep} files={files} onFiles={setFiles} />
        </Stack>
      )}
    </RecordForm>
  );
}

type Patch = Partial<Meeting>;

/** Without what the form was not asked about. */
function onlyAsked(values: Patch): Patch {
  return Object.fromEntries(fields.filter((key) => key in values).map((key) => [key, values[key]]));
}
