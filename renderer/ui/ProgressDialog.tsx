import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Progress as Done } from '../../shared/door.ts';
import { useText } from '../app/text.ts';

interface ProgressDialogProps {
  /** What is being done, e.g. 正在读取普查表. */
  title: string;
  running: boolean;
  /** As useOfficeJob gives it; null until the office has said how far it is. */
  progress: Done | null;
  /** Which part of it just now, for what has parts. */
  doing?: string;
  /** Nothing half done stays behind. Without it, there is no way to stop. */
  onCancel?: () => void;
}

const showsAfterMs = 300;

/** Says that something takes long, how far it is, and lets go of it. A short wait shows nothing. */
export function ProgressDialog({ title, running, progress, doing, onCancel }: ProgressDialogProps) {
  const { t } = useText();
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!running) return setLate(false);
    const timer = setTimeout(() => setLate(true), showsAfterMs);
    return () => clearTimeout(timer);
  }, [running]);
  const share = progress && progress.total > 0 ? (100 * progress.done) / progress.total : null;
  return (
    <Modal
      opened={running && late}
      onClose={() => onCancel?.()}
      closeOnClickOutside={false}
      closeOnEscape={onCancel !== undefined}
      withCloseButton={false}
      title={title}
    >
      <Stack>
        <Progress
          value={share ?? 100}
          animated={share === null}
          striped={share === null}
          aria-label={title}
          transitionDuration={100}
        />
        <Group justify="space-between" mih={36}>
          <Text c="dimmed" size="xs" aria-live="polite">
            {[doing, share === null ? t('frame.pleaseWait') : `${Math.round(share)}%`]
              .filter(Boolean)
              .join('　')}
          </Text>
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {t('frame.cancel')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
