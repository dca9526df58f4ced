/** 联系矩阵: children by weeks, one rule at a time or the heaviest of all; a cell opens what was done in its week. */
import { Button, Checkbox, Select, UnstyledButton } from '@mantine/core';
import { IconCalendarStats } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { dueStates } from '../../../../shared/areas/contacts/due.ts';
import type { Matrix, MatrixRow } from '../../../../shared/areas/contacts/dueCalls.ts';
import { may } from '../../../../shared/roles.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { RecordTable, type TableColumn } from '../../../ui/RecordTable/index.ts';
import { TableCard } from '../../../ui/TableCard.tsx';
import { useReturnFocus } from '../../../ui/useReturnFocus.ts';
import { childPath } from '../../children/openList.ts';
import type { MatrixState } from '../paths.ts';
import styles from './due.module.css';
import { StateMark } from './StateMark.tsx';
import { stateIn } from './states.ts';
import { type Chosen, WeekDialog } from './WeekDialog.tsx';

const everyRule = 'all';

export function MatrixPage() {
  const { t } = useText();
  const { today, role } = useSession();
  const navigate = useNavigate();
  const came = useLocation().state as MatrixState | null;
  const { data: terms } = useOfficeQuery('admin.terms', null);
  const [termId, setTermId] = useState<string | null>(null);
  const [ruleId, setRuleId] = useState(came?.ruleId ?? everyRule);
  const [classId, setClassId] = useState<string | null>(null);
  const [mentorId, setMentorId] = useState<string | null>(null);
  const [onlyOverdue, setOnlyOverdue] = useState(came?.overdue ?? false);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  useReturnFocus(chosen !== null);
  const { data, error, refetch } = useOfficeQuery('contacts.matrix', { termId }, { keepPrevious: true });
  const found = data?.rules.findIndex(({ id }) => id === ruleId) ?? -1;
  const rule = found < 0 ? null : found;
  const running = weekOn(data, today);
  const rows = useMemo(
    () =>
      data?.rows.filter(
        (row) =>
          (classId === null || row.classId === classId) &&
          (mentorId === null || row.mentorId === mentorId) &&
          (!onlyOverdue || stateIn(row, rule, running) === 'overdue'),
      ),
    [data, classId, mentorId, onlyOverdue, rule, running],
  );
  const columns = useColumns(data, rule, setChosen);
  return (
    <Page
      fills
      title={t('contacts.matrix.title')}
      subtitle={<Counts rows={rows} rule={rule} week={running} />}
      actions={
        may(role, 'contacts.rules') && (
          <Button variant="default" onClick={() => navigate('/settings/contacts')}>
            {t('contacts.matrix.toRules')}
          </Button>
        )
      }
    >
      <div className={styles.bar}>
        <Select
          w={260}
          aria-label={t('contacts.matrix.rule')}
          allowDeselect={false}
          data={[
            { value: everyRule, label: t('contacts.matrix.everyRule') },
            ...(data?.rules ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={rule === null ? everyRule : ruleId}
          onChange={(id) => setRuleId(id ?? everyRule)}
        />
        <Select
          w={180}
          clearable
          aria-label={t('contacts.matrix.term')}
          placeholder={t('contacts.matrix.thisTerm')}
          data={(terms ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={termId}
          onChange={setTermId}
        />
        <ChoiceOf rows={data?.rows} of="class" value={classId} onChange={setClassId} />
        <ChoiceOf rows={data?.rows} of="mentor" value={mentorId} onChange={setMentorId} />
        <Checkbox
          label={t('contacts.matrix.onlyOverdue')}
          checked={onlyOverdue}
          onChange={(event) => setOnlyOverdue(event.currentTarget.checked)}
        />
        <ul className={styles.legend}>
          {dueStates.map((state) => (
            <li key={state}>
              <StateMark state={state} />
              {t(`contacts.state.${state}`)}
            </li>
          ))}
        </ul>
      </div>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <TableCard>
        <RecordTable
          label={t('contacts.matrix.title')}
          columns={columns}
          rows={error ? [] : rows}
          rowKey={({ childId }) => childId}
          onOpen={({ childId }) => navigate(childPath(childId), { state: { tab: 'contacts' } })}
          empty={
            error ? null : (
              <EmptyState
                icon={IconCalendarStats}
                title={t(onlyOverdue ? 'contacts.matrix.noneOverdue' : 'contacts.matrix.emptyTitle')}
                text={t('contacts.matrix.emptyHint')}
              />
            )
          }
        />
      </TableCard>
      {chosen && <WeekDialog chosen={chosen} onClose={() => setChosen(null)} />}
    </Page>
  );
}

/** The week that runs; in a term that is over its last one. */
function weekOn(data: Matrix | undefined, today: string): number {
  if (!data) return 0;
  const come = data.weeks.filter(({ from }) => from <= today).length;
  return Math.max(0, come - 1);
}

interface CountsProps {
  rows: readonly MatrixRow[] | undefined;
  rule: number | null;
  week: number;
}

function Counts({ rows, rule, week }: CountsProps) {
  const { t } = useText();
  if (!rows) return ' ';
  const count = (state: string) => rows.filter((row) => stateIn(row, rule, week) === state).length;
  return t('contacts.matrix.counts', {
    total: rows.length,
    overdue: count('overdue'),
    due: count('due'),
    covered: count('covered'),
  });
}

interface ChoiceOfProps {
  rows: readonly MatrixRow[] | undefined;
  of: 'class' | 'mentor';
  value: string | null;
  onChange(id: string | null): void;
}

/** Only those that have children in the matrix. */
function ChoiceOf({ rows, of, value, onChange }: ChoiceOfProps) {
  const { t } = useText();
  const names = new Map(
    (rows ?? []).flatMap((row): [string, string][] => {
      const [id, name] = of === 'class' ? [row.classId, row.className] : [row.mentorId, row.mentorName];
      return id === null || name === null ? [] : [[id, name]];
    }),
  );
  return (
    <Select
      w={126}
      clearable
      searchable
      aria-label={t(of === 'class' ? 'contacts.filter.class' : 'contacts.matrix.mentor')}
      placeholder={t(of === 'class' ? 'contacts.filter.anyClass' : 'contacts.matrix.anyMentor')}
      data={[...names].map(([id, label]) => ({ value: id, label }))}
      value={value}
      onChange={onChange}
    />
  );
}

function useColumns(
  data: Matrix | undefined,
  rule: number | null,
  onChoose: (chosen: Chosen) => void,
): TableColumn<MatrixRow>[] {
  const { t, language } = useText();
  return useMemo(() => {
    const kind = rule === null ? undefined : data?.rules[rule]?.kinds[0];
    const overdueWeeks = (row: MatrixRow) =>
      (data?.weeks ?? []).filter((_, week) => stateIn(row, rule, week) === 'overdue').length;
    const weeks = (data?.weeks ?? []).map(
      (week, index): TableColumn<MatrixRow> => ({
        key: week.from,
        title: String(index + 1),
        width: 34,
        tight: true,
        render: (row) => {
          const state = stateIn(row, rule, index);
          if (state === null) return null;
          return (
            <UnstyledButton
              className={styles.cell}
              tabIndex={-1}
              title={`${week.from} – ${week.to}`}
              aria-label={t('contacts.matrix.cell', {
                name: row.name,
                week: index + 1,
                state: t(`contacts.state.${state}`),
              })}
              onClick={(event) => {
                event.stopPropagation();
                onChoose({ row, week, number: index + 1, kind });
              }}
            >
              <StateMark state={state} />
            </UnstyledButton>
          );
        },
      }),
    );
    return [
      {
        key: 'name',
        title: t('contacts.entry.children'),
        width: 84,
        sortValue: (row) => row.name,
        render: (row) => <strong>{row.name}</strong>,
      },
      {
        key: 'class',
        title: t('contacts.filter.class'),
        width: 72,
        sortValue: (row) => row.className,
        render: (row) => row.className ?? '—',
      },
      {
        key: 'mentor',
        title: t('contacts.matrix.mentor'),
        width: language === 'zh-CN' ? 88 : 84,
        sortValue: (row) => row.mentorName,
        render: (row) => row.mentorName ?? '—',
      },
      ...weeks,
      {
        key: 'overdue',
        title: t('contacts.matrix.overdueWeeks'),
        width: 84,
        align: 'right',
        sortValue: overdueWeeks,
        render: (row) => overdueWeeks(row) || '',
      },
    ];
  }, [data, rule, t, language, onChoose]);
}
