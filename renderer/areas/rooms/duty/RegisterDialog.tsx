/** 值班登记 of one post on one day; what was planned stands in it already. */
import { Modal, Stack, Text } from '@mantine/core';
import { dutyRegisterModel } from '../../../../shared/areas/rooms/duty/model.ts';
import type { DutyPost } from '../../../../shared/areas/rooms/duty/posts.ts';
import { type Day, formatDay } from '../../../../shared/values/day.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { Lines } from '../../../ui/Lines.tsx';
import { notifyDone } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { RecordForm } from '../../../ui/RecordForm/index.ts';

export function RegisterDialog({ post, day, onClose }: { post: DutyPost; day: Day; onClose(): void }) {
  const { t, language } = useText();
  const { data: before, error } = useOfficeQuery(
    'rooms.dutyRegister',
    { postId: post.id, day },
    { fresh: true },
  );
  const { data: rota } = useOfficeQuery('rooms.rota', { from: day, to: day });
  const { mutateAsync: save } = useOfficeCommand('rooms.saveDutyRegister');
  const names = (rota?.duties ?? [])
    .filter(({ postId }) => postId === post.id)
    .map(({ staffId }) => rota?.staff.find(({ id }) => id === staffId)?.name ?? '');
  const planned = {
    openedAt: post.startsAt,
    closedAt: post.endsAt,
    present: names.join(language === 'zh-CN' ? '、' : ', ') || null,
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={640}
      title={t('rooms.duty.registerTitle')}
      closeOnClickOutside={false}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {post.name} · {formatDay(day, language, 'full')}
        </Text>
        <ProblemAlert error={error} />
        {(before === undefined || !rota) && !error && <Lines count={4} />}
        {before !== undefined && rota && (
          <RecordForm
            model={dutyRegisterModel}
            fields={['children', 'openedAt', 'closedAt', 'present', 'happened']}
            values={before ?? planned}
            onCancel={onClose}
            onSubmit={async (patch) => {
              const whole = before ? patch : { ...planned, ...patch };
              await save({ postId: post.id, day, version: before?.version ?? null, patch: whole });
              onClose();
              notifyDone(t('rooms.duty.registerSaved'));
            }}
          />
        )}
      </Stack>
    </Modal>
  );
}
