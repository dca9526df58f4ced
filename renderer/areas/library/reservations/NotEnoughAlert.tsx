/** Why something can't be reserved: on which day it is too much, and who has the others. */
import { Alert, List } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type NotEnough, useReservationWords } from './reservationWords.ts';

export function NotEnoughAlert({ answer }: { answer: NotEnough }) {
  const { notEnough } = useReservationWords();
  const { title, takers } = notEnough(answer);
  return (
    <Alert role="alert" color="apricot" title={title} icon={<IconAlertTriangle size={18} stroke={1.7} />}>
      {takers.length > 0 && (
        <List size="sm">
          {takers.map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
