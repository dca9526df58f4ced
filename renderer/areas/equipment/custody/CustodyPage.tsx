/** 保管: who answers for what; all that one keeps goes to another in one act, with a paper to sign. */
import { Anchor, Badge, Button, Modal, Select, Stack, Table, Text, TextInput } from '@mantine/core';
import { IconUserShield } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Custodian } from '../../../../shared/areas/equipment/custody.ts';
import { everyAsset } from '../../../../shared/areas/equipment/ledger.ts';
import { may } from '../../../../shared/roles.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FormButtons } from '../../../ui/FormButtons.tsx';
import { Lines } from '../../../ui/Lines.tsx';
import { useUndo } from '../../../ui/notify.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { usePaper } from '../../../ui/usePaper.tsx';
import { EquipmentTabs } from '../EquipmentTabs.tsx';
import styles from '../equipment.module.css';
import { equipmentPath, type LedgerState } from '../paths.ts';
import { usePlaces } from '../useThingCodes.ts';

export function CustodyPage() {
  const { t } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const [from, setFrom] = useState<Custodian | null>(null);
  const { data: custodians, error, refetch } = useOfficeQuery('equipment.custodians', null);
  const mayWrite = may(role, 'equipment.write');
  return (
    <Page title={t('equipment.custody.title')} subtitle={t('equipment.custody.subtitle')}>
      <EquipmentTabs />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!custodians && !error && <Lines count={5} />}
      {custodians?.length === 0 && (
        <SectionCard>
          <EmptyState
            icon={IconUserShield}
            title={t('equipment.custody.empty')}
            text={t('equipment.custody.emptyHint')}
          />
        </SectionCard>
      )}
      {custodians && custodians.length > 0 && (
        <SectionCard flush title={t('equipment.custody.who')}>
          <Table horizontalSpacing="md" verticalSpacing={6} className={styles.table}>
            <Table.Thead>
              <Table.Tr>
                {(['name', 'lines', 'pieces'] as const).map((key) => (
                  <Table.Th key={key}>{t(`equipment.custody.column.${key}`)}</Table.Th>
                ))}
                <Table.Td />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {custodians.map((each) => (
                <Table.Tr key={each.id}>
                  <Table.Td>
                    {each.name} {each.left && <Badge color="apricot">{t('equipment.custody.left')}</Badge>}
                  </Table.Td>
                  <Table.Td>
                    <Anchor
                      component="button"
                      type="button"
                      size="sm"
                      onClick={() =>
                        navigate(equipmentPath, {
                          state: { filter: { ...everyAsset, custodianId: each.id } } satisfies LedgerState,
                        })
                      }
                    >
                      {each.lines}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>{each.pieces}</Table.Td>
                  <Table.Td>
                    {mayWrite && (
                      <Button
                        size="compact-sm"
                        variant={each.left ? 'filled' : 'default'}
                        aria-label={t('equipment.custody.handOverOf', { name: each.name })}
                        onClick={() => setFrom(each)}
                      >
                        {t('equipment.custody.handOver')}
                      </Button>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </SectionCard>
      )}
      <Handovers />
      {from && <HandOverDialog from={from} onClose={() => setFrom(null)} />}
    </Page>
  );
}

function Handovers() {
  const { t } = useText();
  const { data: rows } = useOfficeQuery('equipment.handovers', null);
  const paper = usePaper('equipment.handoverPaper', {
    making: t('equipment.ledger.print.making'),
    formats: { docx: 'equipment.ledger.print.word', xlsx: 'equipment.ledger.print.excel' },
  });
  if (!rows || rows.length === 0) return null;
  return (
    <SectionCard flush title={t('equipment.custody.handovers')}>
      <Table horizontalSpacing="md" verticalSpacing={6} className={styles.table}>
        <Table.Tbody>
          {rows.map(({ handover, from, to }) => (
            <Table.Tr key={handover.id}>
              <Table.Td>{handover.day}</Table.Td>
              <Table.Td>{t('equipment.custody.fromTo', { from, to })}</Table.Td>
              <Table.Td>{t('equipment.custody.things', { count: handover.assetIds.length })}</Table.Td>
              <Table.Td>{handover.note}</Table.Td>
              <Table.Td>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('equipment.custody.printOf', { from, to, day: handover.day })}
                  onClick={() => void paper.preview({ id: handover.id }, t('equipment.custody.sheet'))}
                >
                  {t('equipment.custody.print')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {paper.element}
    </SectionCard>
  );
}

function HandOverDialog({ from, onClose }: { from: Custodian; onClose(): void }) {
  const { t } = useText();
  const { staff } = usePlaces();
  const handOver = useOfficeCommand('equipment.handOver');
  const tellUndo = useUndo();
  const [toId, setToId] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (toId === null) return;
    const done = await handOver
      .mutateAsync({ fromId: from.id, toId, note: note.trim() === '' ? null : note })
      .catch(() => null);
    if (!done) return;
    onClose();
    await tellUndo({
      message: t('equipment.custody.done', { to: done.to, count: done.handover.assetIds.length }),
      call: 'equipment.handOver',
    });
  };
  return (
    <Modal opened onClose={onClose} title={t('equipment.custody.handOverOf', { name: from.name })}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Text size="sm">{t('equipment.custody.all', { lines: from.lines, pieces: from.pieces })}</Text>
          <Select
            data-autofocus
            searchable
            openOnFocus={false}
            label={t('equipment.custody.to')}
            data={staff.filter(({ value }) => value !== from.id)}
            value={toId}
            onChange={setToId}
          />
          <TextInput
            label={t('equipment.ledger.out.note')}
            maxLength={200}
            autoComplete="off"
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <ProblemAlert error={handOver.error} />
          <FormButtons
            onCancel={onClose}
            busy={handOver.isPending}
            disabled={toId === null}
            label={t('equipment.custody.handOver')}
          />
        </Stack>
      </form>
    </Modal>
  );
}
