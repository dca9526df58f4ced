/** When a form changes something that has a past: from which day on, or was it only written wrongly. */
import { Checkbox, Text } from '@mantine/core';
import { useState } from 'react';
import { Refusal } from '../../../../shared/problem.ts';
import { type Day, isDay } from '../../../../shared/values/day.ts';
import { useText } from '../../../app/text.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import styles from './file.module.css';

type Draft = Record<string, unknown>;

interface MoveState {
  /** A day, or what was typed for one. */
  since: string | null;
  correction: boolean;
}

/** Fields whose earlier value is kept as a spell, in a form's order. */
const tracked = ['classId', 'mentorId', 'leftOn', 'away', 'awayPlace', 'carer'] as const;

/** The first field whose recorded value gives way to another; filling in what was empty is no move. */
export function movedField(record: object, draft: Draft): string | null {
  const before = record as Draft;
  const moved = tracked.find((key) => {
    if (!(key in draft) || (before[key] ?? null) === null || draft[key] === before[key]) return false;
    if (key === 'leftOn') return draft[key] === null;
    if (key === 'away') return draft[key] !== null;
    return key !== 'awayPlace' || (draft[key] !== null && before.away === true && draft.away === true);
  });
  return moved ?? null;
}

/** `hint(before, draft)` puts the question under the changed field; `answer` is what the call gets with the patch. */
export function useMove(today: Day) {
  const [move, setMove] = useState<MoveState>({ since: today, correction: false });
  const question = <MoveQuestion move={move} onChange={setMove} today={today} />;
  return {
    question,
    hint: (before: object, draft: Draft) => {
      const field = movedField(before, draft);
      return field === null ? {} : { [field]: question };
    },
    /** Refuses a day that can't be read or has not come, before anything is sent. */
    answer: (): { since?: Day; correction?: boolean } => {
      if (move.correction) return { correction: true };
      const issue = issueOf(move.since, today);
      if (issue) throw new Refusal({ code: 'invalidInput', fields: [{ path: 'since', issue }] });
      return move.since === null || move.since === today ? {} : { since: move.since };
    },
  };
}

function issueOf(since: string | null, today: Day): string | null {
  if (since === null) return null;
  if (!isDay(since)) return 'notADay';
  return since > today ? 'dayAhead' : null;
}

interface MoveQuestionProps {
  move: MoveState;
  onChange(move: MoveState): void;
  today: Day;
}

function MoveQuestion({ move, onChange, today }: MoveQuestionProps) {
  const { t } = useText();
  const issue = move.correction ? null : issueOf(move.since, today);
  return (
    <div className={styles.move}>
      <Text span inherit className={styles.moveLabel}>
        {t('children.move.since')}
      </Text>
      <DayInput
        size="xs"
        w={150}
        aria-label={t('children.move.sinceLabel')}
        value={move.correction ? null : move.since}
        disabled={move.correction}
        error={issue && t(`issue.${issue}`)}
        onChange={(since) => onChange({ ...move, since })}
      />
      <Checkbox
        size="xs"
        label={t('children.move.correction')}
        checked={move.correction}
        onChange={(event) => onChange({ ...move, correction: event.currentTarget.checked })}
      />
    </div>
  );
}
