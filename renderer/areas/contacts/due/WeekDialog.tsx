/** What was done with a child in a week, and a line to write what was not written down yet. */
import { Modal, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { MatrixRow } from '../../../../shared/areas/contacts/dueCalls.ts';
import { everyContact } from '../../../../shared/areas/contacts/log.ts';
import type { Week } from '../../../../shared/areas/contacts/weeks.ts';
import { may } from '../../../../shared/roles.ts';
import { useOfficePages } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { Lines } from '../../../ui/Lines.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { QuickEntry } from '../entry/QuickEntry.tsx';
import { KindMark } from '../log/KindMark.tsx';
import styles from './due.module.css';

export interface Chosen {
  row: MatrixRow;
  week: Week;
  number: number;
  /** What the rule that is shown asks for first. */
  kind: string | undefined;
}

export function WeekDialog({ chosen, onClose }: { chosen: Chosen; onClose(): void }) {
  const { row, week, number, kind } = chosen;
  const { t } = useText();
  const { role, today } = useSession();
  const { childId, name, className } = row;
  const child = useMemo(() => ({ id: childId, name, className }), [childId, name, className]);
  // what is made up for belongs to the week that was opened
  const begin = useMemo(
    () => ({ day: week.to < today ? week.to : today, ...(kind === undefined ? {} : { kind }) }),
    [week.to, today, kind],
  );
  const filter = { ...everyContact, childId, from: week.from, to: week.to };
  const { data, error } = useOfficePages('contacts.list', { filter });
  const rows = data?.pages.flatMap((page) => page.rows);
  return (
    <Modal
      opened
      onClose={onClose}
      size={980}
      title={t('contacts.matrix.weekTitle', { name, number, from: week.from, to: week.to })}
    >
      <ProblemAlert error={error} />
      {!rows && !error && <Lines count={2} />}
      {rows?.length === 0 && (
        <Text c="dimmed" mb="md">
          {t('contacts.matrix.nothingThen')}
        </Text>
      )}
      {rows && rows.length > 0 && (
        <ul className={styles.entries}>
          {rows.map(({ contact, staffName }) => (
            <li key={contact.id} className={styles.rule}>
              <span className={styles.when}>{contact.day}</span>
              <KindMark kind={contact.kind} />
              <span>{[contact.line, staffName].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      )}
      {may(role, 'contacts.write') && (
        <QuickEntry place={`child:${childId}`} child={child} begin={begin} focus="opened" />
      )}
    </Modal>
  );
}
