/** Numbers in the order in which they are rung, each with the day on which it was last proved right. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Phone } from '../../../../shared/record.ts';
import { formatDay } from '../../../../shared/values/day.ts';
import { useText } from '../../../app/text.ts';
import styles from './file.module.css';

export function Phones({ phones }: { phones: readonly Phone[] }) {
  return (
    <span className={styles.phones}>
      {phones.map((phone) => (
        <span key={phone.number}>
          <span className={styles.number}>{phone.number}</span> <Proved provedOn={phone.provedOn} />
        </span>
      ))}
    </span>
  );
}

/** The words of a person's phones for a FactList; nothing where none is recorded. */
export function phonesOf(kin: { phones: readonly Phone[] | null }): { phones?: ReactNode } {
  const phones = kin.phones ?? [];
  return phones.length === 0 ? {} : { phones: <Phones phones={phones} /> };
}

export function Proved({ provedOn }: { provedOn: string | null }) {
  const { t, language } = useText();
  return (
    <Text span size="xs" c="dimmed">
      {provedOn === null
        ? t('children.file.neverProved')
        : t('children.file.provedOn', { day: formatDay(provedOn, language, 'long') })}
    </Text>
  );
}
