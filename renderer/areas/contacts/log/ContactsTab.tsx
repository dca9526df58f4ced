/** 联系 of a child's file: a line is written here at once, and below is all that was, newest first. */
import { Button, Text } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ChildFile } from '../../../../shared/areas/children/calls.ts';
import { type ContactRow, everyContact } from '../../../../shared/areas/contacts/log.ts';
import { contactModel } from '../../../../shared/areas/contacts/model.ts';
import { type Field, labelOfField } from '../../../../shared/record.ts';
import type { Day } from '../../../../shared/values/day.ts';
import { useOfficePages } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { fieldText } from '../../../ui/fieldText.ts';
import { Lines } from '../../../ui/Lines.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { DueHead } from '../due/DueHead.tsx';
import { OpenedContact } from '../entry/OpenedContact.tsx';
import { QuickEntry } from '../entry/QuickEntry.tsx';
import { FollowUp } from './FollowUp.tsx';
import { KindMark } from './KindMark.tsx';
import styles from './log.module.css';
import { PrintRegister } from './PrintRegister.tsx';

export function ContactsTab({ file, mayWrite }: { file: ChildFile; today: Day; mayWrite: boolean }) {
  const { t } = useText();
  const { id, name } = file.child;
  const { className } = file;
  const child = useMemo(() => ({ id, name, className }), [id, name, className]);
  const filter = { ...everyContact, childId: id };
  const log = useOfficePages('contacts.list', { filter });
  const [opened, setOpened] = useState<ContactRow | null>(null);
  const rows = log.data?.pages.flatMap((page) => page.rows);
  return (
    <div className={styles.tab}>
      <DueHead childId={id} />
      {mayWrite && (
        <SectionCard>
          <QuickEntry key={id} place={`child:${id}`} child={child} />
        </SectionCard>
      )}
      <SectionCard
        title={t('contacts.timeline')}
        actions={rows && rows.length > 0 && <PrintRegister filter={filter} />}
        flush
      >
        <ProblemAlert error={log.error} onRetry={() => void log.refetch()} />
        {!rows && !log.error && <Lines count={4} />}
        {rows?.length === 0 && (
          <EmptyState
            small
            icon={IconMessages}
            title={t('contacts.noneOfChild')}
            text={t('contacts.emptyHint')}
          />
        )}
        {rows && rows.length > 0 && (
          <ol className={styles.entries}>
            {rows.map((row) => (
              <Line key={row.contact.id} row={row} childId={id} onOpen={mayWrite ? setOpened : null} />
            ))}
          </ol>
        )}
        {log.hasNextPage && (
          <Button
            variant="subtle"
            size="compact-sm"
            m="sm"
            loading={log.isFetchingNextPage}
            onClick={() => void log.fetchNextPage()}
          >
            {t('contacts.older')}
          </Button>
        )}
      </SectionCard>
      {opened && <OpenedContact key={opened.contact.id} row={opened} onClose={() => setOpened(null)} />}
    </div>
  );
}

/** What a line shows beside its day, kind and words, as far as it is filled. */
const told = ['mood', 'found', 'advice', 'effect', 'parentsView', 'note'] as const;

const namesShown = 3;

interface LineProps {
  row: ContactRow;
  childId: string;
  onOpen: ((row: ContactRow) => void) | null;
}

function Line({ row, childId, onOpen }: LineProps) {
  const { t, language } = useText();
  const { contact, children } = row;
  const others = children.filter(({ id }) => id !== childId).map(({ name }) => name);
  const namesOf = (names: readonly string[]) => {
    const shown = names.slice(0, namesShown).join(language === 'zh-CN' ? '、' : ', ');
    return names.length > namesShown ? t('contacts.andOthers', { shown, count: names.length }) : shown;
  };
  const who = [row.staffName, row.helperName, contact.withWhom].filter(Boolean).join(' · ');
  const more = told.flatMap((key) => {
    const field = contactModel.fields[key] as Field;
    const value = contact[key];
    return value === null
      ? []
      : [`${labelOfField(field, language)}：${fieldText(field, value, { t, language })}`];
  });
  return (
    <li className={styles.entry}>
      <span className={styles.entryDay}>{contact.day}</span>
      <div className={styles.entryBody}>
        <div className={styles.entryHead}>
          <KindMark kind={contact.kind} />
          <strong>{contact.line ?? contact.course}</strong>
        </div>
        <div className={styles.with}>
          {[who, others.length > 0 ? t('contacts.together', { names: namesOf(others) }) : '']
            .filter(Boolean)
            .join(' · ')}
        </div>
        {more.length > 0 && <p className={styles.more}>{more.join('；')}</p>}
        <FollowUp row={row} />
      </div>
      {onOpen ? (
        <Button variant="subtle" size="compact-sm" onClick={() => onOpen(row)}>
          {t('contacts.open')}
        </Button>
      ) : (
        <Text span />
      )}
    </li>
  );
}
