/** One class: a line a child; what changed since the survey before stands in apricot with what it was. */
import { Badge, Button, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import {
  changedColumns,
  type SurveyColumn,
  type SurveyRow,
  surveyCells,
  surveyColumns,
} from '../../../../shared/areas/children/survey.ts';
import { may } from '../../../../shared/roles.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { Lines } from '../../../ui/Lines.tsx';
import { notifyProblem } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { childPath } from '../openList.ts';
import styles from './survey.module.css';

/** Where in the file each column is mended. */
const places: Record<SurveyColumn, { part: string; field?: string }> = {
  homeAddress: { part: 'living', field: 'homeAddress' },
  homePhone: { part: 'living', field: 'homePhone' },
  father: { part: 'father', field: 'phones' },
  fatherAway: { part: 'father', field: 'away' },
  mother: { part: 'mother', field: 'phones' },
  motherAway: { part: 'mother', field: 'away' },
  carer: { part: 'newCarer' },
};

export function SurveySheet({ classId }: { classId: string | null }) {
  const { t } = useText();
  const { role } = useSession();
  const sheet = useRef<HTMLTableElement>(null);
  const { data: rows, error, refetch } = useOfficeQuery('children.surveySheet', { classId });
  const { mutate: mark, isPending } = useOfficeCommand('children.markSeen');
  const mayWrite = may(role, 'children.write');
  const goesOn = useRef(false);
  // once the answer has been drawn, the keys go on to the next child who waits
  // biome-ignore lint/correctness/useExhaustiveDependencies: the new rows are the event
  useEffect(() => {
    if (!goesOn.current) return;
    goesOn.current = false;
    sheet.current?.querySelector<HTMLElement>('button[data-waits]')?.focus();
  }, [rows]);
  const put = (childIds: string[], seen: boolean) =>
    mark(
      { childIds, seen },
      {
        onError: (error) => notifyProblem(error),
        onSuccess: () => {
          goesOn.current = seen;
        },
      },
    );
  if (!rows)
    return error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : <Lines count={8} />;
  const left = rows.filter((row) => row.seenOn === null);
  return (
    <div className={styles.sheet}>
      <table ref={sheet}>
        <thead>
          <tr>
            <th scope="col">{t('children.column.name')}</th>
            {surveyColumns.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {t(`children.survey.column.${column}`)}
              </th>
            ))}
            <th scope="col" className={styles.markColumn}>
              {mayWrite && left.length > 1 ? (
                <Button
                  variant="subtle"
                  size="compact-xs"
                  loading={isPending}
                  onClick={() =>
                    put(
                      left.map((row) => row.childId),
                      true,
                    )
                  }
                >
                  {t('children.survey.seeAll', { count: left.length })}
                </Button>
              ) : (
                t('children.survey.seen')
              )}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <SheetRow key={row.childId} row={row} classId={classId} mayWrite={mayWrite} onMark={put} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface SheetRowProps {
  row: SurveyRow;
  classId: string | null;
  mayWrite: boolean;
  onMark(childIds: string[], seen: boolean): void;
}

function SheetRow({ row, classId, mayWrite, onMark }: SheetRowProps) {
  const { t, language } = useText();
  const navigate = useNavigate();
  const now = surveyCells(row.now, language);
  const before = row.before && surveyCells(row.before, language);
  const changed = changedColumns(row, language);
  const open = (edit?: { part: string; field?: string }) =>
    navigate(childPath(row.childId), {
      state: { survey: { classId }, ...(edit && mayWrite ? { edit } : {}) },
    });
  return (
    <tr data-seen={row.seenOn !== null || undefined}>
      <th scope="row">
        <UnstyledButton className={styles.name} onClick={() => void open()}>
          {row.name}
        </UnstyledButton>
        {row.before === null && <Badge size="sm">{t('children.survey.new')}</Badge>}
      </th>
      {surveyColumns.map((column) => (
        <td key={column} data-changed={changed.includes(column) || undefined}>
          <UnstyledButton
            className={styles.cell}
            aria-label={t('children.survey.mend', {
              column: t(`children.survey.column.${column}`),
              name: row.name,
              words: now[column] || t('children.survey.nothing'),
            })}
            onClick={() => void open(places[column])}
          >
            {now[column] || (
              <Text span inherit c="dimmed">
                —
              </Text>
            )}
          </UnstyledButton>
          {changed.includes(column) && before && (
            <span className={styles.before}>
              {t('children.survey.was', { words: before[column] || t('children.survey.nothing') })}
            </span>
          )}
        </td>
      ))}
      <td className={styles.markColumn}>
        {row.seenOn === null ? (
          <Button
            variant={changed.length > 0 ? 'filled' : 'light'}
            size="compact-sm"
            disabled={!mayWrite}
            data-waits
            aria-label={t('children.survey.markName', {
              act: t(changed.length > 0 ? 'children.survey.markChanged' : 'children.survey.mark'),
              name: row.name,
            })}
            onClick={() => onMark([row.childId], true)}
          >
            {t(changed.length > 0 ? 'children.survey.markChanged' : 'children.survey.mark')}
          </Button>
        ) : (
          <Tooltip label={t('children.survey.takeBack')}>
            <UnstyledButton
              className={styles.seen}
              disabled={!mayWrite}
              aria-label={t('children.survey.takeBackName', {
                seen: `${row.seenOn.slice(5)} ${row.seenBy}`,
                name: row.name,
              })}
              onClick={() => onMark([row.childId], false)}
            >
              <IconCheck size={16} stroke={2} aria-hidden />
              {row.seenOn.slice(5)} {row.seenBy}
            </UnstyledButton>
          </Tooltip>
        )}
      </td>
    </tr>
  );
}
