/** Who can't be on duty when: weekdays, or days from and until. */
import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { type DutyAway, dutyAwayModel } from '../../../../shared/areas/rooms/duty/model.ts';
import { weekday } from '../../../../shared/codes/calendar.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { formatDay } from '../../../../shared/values/day.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { notifyDone, notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { RecordForm } from '../../../ui/RecordForm/index.ts';

export function AwaysDialog({ onClose }: { onClose(): void }) {
  const { t, language } = useText();
  const { data: aways } = useOfficeQuery('rooms.dutyAways', null);
  const { data: staff } = useOfficeQuery('admin.staffNames', null);
  const [edited, setEdited] = useState<DutyAway | 'new' | null>(null);
  const { mutateAsync: save } = useOfficeCommand('rooms.saveDutyAway');
  const { mutateAsync: remove } = useOfficeCommand('rooms.removeDutyAway');
  const tellUndo = useUndo();
  const take = async (id: string) => {
    try {
      await remove({ id });
      await tellUndo({ message: t('rooms.duty.awayRemoved'), call: 'rooms.removeDutyAway' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  const whenOf = ({ weekdays, startsOn, endsOn }: DutyAway) => {
    const days = weekdays?.map((code) => labelOf(weekday, code, language));
    const comma = language === 'zh-CN' ? '、' : ', ';
    return [
      ...(days ? [days.join(comma)] : []),
      ...(startsOn ? [t('rooms.duty.since', { day: formatDay(startsOn, language, 'long') })] : []),
      ...(endsOn ? [t('rooms.duty.until', { day: formatDay(endsOn, language, 'long') })] : []),
    ].join(' ');
  };
  if (edited && staff)
    return (
      <Modal
        opened
        onClose={() => setEdited(null)}
        size={720}
        title={t('rooms.duty.aways')}
        closeOnClickOutside={false}
      >
        <RecordForm
          model={dutyAwayModel}
          values={edited === 'new' ? {} : edited}
          links={{ staffId: staff.map(({ id, name }) => ({ value: id, label: name })) }}
          hints={() => ({ weekdays: t('rooms.duty.awayHint') })}
          onCancel={() => setEdited(null)}
          onSubmit={async (patch) => {
            const { id, version } = edited === 'new' ? { id: null, version: null } : edited;
            await save({ id, version, patch });
            setEdited(null);
            notifyDone(t('frame.saved'));
          }}
        />
      </Modal>
    );
  return (
    <Modal opened onClose={onClose} size={720} title={t('rooms.duty.aways')}>
      <Stack>
        <Text size="sm" c="dimmed">
          {t('rooms.duty.awaysHint')}
        </Text>
        {aways && aways.length > 0 && (
          <Table verticalSpacing={6} aria-label={t('rooms.duty.aways')}>
            <Table.Tbody>
              {aways.map((away) => (
                <Table.Tr key={away.id}>
                  <Table.Td fw={600}>{staff?.find(({ id }) => id === away.staffId)?.name}</Table.Td>
                  <Table.Td>{whenOf(away)}</Table.Td>
                  <Table.Td c="dimmed">{away.reason}</Table.Td>
                  <Table.Td>
                    <Group gap={4} justify="flex-end" wrap="nowrap">
                      <Button variant="subtle" size="compact-sm" onClick={() => setEdited(away)}>
                        {t('rooms.calendar.edit')}
                      </Button>
                      <Button
                        variant="subtle"
                        color="red"
                        size="compact-sm"
                        onClick={() => void take(away.id)}
                      >
                        {t('rooms.calendar.remove')}
                      </Button>
                    </Group>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
        <Group>
          <Button leftSection={<IconPlus size={18} stroke={1.7} />} onClick={() => setEdited('new')}>
            {t('rooms.duty.addAway')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
