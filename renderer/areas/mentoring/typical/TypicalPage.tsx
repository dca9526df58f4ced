/** 典型儿童: each class with those it has named, and how many it should name. */
import { Badge, Button, TextInput } from '@mantine/core';
import { IconStar } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { TypicalRow, TypicalView } from '../../../../shared/areas/mentoring/typical.ts';
import { scopeOf, sightOf } from '../../../../shared/roles.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Lines } from '../../../ui/Lines.tsx';
import { notifyProblem } from '../../../ui/notify.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { childPath } from '../../children/openList.ts';
import { MentoringTabs } from '../MentoringTabs.tsx';
import styles from './typical.module.css';

export function TypicalPage() {
  const { t } = useText();
  const { data: view, error, refetch } = useOfficeQuery('mentoring.typical', null);
  return (
    <Page
      title={t('mentoring.title')}
      subtitle={view ? t('mentoring.typical.subtitle', { least: view.least, most: view.most }) : ' '}
    >
      <MentoringTabs />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!view && !error && <Lines count={8} />}
      {view?.classes.length === 0 && (
        <EmptyState
          icon={IconStar}
          title={t('mentoring.typical.empty')}
          text={t('mentoring.typical.emptyText')}
        />
      )}
      <div className={styles.classes}>
        {view?.classes.map((each) => (
          <ClassCard key={each.classId} of={each} most={view.most} />
        ))}
      </div>
    </Page>
  );
}

function ClassCard({ of, most }: { of: TypicalView['classes'][number]; most: number }) {
  const { t } = useText();
  const { className, named, wanted } = of;
  const short = named < wanted;
  const words = short
    ? t('mentoring.typical.short', { named, missing: wanted - named })
    : named > most
      ? t('mentoring.typical.many', { named, most })
      : t('mentoring.typical.enough', { named });
  return (
    <SectionCard
      title={className}
      badge={<Badge color={short || named > most ? 'apricot' : 'pine'}>{words}</Badge>}
      flush
    >
      <ul className={styles.rows}>
        {of.children.map((row) => (
          <TypicalChildRow key={row.childId} row={row} />
        ))}
      </ul>
    </SectionCard>
  );
}

function TypicalChildRow({ row }: { row: TypicalRow }) {
  const { t } = useText();
  const { role } = useSession();
  const mayName = scopeOf(role) !== 'own';
  const maySay = mayName && sightOf(role, 'private') === 'whole';
  const save = useOfficeCommand('mentoring.saveTypical');
  const { childId, name, named, mentorName } = row;
  const sinceWords = named && t('mentoring.typical.since', { day: named.startsOn.slice(5) });
  const put = (is: boolean, reason: string | null) =>
    save.mutate({ childId, named: is, reason }, { onError: (error) => notifyProblem(error) });
  return (
    <li className={styles.row} data-named={named !== null || undefined}>
      <span className={styles.who}>
        <Link to={childPath(childId)} className={styles.name}>
          {name}
        </Link>
        <span className={styles.mentor}>
          {mentorName ? t('mentoring.typical.mentor', { name: mentorName }) : t('mentoring.typical.noMentor')}
          {named && ` · ${sinceWords}`}
        </span>
      </span>
      {named && maySay && <ReasonInput row={row} onSave={(reason) => put(true, reason)} />}
      {mayName && (
        <Button
          size="compact-sm"
          variant={named ? 'default' : 'light'}
          loading={save.isPending}
          aria-label={t(named ? 'mentoring.typical.unnameWho' : 'mentoring.typical.nameWho', { name })}
          onClick={() => put(named === null, null)}
        >
          {t(named ? 'mentoring.typical.unname' : 'mentoring.typical.name')}
        </Button>
      )}
    </li>
  );
}

function ReasonInput({ row, onSave }: { row: TypicalRow; onSave(reason: string | null): void }) {
  const { t } = useText();
  const kept = row.named?.reason ?? '';
  const [reason, setReason] = useState(kept);
  useEffect(() => setReason(kept), [kept]);
  const settle = () => {
    if (reason.trim() !== kept) onSave(reason.trim() || null);
  };
  return (
    <TextInput
      size="xs"
      className={styles.reason}
      aria-label={t('mentoring.typical.reasonWho', { name: row.name })}
      placeholder={t('mentoring.typical.reasonHint')}
      value={reason}
      maxLength={200}
      onChange={(event) => setReason(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
      }}
    />
  );
}
