/** Where each column of the workbook goes; a correction is remembered for the next workbook of this layout. */
import { Badge, Button, Modal, Select, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconColumns } from '@tabler/icons-react';
import type { ImportPreview } from '../../../../shared/areas/children/import.ts';
import { useText } from '../../../app/text.ts';
import type { Adjustment } from './said.ts';
import { useTargetGroups } from './targets.ts';

interface ColumnsDialogProps {
  preview: ImportPreview;
  onMap(mapping: NonNullable<Adjustment['mapping']>): void;
}

export function ColumnsDialog({ preview, onMap }: ColumnsDialogProps) {
  const { t } = useText();
  const [opened, { open, close }] = useDisclosure();
  const targets = useTargetGroups();
  const unmapped = preview.columns.filter((each) => each.target === null).length;
  return (
    <>
      <Button variant="default" leftSection={<IconColumns size={18} stroke={1.7} />} onClick={open}>
        {t('children.census.columns')}
        <Text span size="xs" c="dimmed" ml={8}>
          {unmapped > 0
            ? t('children.census.columnsUnmapped', { count: unmapped })
            : t('children.census.columnsAll')}
        </Text>
      </Button>
      <Modal opened={opened} onClose={close} size={900} title={t('children.census.columnsTitle')}>
        <Text c="dimmed" mb="sm">
          {t('children.census.columnsHint')}
        </Text>
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={190}>{t('children.census.inWorkbook')}</Table.Th>
              <Table.Th>{t('children.census.sample')}</Table.Th>
              <Table.Th w={280}>{t('children.census.inFile')}</Table.Th>
              <Table.Td w={120} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preview.columns.map(({ column, group, label, target, corrected }) => {
              const name =
                [group, label].filter(Boolean).join(' · ') ||
                t('children.census.columnOf', { column: column + 1 });
              return (
                <Table.Tr key={column}>
                  <Table.Td>{name}</Table.Td>
                  <Table.Td>
                    <Text size="xs" c="dimmed" lineClamp={1}>
                      {sampleOf(preview, target)}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    <Select
                      size="xs"
                      aria-label={name}
                      placeholder={t('children.census.leaveOut')}
                      data={targets}
                      value={target}
                      searchable
                      clearable
                      onChange={(next) => onMap([{ column, target: next }])}
                    />
                  </Table.Td>
                  <Table.Td>{corrected && <Badge>{t('children.census.columnCorrected')}</Badge>}</Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Modal>
    </>
  );
}

/** The first two values that stand in the column. */
function sampleOf(preview: ImportPreview, target: string | null): string {
  if (target === null) return '';
  const found: string[] = [];
  for (const row of preview.rows) {
    const raw = row.cells.find((each) => each.target === target)?.raw;
    if (raw && !found.includes(raw)) found.push(raw);
    if (found.length === 2) break;
  }
  return found.join(' / ');
}
