/** Asking for a sealed page: by one of the law's exceptions, in words that are recorded. */
import { Alert, Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { CallOf } from '../../../../shared/areas.ts';
import type { Output } from '../../../../shared/call.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { sealException } from '../../../../shared/codes/index.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { usePictureUrl } from '../../../ui/usePictureUrl.ts';
import styles from './growth.module.css';

type Answer = Output<CallOf<'mentoring.openSealed'>>;

export function OpenSealed({ id, onClose }: { id: string; onClose(): void }) {
  const { t, language } = useText();
  const { mutateAsync: open, isPending } = useOfficeCommand('mentoring.openSealed');
  const [exception, setException] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [error, setError] = useState<unknown>(null);
  const ask = async () => {
    if (exception === null || reason.trim() === '') return;
    try {
      setAnswer(await open({ id, exception, reason }));
      setError(null);
    } catch (caught) {
      setError(caught);
    }
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={t('mentoring.growth.openTitle')}>
      {answer?.opened ? (
        <Opened answer={answer} />
      ) : (
        <Stack>
          <div>{t('mentoring.growth.openText')}</div>
          <Radio.Group
            label={t('mentoring.growth.exception')}
            value={exception}
            onChange={setException}
            required
          >
            <Stack gap="xs" mt="xs">
              {sealException.entries.map(({ code }) => (
                <Radio key={code} value={code} label={labelOf(sealException, code, language)} />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea
            label={t('mentoring.growth.reason')}
            placeholder={t('mentoring.growth.reasonHint')}
            autosize
            minRows={3}
            maxLength={400}
            required
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <ProblemAlert error={error} />
          {answer && !answer.opened && (
            <Alert color="apricot" role="status">
              {t(`mentoring.growth.whyNot.${answer.why}`)}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('frame.cancel')}
            </Button>
            <Button
              disabled={exception === null || reason.trim() === ''}
              loading={isPending}
              onClick={() => void ask()}
            >
              {t('mentoring.growth.ask')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

/** Shown once, in this dialog; nothing of it stays in the page. */
function Opened({ answer }: { answer: Extract<Answer, { opened: true }> }) {
  const { t } = useText();
  return (
    <Stack>
      <Alert color="apricot" role="status">
        {t('mentoring.growth.opened')}
      </Alert>
      {answer.text && <p className={styles.words}>{answer.text}</p>}
      {answer.pictures.map((jpeg, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change their order
        <SealedPicture key={at} jpeg={jpeg} />
      ))}
    </Stack>
  );
}

function SealedPicture({ jpeg }: { jpeg: Uint8Array }) {
  const { t } = useText();
  const url = usePictureUrl(jpeg);
  return url && <img src={url} alt={t('mentoring.growth.pictures')} className={styles.whole} />;
}
