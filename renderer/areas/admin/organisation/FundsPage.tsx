/** 经费: the year's heads with what was applied for, granted and spent; what is overspent stands in red. */
import { Button, Menu, Select } from '@mantine/core';
import { IconChevronDown, IconCoin, IconPlus, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'react-router';
import {
  type FundEntry,
  type FundHead,
  type FundSums,
  fundPapers,
} from '../../../../shared/areas/admin/funds.ts';
import { may } from '../../../../shared/roles.ts';
import { formatYuan } from '../../../../shared/values/money.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Lines } from '../../../ui/Lines.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { StatCard } from '../../../ui/StatCard.tsx';
import { usePaper } from '../../../ui/usePaper.tsx';
import { EntryDialog, HeadDialog } from './FundDialogs.tsx';
import { HeadCard } from './HeadCard.tsx';
import { OrganisationTabs } from './OrganisationTabs.tsx';
import styles from './organisation.module.css';
import type { FundsState } from './paths.ts';
import { VoucherDialog } from './VoucherDialog.tsx';

/** What stands open over the page. */
type Opened =
  | { what: 'head'; head: FundHead | null }
  | { what: 'entry'; head: FundHead; entry: FundEntry | null }
  | { what: 'voucher'; entry: FundEntry }
  /** Money is to be entered as soon as the heads are read. */
  | { what: 'enter' };

export function FundsPage() {
  const { t } = useText();
  const { role, today } = useSession();
  const came = useLocation().state as FundsState | null;
  const thisYear = Number(today.slice(0, 4));
  const [year, setYear] = useState(came?.year ?? thisYear);
  const [opened, setOpened] = useState<Opened | null>(came?.enter ? { what: 'enter' } : null);
  const { data, error, refetch } = useOfficeQuery('admin.funds', { year });
  const mayWrite = may(role, 'funds.write');
  const years = [...new Set([thisYear, year, ...(data?.years ?? [])])].toSorted((a, b) => b - a);
  const heads = data?.heads.map(({ head }) => head) ?? [];
  const close = () => setOpened(null);
  const entering = opened?.what === 'enter' || opened?.what === 'entry';
  const under = opened?.what === 'entry' ? opened.head : heads[0];
  return (
    <Page
      title={t('admin.organisation.money.title')}
      subtitle={t('admin.organisation.money.subtitle')}
      actions={
        <>
          <Select
            w={110}
            allowDeselect={false}
            aria-label={t('admin.organisation.money.year')}
            data={years.map(String)}
            value={String(year)}
            onChange={(value) => value && setYear(Number(value))}
          />
          <PrintMenu year={year} />
          {mayWrite && (
            <Button
              variant={heads.length > 0 ? 'default' : 'filled'}
              leftSection={<IconPlus size={18} stroke={1.7} />}
              onClick={() => setOpened({ what: 'head', head: null })}
            >
              {t('admin.organisation.money.addHead')}
            </Button>
          )}
          {mayWrite && heads.length > 0 && (
            <Button
              leftSection={<IconCoin size={18} stroke={1.7} />}
              onClick={() => setOpened({ what: 'enter' })}
            >
              {t('admin.organisation.money.add')}
            </Button>
          )}
        </>
      }
    >
      <OrganisationTabs />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <Lines count={6} />}
      {data && <Sums sums={data.sums} />}
      {data?.heads.length === 0 && (
        <SectionCard>
          <EmptyState
            icon={IconCoin}
            title={t('admin.organisation.money.empty', { year })}
            text={t('admin.organisation.money.emptyHint')}
          />
        </SectionCard>
      )}
      {data?.heads.map((view) => (
        <HeadCard
          key={view.head.id}
          view={view}
          onEdit={() => setOpened({ what: 'head', head: view.head })}
          onEnter={(entry) => setOpened({ what: 'entry', head: view.head, entry })}
          onVoucher={(entry) => setOpened({ what: 'voucher', entry })}
        />
      ))}
      {opened?.what === 'head' && (
        <HeadDialog head={opened.head} year={year} onClose={close} onSaved={(head) => setYear(head.year)} />
      )}
      {entering && under && mayWrite && (
        <EntryDialog
          heads={heads}
          head={under}
          entry={opened.what === 'entry' ? opened.entry : null}
          onClose={close}
        />
      )}
      {opened?.what === 'voucher' && <VoucherDialog entry={opened.entry} onClose={close} />}
    </Page>
  );
}

const sumKeys = ['applied', 'granted', 'spent', 'balance'] as const;

function Sums({ sums }: { sums: FundSums }) {
  const { t } = useText();
  return (
    <div className={styles.stats}>
      {sumKeys.map((key) => (
        <StatCard
          key={key}
          label={t(`admin.organisation.money.sums.${key}`)}
          value={formatYuan(sums[key])}
          {...(key === 'balance' && sums.balance < 0
            ? {
                hint: (
                  <span className={styles.over}>
                    {t('admin.organisation.money.over', { yuan: formatYuan(-sums.balance) })}
                  </span>
                ),
              }
            : {})}
        />
      ))}
    </div>
  );
}

function PrintMenu({ year }: { year: number }) {
  const { t } = useText();
  const paper = usePaper('admin.fundPaper', {
    making: t('admin.organisation.print.making'),
    formats: { docx: 'admin.organisation.print.word', xlsx: 'admin.organisation.print.excel' },
  });
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} stroke={1.7} />}
            rightSection={<IconChevronDown size={14} stroke={1.7} />}
          >
            {t('admin.organisation.print.open')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {fundPapers.map((each) => {
            const name = t(`admin.organisation.money.paper.${each}`);
            return (
              <Menu.Item
                key={each}
                onClick={() => void paper.preview({ year, paper: each }, `${year} ${name}`)}
              >
                {name}
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
      {paper.element}
    </>
  );
}
