import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../text.ts';
import classes from './lock.module.css';

export interface Account {
  username: string;
  displayName: string;
}

interface AccountChoiceProps {
  accounts: readonly Account[];
  username: string;
  onUsername(username: string): void;
}

/** With more names than this, they can be looked for by typing. */
const inSight = 8;

/** The people who may sign in; arrow keys go from one to the next. */
export function AccountChoice({ accounts, username, onUsername }: AccountChoiceProps) {
  const { t } = useText();
  const [wanted, setWanted] = useState('');
  const shown = accounts.filter(
    (each) => each.displayName.includes(wanted) || each.username.toLowerCase().includes(wanted.toLowerCase()),
  );
  return (
    <>
      {accounts.length > inSight && (
        <TextInput
          aria-label={t('frame.lock.findName')}
          placeholder={t('frame.lock.findName')}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      )}
      <div className={classes.people} role="radiogroup" aria-label={t('frame.lock.who')}>
        {shown.map((each) => (
          <label key={each.username} className={classes.person}>
            <input
              type="radio"
              name="account"
              value={each.username}
              checked={each.username === username}
              onChange={() => onUsername(each.username)}
            />
            <span className={classes.face} aria-hidden>
              {Array.from(each.displayName)[0]}
            </span>
            {each.displayName}
          </label>
        ))}
      </div>
    </>
  );
}
