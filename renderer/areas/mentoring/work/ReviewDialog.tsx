import { Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { coverageOf, reviewLevel, type TeacherWork, ways } from '../../../../shared/areas/mentoring/work.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { FormButtons } from '../../../ui/FormButtons.tsx';
import { notifyDone } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import type { Time } from '../../../ui/TimeChoice.tsx';

interface ReviewDialogProps {
  /** Null closes. */
  of: TeacherWork | null;
  time: Time;
  onClose(): void;
}

/** The principal's word on one teacher for that time, beside the figures. */
export function ReviewDialog({ of, time, onClose }: ReviewDialogProps) {
  const { t } = useText();
  return (
    <Modal
      opened={of !== null}
      onClose={onClose}
      title={of && t('mentoring.work.reviewOf', { name: of.name })}
      size="lg"
    >
      {of && <ReviewForm of={of} time={time} onClose={onClose} />}
    </Modal>
  );
}

function ReviewForm({ of, time, onClose }: { of: TeacherWork; time: Time; onClose(): void }) {
  const { t, language } = useText();
  const judge = useOfficeCommand('mentoring.judge');
  const [level, setLevel] = useState(of.review?.level ?? null);
  const [comment, setComment] = useState(of.review?.comment ?? '');
  const share = coverageOf(of);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (level === null || judge.isPending) return;
    judge.mutate(
      { ...time, staffId: of.staffId, level, comment: comment.trim() || null },
      {
        onSuccess: () => {
          notifyDone(t('frame.saved'));
          onClose();
        },
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text size="sm" c="dimmed">
          {t('mentoring.work.time', { ...time })}
          <br />
          {share === null
            ? t(of.children === 0 ? 'mentoring.work.nobody' : 'mentoring.work.notAsked')
            : t('mentoring.work.covered', {
                percent: Math.round(share * 100),
                ...of.rules,
              })}
          {ways.map((way) => (
            <span key={way}>
              {' · '}
              {t(`mentoring.work.${way}`)} {t('mentoring.work.figures', { ...of[way] })}
            </span>
          ))}
        </Text>
        <Radio.Group label={t('mentoring.work.level')} value={level} onChange={setLevel} withAsterisk>
          <Group gap="md" mt={4}>
            {reviewLevel.entries.map(({ code }) => (
              <Radio key={code} value={code} label={labelOf(reviewLevel, code, language)} />
            ))}
          </Group>
        </Radio.Group>
        <Textarea
          label={t('mentoring.work.comment')}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
          maxLength={2000}
          autosize
          minRows={3}
        />
        <ProblemAlert error={judge.error} />
        <FormButtons onCancel={onClose} busy={judge.isPending} disabled={level === null} />
      </Stack>
    </form>
  );
}
