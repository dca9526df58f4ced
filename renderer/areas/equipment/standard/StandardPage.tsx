/** 建设标准: what a home should have, what there is, what is missing; the list is the school's to change. */
import { ActionIcon, Badge, Button, Group, NumberInput, Select, Table, Text, TextInput } from '@mantine/core';
import { IconPencil, IconPlus, IconPrinter, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { everyAsset } from '../../../../shared/areas/equipment/ledger.ts';
import { nameAmong, type StandardRow } from '../../../../shared/areas/equipment/standard.ts';
import { may } from '../../../../shared/roles.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { Lines } from '../../../ui/Lines.tsx';
import { notifyDone } from '../../../ui/notify.tsx';
import { OpenNumber } from '../../../ui/OpenNumber.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { usePaper } from '../../../ui/usePaper.tsx';
import { cataloguePath } from '../../library/paths.ts';
import { EquipmentTabs } from '../EquipmentTabs.tsx';
import styles from '../equipment.module.css';
import { optionsOf } from '../ledger/LedgerFilters.tsx';
import { equipmentPath, type LedgerState } from '../paths.ts';
import { useThingCodes } from '../useThingCodes.ts';

export function StandardPage() {
  const { t } = useText();
  const { role } = useSession();
  const [editing, setEditing] = useState(false);
  const { data: rows, error, refetch } = useOfficeQuery('equipment.standard', null);
  const short = rows?.filter(({ quantity, there }) => there < quantity).length ?? 0;
  const paper = usePaper('equipment.standardPaper', {
    making: t('equipment.ledger.print.making'),
    formats: { docx: 'equipment.ledger.print.word', xlsx: 'equipment.ledger.print.excel' },
  });
  return (
    <Page
      title={t('equipment.standard.title')}
      subtitle={
        rows ? t(short > 0 ? 'equipment.standard.short' : 'equipment.standard.whole', { count: short }) : ' '
      }
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} stroke={1.7} />}
            onClick={() => void paper.preview({}, t('equipment.standard.sheet'))}
          >
            {t('equipment.standard.print')}
          </Button>
          {may(role, 'equipment.write') && !editing && (
            <Button leftSection={<IconPencil size={18} stroke={1.7} />} onClick={() => setEditing(true)}>
              {t('equipment.standard.edit')}
            </Button>
          )}
        </>
      }
    >
      <EquipmentTabs />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!rows && !error && <Lines count={8} />}
      {rows && !editing && <Comparison rows={rows} />}
      {rows && editing && <Editor rows={rows} onDone={() => setEditing(false)} />}
      {paper.element}
    </Page>
  );
}

const columns = ['name', 'quantity', 'there', 'missing', 'source'] as const;

function Comparison({ rows }: { rows: readonly StandardRow[] }) {
  const { t } = useText();
  const navigate = useNavigate();
  const open = (of: Pick<StandardRow, 'name' | 'kind'>) => {
    if (of.kind === null) return void navigate(cataloguePath);
    const filter = { ...everyAsset, kind: of.kind, text: nameAmong(rows, of) };
    void navigate(equipmentPath, { state: { filter } satisfies LedgerState });
  };
  return (
    <SectionCard flush>
      <Table horizontalSpacing="md" verticalSpacing={8} className={styles.table}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((key) => (
              <Table.Th key={key}>{t(`equipment.standard.column.${key}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ line, name, kind, quantity, there, unit, source }) => (
            <Table.Tr key={line?.id ?? name}>
              <Table.Td>{name}</Table.Td>
              <Table.Td>{`${quantity} ${unit}`}</Table.Td>
              <Table.Td>
                <OpenNumber
                  words={String(there)}
                  nought={there === 0}
                  name={name}
                  onOpen={() => open({ name, kind })}
                />
              </Table.Td>
              <Table.Td>
                {there < quantity ? (
                  <Badge color="apricot">{t('equipment.standard.lacks', { count: quantity - there })}</Badge>
                ) : (
                  <Badge color="pine">{t('equipment.standard.enough')}</Badge>
                )}
              </Table.Td>
              <Table.Td>
                <Text span size="sm" c="dimmed">
                  {source}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </SectionCard>
  );
}

interface Draft {
  key: number;
  id: string | null;
  name: string;
  kind: string | null;
  quantity: number;
  unit: string;
  source: string;
}

function Editor({ rows, onDone }: { rows: readonly StandardRow[]; onDone(): void }) {
  const { t, language } = useText();
  const { kinds } = useThingCodes();
  const save = useOfficeCommand('equipment.saveStandard');
  const [drafts, setDrafts] = useState<Draft[]>(() =>
    rows.map(({ line, there: _, source, ...each }, key) => ({
      ...each,
      ...{ key, id: line?.id ?? null, source: source ?? '' },
    })),
  );
  const set = (key: number, change: Partial<Draft>) =>
    setDrafts((all) => all.map((each) => (each.key === key ? { ...each, ...change } : each)));
  const keep = async () => {
    const done = await save
      .mutateAsync(
        drafts.map(({ key: _, source, ...each }) => ({
          ...each,
          source: source.trim() === '' ? null : source,
        })),
      )
      .catch(() => undefined);
    if (done === undefined) return;
    notifyDone(t('frame.saved'));
    onDone();
  };
  const add = () =>
    setDrafts((all) => [
      ...all,
      ...[{ key: Math.max(0, ...all.map(({ key }) => key)) + 1, id: null, name: '', kind: 'other' }].map(
        (each) => ({ ...each, quantity: 1, unit: t('equipment.standard.usualUnit'), source: '' }),
      ),
    ]);
  const whole = drafts.every(({ name, unit }) => name.trim() !== '' && unit.trim() !== '');
  return (
    <SectionCard flush>
      <Table horizontalSpacing="md" verticalSpacing={4} className={styles.table}>
        <Table.Thead>
          <Table.Tr>
            {(['name', 'counts', 'quantity', 'unit', 'source'] as const).map((key) => (
              <Table.Th key={key}>{t(`equipment.standard.column.${key}`)}</Table.Th>
            ))}
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {drafts.map(({ key, name, kind, quantity, unit, source }, at) => (
            <Table.Tr key={key}>
              <Table.Td>
                <TextInput
                  size="xs"
                  aria-label={t('equipment.standard.nameOf', { place: at + 1 })}
                  maxLength={60}
                  autoComplete="off"
                  value={name}
                  onChange={(event) => set(key, { name: event.currentTarget.value })}
                />
              </Table.Td>
              <Table.Td>
                <Select
                  size="xs"
                  w={140}
                  searchable
                  allowDeselect={false}
                  aria-label={t('equipment.standard.countsOf', { place: at + 1 })}
                  data={[
                    { value: 'titles', label: t('equipment.standard.titles') },
                    ...optionsOf(kinds, language),
                  ]}
                  value={kind ?? 'titles'}
                  onChange={(value) => set(key, { kind: value === 'titles' ? null : value })}
                />
              </Table.Td>
              <Table.Td>
                <NumberInput
                  size="xs"
                  w={90}
                  min={1}
                  max={100_000}
                  aria-label={t('equipment.standard.quantityOf', { place: at + 1 })}
                  value={quantity}
                  onChange={(value) => set(key, { quantity: Math.max(1, Math.trunc(Number(value)) || 1) })}
                />
              </Table.Td>
              <Table.Td>
                <TextInput
                  size="xs"
                  w={70}
                  aria-label={t('equipment.standard.unitOf', { place: at + 1 })}
                  maxLength={60}
                  autoComplete="off"
                  value={unit}
                  onChange={(event) => set(key, { unit: event.currentTarget.value })}
                />
              </Table.Td>
              <Table.Td>
                <TextInput
                  size="xs"
                  aria-label={t('equipment.standard.sourceOf', { place: at + 1 })}
                  maxLength={200}
                  autoComplete="off"
                  value={source}
                  onChange={(event) => set(key, { source: event.currentTarget.value })}
                />
              </Table.Td>
              <Table.Td>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('equipment.standard.remove', { place: at + 1 })}
                  onClick={() => setDrafts((all) => all.filter((each) => each.key !== key))}
                >
                  <IconTrash size={16} stroke={1.7} />
                </ActionIcon>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group p="md" gap="xs">
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.7} />} onClick={add}>
          {t('equipment.standard.add')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('frame.cancel')}
        </Button>
        <Button loading={save.isPending} disabled={!whole} onClick={() => void keep()}>
          {t('frame.save')}
        </Button>
        <ProblemAlert error={save.error} />
      </Group>
    </SectionCard>
  );
}
