/** A meeting as who was there reads it. */
import { Stack, Text } from '@mantine/core';
import type { MeetingView } from '../../../../../shared/areas/admin/meetings.ts';
import { labelOf } from '../../../../../shared/codes/codeList.ts';
import { formatDay } from '../../../../../shared/values/day.ts';
import { useText } from '../../../../app/text.ts';
import { ProseEditor } from '../../../../ui/ProseEditor/index.ts';
import { KeptFiles } from './MeetingFiles.tsx';
import { useMeetingKinds } from './useMeetingKinds.ts';

export function MeetingFacts({ view }: { view: MeetingView }) {
  const { t, language } = useText();
  const kinds = useMeetingKinds();
  const { meeting, chair, recorder, staff } = view;
  const when = [
    formatDay(meeting.heldOn, language, 'long'),
    [meeting.startsAt, meeting.endsAt].filter(Boolean).join('–'),
    meeting.place,
  ];
  const who = [
    chair && t('admin.meetings.chairIs', { name: chair }),
    recorder && t('admin.meetings.recorderIs', { name: recorder }),
    [...staff.map(({ name }) => name), meeting.others].filter(Boolean).join('、'),
  ];
  return (
    <Stack gap="sm">
      <Text fw={600}>{meeting.subject}</Text>
      <Text size="sm" c="gray.7">
        {[labelOf(kinds, meeting.kind, language), ...when].filter(Boolean).join('　')}
      </Text>
      <Text size="sm">{who.filter(Boolean).join('　')}</Text>
      {meeting.minutes.length > 0 && (
        <ProseEditor
          readOnly
          inCard
          value={meeting.minutes}
          onChange={() => undefined}
          label={t('admin.meetings.minutes')}
        />
      )}
      <KeptFiles view={view} keep={meeting.materials} />
    </Stack>
  );
}
