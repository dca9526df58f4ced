import { Input, UnstyledButton } from '@mantine/core';
import { weekday } from '../../../shared/codes/calendar.ts';
import { labelOf } from '../../../shared/codes/codeList.ts';
import { useText } from '../../app/text.ts';
import styles from './weekdays.module.css';

interface WeekdaysInputProps {
  label: string;
  /** Shown above the buttons; else read out only. */
  withLabel?: boolean;
  /** '1' to '7'; null is every day. */
  value: readonly string[] | null;
  onChange(value: string[] | null): void;
}

/** Seven buttons, one a weekday: all pressed is every day. The last one that is pressed can't be let go. */
export function WeekdaysInput({ label, withLabel = false, value, onChange }: WeekdaysInputProps) {
  const { t, language } = useText();
  const codes = weekday.entries.map(({ code }) => code);
  const pressed = value ?? codes;
  // read out whole, beginning with the letters that stand there
  const nameOf = (code: string) => {
    const [short, whole] = [t(`rooms.weekday.${code}`), labelOf(weekday, code, language)];
    return language === 'zh-CN' ? whole : `${short} ${whole}`;
  };
  const toggle = (code: string) => {
    const next = codes.filter((each) => (each === code) !== pressed.includes(each));
    if (next.length > 0) onChange(next.length === codes.length ? null : next);
  };
  const buttons = (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out in a row of a table
    <div role="group" aria-label={label} className={styles.days}>
      {codes.map((code) => (
        <UnstyledButton
          key={code}
          className={styles.day}
          aria-pressed={pressed.includes(code)}
          aria-label={nameOf(code)}
          onClick={() => toggle(code)}
        >
          {t(`rooms.weekday.${code}`)}
        </UnstyledButton>
      ))}
    </div>
  );
  if (!withLabel) return buttons;
  return (
    <Input.Wrapper label={label} labelElement="div">
      {buttons}
    </Input.Wrapper>
  );
}
