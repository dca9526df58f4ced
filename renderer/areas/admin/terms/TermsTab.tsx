import { Button, Group, Stack } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { may } from '../../../../shared/roles.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { notifyDone } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { hasIssues, suggestedTerms, type TermRow, termIssues, termsFrom } from './rows.ts';
import { TermRows } from './TermRows.tsx';

/** The terms of the school's years, by which lists and comparisons go. */
export function TermsTab() {
  const { t } = useText();
  const { role, today } = useSession();
  const { data, error, refetch } = useOfficeQuery('admin.terms', null);
  const save = useOfficeCommand('admin.saveTerms');
  const [rows, setRows] = useState<TermRow[]>([]);
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (data) setRows(data.map(({ id, name, startsOn, endsOn }) => ({ id, name, startsOn, endsOn })));
  }, [data]);
  const issues = termIssues(rows);
  const writes = may(role, 'school.write');
  const onSuccess = () => {
    setTried(false);
    notifyDone(t('frame.saved'));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!hasIssues(issues)) save.mutate(termsFrom(rows), { onSuccess });
  };
  return (
    <SectionCard title={t('admin.terms.title')}>
      <form onSubmit={submit}>
        <fieldset disabled={!writes} style={{ border: 0, padding: 0, margin: 0 }}>
          <Stack>
            <ProblemAlert error={error ?? save.error} {...(error ? { onRetry: () => void refetch() } : {})} />
            <TermRows rows={rows} onChange={setRows} issues={tried ? issues : []} />
            {writes && (
              <Group justify="flex-end">
                {rows.length === 0 && (
                  <Button variant="default" onClick={() => setRows(suggestedTerms(today))}>
                    {t('admin.terms.suggest')}
                  </Button>
                )}
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
