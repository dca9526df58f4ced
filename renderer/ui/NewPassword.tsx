import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../app/text.ts';

interface NewPasswordProps {
  /** The password once it is long enough and typed twice alike; null until then. */
  onChange(password: string | null): void;
  /** What was typed before, when a step of the set-up is come back to. */
  initial?: string;
  /** Somebody has tried to go on: what is missing is said too. */
  tried?: boolean;
}

/** As electron/office/database/passwords.ts has it; that it isn't a common one is for the office to say. */
const leastCharacters = 8;

/** A new password, typed twice, with its rules in words. */
export function NewPassword({ onChange, initial = '', tried = false }: NewPasswordProps) {
  const { t } = useText();
  const [first, setFirst] = useState(initial);
  const [second, setSecond] = useState(initial);
  const [left, setLeft] = useState({ first: false, second: false });
  const isLong = [...first].length >= leastCharacters;
  const type = (one: string, other: string) => {
    setFirst(one);
    setSecond(other);
    onChange([...one].length >= leastCharacters && one === other ? one : null);
  };
  return (
    <>
      <PasswordInput
        label={t('frame.password.new')}
        description={t('frame.password.rules', { least: leastCharacters })}
        value={first}
        onChange={(event) => type(event.currentTarget.value, second)}
        onBlur={() => setLeft({ ...left, first: true })}
        error={
          (tried || (left.first && first !== '')) &&
          !isLong &&
          t('problem.passwordTooShort', { least: leastCharacters })
        }
        autoComplete="new-password"
        withAsterisk
      />
      <PasswordInput
        label={t('frame.password.again')}
        value={second}
        onChange={(event) => type(first, event.currentTarget.value)}
        onBlur={() => setLeft({ ...left, second: true })}
        error={(tried || (left.second && second !== '')) && first !== second && t('frame.password.differs')}
        autoComplete="new-password"
        withAsterisk
      />
    </>
  );
}
