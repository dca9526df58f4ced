/** The last line of a form: back without a change, where there is a way back, or save. */
import { Button, Group } from '@mantine/core';
import { useText } from '../app/text.ts';

interface FormButtonsProps {
  onCancel?: (() => void) | undefined;
  busy: boolean;
  /** While something is still missing without which the office can't be asked. */
  disabled?: boolean;
  /** In the place of 保存. */
  label?: string | undefined;
}

export function FormButtons({ onCancel, busy, disabled = false, label }: FormButtonsProps) {
  const { t } = useText();
  return (
    <Group justify="flex-end" gap="xs">
      {onCancel && (
        <Button variant="default" onClick={onCancel}>
          {t('frame.cancel')}
        </Button>
      )}
      <Button type="submit" loading={busy} disabled={disabled}>
        {label ?? t('frame.save')}
      </Button>
    </Group>
  );
}
