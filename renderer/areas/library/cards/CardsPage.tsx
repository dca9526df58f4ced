/** 借阅卡: who has one, given out to a whole class at a stroke, a new number for a lost one. */
import { Button, Group, SegmentedControl, Select, Table, Text } from '@mantine/core';
import { IconId, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { CardRow } from '../../../../shared/areas/library/cardCalls.ts';
import { formatClassName } from '../../../../shared/values/className.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Lines } from '../../../ui/Lines.tsx';
import { notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { usePaper } from '../../../ui/usePaper.tsx';
import { LibraryTabs } from '../LibraryTabs.tsx';

/** Cards on a sheet of A4; see shared/areas/library/cardPaper.ts. */
const perSheets = ['8', '10'] as const;
const kinds = ['child', 'staff', 'class'] as const;

export function CardsPage() {
  const { t } = useText();
  const [kind, setKind] = useState<(typeof kinds)[number]>('child');
  const [classId, setClassId] = useState<string | null>(null);
  const { data: classes } = useOfficeQuery('admin.classes', null);
  const { data, error, refetch } = useOfficeQuery('library.cards', { kind, classId }, { keepPrevious: true });
  const { mutateAsync: issue, isPending } = useOfficeCommand('library.issueCards');
  const tellUndo = useUndo();
  const without = (data ?? []).filter(({ cardId }) => cardId === null);
  const [perSheet, setPerSheet] = useState<(typeof perSheets)[number]>('8');
  const paper = usePaper('library.cardsPaper', { making: t('library.card.making'), formats: {} });
  const give = async () => {
    try {
      const { issued } = await issue({
        to: without.map(({ borrower }) => ({ kind: borrower.kind, id: borrower.id })),
      });
      await tellUndo({ message: t('library.card.issued', { count: issued }), call: 'library.issueCards' });
    } catch (caught) {
      notifyProblem(caught);
    }
  };
  return (
    <Page
      title={t('library.card.title')}
      subtitle={data ? t('library.card.counted', { count: data.length, without: without.length }) : ' '}
      actions={
        <>
          <Select
            w={130}
            aria-label={t('library.card.perSheet')}
            allowDeselect={false}
            data={perSheets.map((each) => ({
              value: each,
              label: t('library.card.onSheet', { count: Number(each) }),
            }))}
            value={perSheet}
            onChange={(value) => setPerSheet(perSheets.find((each) => each === value) ?? '8')}
          />
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} stroke={1.7} />}
            disabled={!data || data.length === without.length}
            onClick={() =>
              void paper.preview(
                { kind, classId, holderIds: null, perSheet: perSheet === '8' ? 8 : 10 },
                t('library.card.sheet'),
              )
            }
          >
            {t('library.card.print')}
          </Button>
          <Button
            leftSection={<IconId size={18} stroke={1.7} />}
            disabled={without.length === 0}
            loading={isPending}
            onClick={() => void give()}
          >
            {t('library.card.issue', { count: without.length })}
          </Button>
        </>
      }
    >
      <LibraryTabs />
      <Group gap="xs">
        <SegmentedControl
          aria-label={t('library.card.kind')}
          value={kind}
          onChange={(value) => setKind(kinds.find((each) => each === value) ?? 'child')}
          data={kinds.map((each) => ({ value: each, label: t(`library.desk.borrowerKind.${each}`) }))}
        />
        {kind === 'child' && (
          <Select
            w={130}
            clearable
            aria-label={t('library.loan.filter.class')}
            placeholder={t('library.loan.filter.class')}
            data={(classes ?? []).map((each) => ({ value: each.id, label: formatClassName(each) }))}
            value={classId}
            onChange={setClassId}
          />
        )}
      </Group>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <Lines count={8} />}
      {data && (
        <SectionCard flush>
          {data.length === 0 ? (
            <EmptyState icon={IconId} title={t('library.card.none')} text={t('library.card.noneHint')} />
          ) : (
            <Table.ScrollContainer minWidth={560}>
              <Table verticalSpacing={4} aria-label={t('library.card.title')}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('library.card.holder')}</Table.Th>
                    <Table.Th>{t('library.loan.column.class')}</Table.Th>
                    <Table.Th>{t('library.card.code')}</Table.Th>
                    <Table.Th>{t('library.card.issuedOn')}</Table.Th>
                    <Table.Th>{t('library.rule.acts')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {data.map((row) => (
                    <CardLine key={row.borrower.id} row={row} />
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )}
        </SectionCard>
      )}
      {paper.element}
    </Page>
  );
}

function CardLine({ row: { borrower, cardId, code, issuedOn, lost } }: { row: CardRow }) {
  const { t } = useText();
  const { mutateAsync: lose } = useOfficeCommand('library.cardLost');
  const tellUndo = useUndo();
  const report = async () => {
    if (cardId === null) return;
    try {
      const { code: next } = await lose({ cardId });
      await tellUndo({
        message: t('library.card.replaced', { name: borrower.name, code: next ?? '' }),
        call: 'library.cardLost',
      });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Table.Tr>
      <Table.Td>{borrower.name}</Table.Td>
      <Table.Td>{borrower.detail}</Table.Td>
      <Table.Td>
        {code ?? (
          <Text inherit span c="dimmed">
            {t('library.card.noCard')}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {issuedOn}
        {lost > 0 && (
          <Text inherit span c="dimmed">
            {' '}
            {t('library.card.lostBefore', { count: lost })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {cardId !== null && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('library.card.lostOf', { name: borrower.name })}
            onClick={() => void report()}
          >
            {t('library.card.lost')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
