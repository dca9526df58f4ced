/** Which time a report is of: one step back, one step on. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import styles from './summary.module.css';

interface PeriodChooserProps {
  /** The time that is chosen, as it is called. */
  chosen: string;
  /** What the two steps are called. */
  earlier: string;
  later: string;
  onStep(by: 1 | -1): void;
  /** Nothing later has begun. */
  isLatest: boolean;
  /** While something is not saved. */
  disabled?: boolean;
}

export function PeriodChooser(props: PeriodChooserProps) {
  const { chosen, earlier, later, onStep, isLatest, disabled = false } = props;
  return (
    <>
      <Step label={earlier} icon={IconChevronLeft} disabled={disabled} onStep={() => onStep(-1)} />
      <span className={styles.chosen} aria-live="polite">
        {chosen}
      </span>
      <Step label={later} icon={IconChevronRight} disabled={disabled || isLatest} onStep={() => onStep(1)} />
    </>
  );
}

interface StepProps {
  label: string;
  icon: typeof IconChevronLeft;
  disabled: boolean;
  onStep(): void;
}

function Step({ label, icon: Sign, disabled, onStep }: StepProps) {
  return (
    <Tooltip position="bottom" label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={26}
        disabled={disabled}
        aria-label={label}
        onClick={onStep}
      >
        <Sign size={18} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}
