import { Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { may } from '../../../../shared/roles.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { notifyDone } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { hasIssues } from '../terms/rows.ts';
import { ClassPlan } from './ClassPlan.tsx';
import { ClassRows } from './ClassRows.tsx';
import { type ClassRow, classesFrom, classIssues, pupilsIn, rowOf, withPlan } from './rows.ts';

/** The classes with their pupils and head teachers. */
export function ClassesTab() {
  const { t } = useText();
  const { role } = useSession();
  const { data, error, refetch } = useOfficeQuery('admin.classes', null);
  const { data: staff } = useOfficeQuery('admin.staffNames', null);
  const save = useOfficeCommand('admin.saveClasses');
  const [rows, setRows] = useState<ClassRow[]>([]);
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (data) setRows(data.map(rowOf));
  }, [data]);
  const issues = classIssues(rows);
  const writes = may(role, 'school.write');
  const onSuccess = () => {
    setTried(false);
    notifyDone(t('frame.saved'));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!hasIssues(issues)) save.mutate(classesFrom(rows), { onSuccess });
  };
  return (
    <SectionCard
      title={t('admin.classes.title')}
      badge={
        <Text c="dimmed" size="xs">
          {t('admin.classes.count', { classes: rows.length, pupils: pupilsIn(rows) })}
        </Text>
      }
    >
      <form onSubmit={submit}>
        <fieldset disabled={!writes} style={{ border: 0, padding: 0, margin: 0 }}>
          <Stack>
            <ProblemAlert error={error ?? save.error} {...(error ? { onRetry: () => void refetch() } : {})} />
            {writes && <ClassPlan onPlan={(plan) => setRows(withPlan(rows, plan))} />}
            <ClassRows rows={rows} onChange={setRows} issues={tried ? issues : []} staff={staff ?? []} />
            {writes && (
              <Group justify="flex-end">
                <Button type="submit" loading={save.isPending}>
                  {t('frame.save')}
                </Button>
              </Group>
            )}
          </Stack>
        </fieldset>
      </form>
    </SectionCard>
  );
}
