/** A value that the role sees in part, with an eye that shows it whole for a moment; the looking is recorded. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { type Field, labelOfField } from '../../../../shared/record.ts';
import { useEntrance } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { fieldText } from '../../../ui/fieldText.ts';
import { notifyProblem } from '../../../ui/notify.tsx';
import styles from './masked.module.css';

/** How long a value stays whole, ms. */
const shownFor = 30_000;

interface MaskedProps {
  field: Field;
  /** What is shown of it. */
  text: string;
  /** Asks for it whole; the office records who did. */
  reveal(): Promise<unknown>;
}

export function Masked({ field, text, reveal }: MaskedProps) {
  const { t, language } = useText();
  const { screen } = useEntrance();
  const [whole, setWhole] = useState<string | null>(null);
  const shown = whole !== null && screen === 'open';
  useEffect(() => {
    if (whole === null) return;
    // a lock hides it for good: whoever unlocks looks again
    if (screen !== 'open') return setWhole(null);
    const hiding = setTimeout(() => setWhole(null), shownFor);
    return () => clearTimeout(hiding);
  }, [whole, screen]);
  const toggle = async () => {
    if (shown) return setWhole(null);
    try {
      setWhole(fieldText(field, await reveal(), { t, language }));
    } catch (error) {
      notifyProblem(error);
    }
  };
  const label = labelOfField(field, language);
  const act = t(shown ? 'children.sight.hideAgain' : 'children.sight.seeWhole', { label });
  const Icon = shown ? IconEyeOff : IconEye;
  return (
    <span className={styles.masked}>
      <span aria-live="polite">{shown ? whole : text}</span>
      <Tooltip label={shown ? act : t('children.sight.seeWholeHint')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          className={styles.eye ?? ''}
          aria-label={act}
          aria-pressed={shown}
          onClick={() => void toggle()}
        >
          <Icon size={16} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
    </span>
  );
}
