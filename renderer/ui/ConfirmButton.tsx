import { Button, type ButtonProps, Group, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { useText } from '../app/text.ts';
import { ProblemAlert } from './ProblemAlert.tsx';

interface ConfirmButtonProps extends ButtonProps {
  /** The question, e.g. 停用林老师的账号？ */
  question: string;
  /** What will happen, and whether it can be taken back. */
  text: ReactNode;
  /** The word on the button that does it. */
  confirm: string;
  /** The dialog stays open until this has succeeded. */
  onConfirm: () => Promise<unknown>;
  children: ReactNode;
}

/** For what can't be undone: asks first. What can be undone is done at once, with useUndo. */
export function ConfirmButton({
  question,
  text,
  confirm,
  onConfirm,
  children,
  ...button
}: ConfirmButtonProps) {
  const { t } = useText();
  const [opened, { open, close }] = useDisclosure();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const act = async () => {
    setBusy(true);
    setError(null);
    try {
      await onConfirm();
      close();
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button {...button} onClick={open}>
        {children}
      </Button>
      <Modal opened={opened} onClose={close} title={question}>
        <Stack>
          <div>{text}</div>
          <ProblemAlert error={error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('frame.cancel')}
            </Button>
            <Button color="red" loading={busy} onClick={() => void act()} data-autofocus>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
