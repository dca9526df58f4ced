/** 借阅 of a child's file: what it has, waits for and has had, and what it likes to take. Nobody is compared with anybody. */
import { Badge, Button, Group } from '@mantine/core';
import { IconBooks, IconPrinter } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import type { ChildFile } from '../../../../shared/areas/children/calls.ts';
import type { ChildLoans } from '../../../../shared/areas/library/childLoans.ts';
import type { LoanRow } from '../../../../shared/areas/library/desk.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { bookClass } from '../../../../shared/codes/index.ts';
import { may } from '../../../../shared/roles.ts';
import type { Day } from '../../../../shared/values/day.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { RecordTable } from '../../../ui/RecordTable/index.ts';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { usePaper } from '../../../ui/usePaper.tsx';
import { useThingCodes } from '../../equipment/useThingCodes.ts';
import styles from '../loans/loans.module.css';
import { useLoanColumns } from '../loans/useLoanColumns.tsx';
import { useOpenThing } from '../loans/useOpenThing.ts';
import { deskPath } from '../paths.ts';

export function LibraryTab({ file }: { file: ChildFile; today: Day; mayWrite: boolean }) {
  const { t } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const { id } = file.child;
  const { data, error, refetch } = useOfficeQuery('library.childLoans', { childId: id });
  const paper = usePaper('library.readingList', {
    making: t('library.loan.making'),
    formats: { docx: 'children.list.word', xlsx: 'children.list.excel' },
  });
  return (
    <div className={styles.tab}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <SectionCard
        title={t('library.ofChild.out')}
        actions={
          may(role, 'library.lend') && (
            <Button size="compact-sm" onClick={() => void navigate(deskPath)}>
              {t('library.ofChild.lend')}
            </Button>
          )
        }
        flush
      >
        <Loans
          label={t('library.ofChild.out')}
          rows={data?.out}
          failed={error !== null}
          none={t('library.ofChild.none')}
        />
        {data && data.waiting.length > 0 && <Waiting waiting={data.waiting} />}
      </SectionCard>
      <SectionCard
        title={t('library.ofChild.had')}
        badge={data && <span className={styles.dim}>{t('library.ofChild.counted', data)}</span>}
        actions={
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPrinter size={16} stroke={1.7} />}
            disabled={!data?.books}
            onClick={() => void paper.preview({ childId: id }, t('library.ofChild.sheet'))}
          >
            {t('library.ofChild.list')}
          </Button>
        }
        flush
      >
        {data && data.likes.length > 0 && <Likes likes={data.likes} />}
        <Loans
          label={t('library.ofChild.had')}
          rows={data?.had}
          failed={error !== null}
          none={t('library.ofChild.hadNone')}
        />
      </SectionCard>
      {paper.element}
    </div>
  );
}

interface LoansProps {
  label: string;
  rows: readonly LoanRow[] | undefined;
  failed: boolean;
  none: string;
}

function Loans({ label, rows, failed, none }: LoansProps) {
  const open = useOpenThing();
  const columns = useLoanColumns(true);
  return (
    <RecordTable
      label={label}
      columns={columns}
      rows={failed ? [] : rows}
      rowKey={({ loan }) => loan.id}
      height={Math.min(420, 42 + 40 * Math.max(3, rows?.length ?? 3))}
      onOpen={({ thing }) => open(thing)}
      empty={<EmptyState small icon={IconBooks} title={none} />}
    />
  );
}

function Waiting({ waiting }: { waiting: ChildLoans['waiting'] }) {
  const { t } = useText();
  return (
    <Group className={styles.line ?? ''} gap="xs">
      <span className={styles.dim}>{t('library.ofChild.waiting')}</span>
      {waiting.map(({ id, name, place, shelfUntil }) => (
        <Badge key={id} color={shelfUntil ? 'pine' : 'gray'}>
          {shelfUntil !== null
            ? t('library.ofChild.onShelf', { name, day: shelfUntil })
            : t('library.ofChild.waitingFor', { name, place: place ?? 1 })}
        </Badge>
      ))}
    </Group>
  );
}

function Likes({ likes }: { likes: ChildLoans['likes'] }) {
  const { t, language } = useText();
  const { kinds } = useThingCodes();
  return (
    <Group className={styles.line ?? ''} gap="xs">
      <span className={styles.dim}>{t('library.ofChild.likes')}</span>
      {likes.map(({ lent, code, times }) => (
        <Badge key={`${lent} ${code}`} color="pine">
          {t('library.ofChild.like', {
            what: labelOf(lent === 'book' ? bookClass : kinds, code, language),
            count: times,
          })}
        </Badge>
      ))}
    </Group>
  );
}
