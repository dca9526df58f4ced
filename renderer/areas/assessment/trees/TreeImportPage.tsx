/** 导入考核指标: what was read is seen row by row before it is kept; the whole is one act. */
import { Button, Table, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { allPoints, pointsOf } from '../../../../shared/areas/assessment/tree.ts';
import type { TreeImportRow } from '../../../../shared/areas/assessment/treeImport.ts';
import { formatHalves } from '../../../../shared/values/halfPoints.ts';
import { useOfficeCommand, useOfficeJob } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { ChooseTable } from '../../../ui/ChooseTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useUndo } from '../../../ui/notify.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import styles from '../../../ui/tablePreview.module.css';
import { treePath, treesPath } from '../paths.ts';

interface Found {
  title: string;
  sheet: string;
  rows: readonly TreeImportRow[];
}

export function TreeImportPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const read = useOfficeJob('assessment.readTree');
  const save = useOfficeCommand('assessment.saveTree');
  const tellUndo = useUndo();
  const [found, setFound] = useState<Found | null>(null);
  const open = async (file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    setFound(await read.mutateAsync({ name: file.name, bytes }).catch(() => null));
  };
  const lines = found?.rows.map(({ line }) => line) ?? [];
  const points = pointsOf(lines);
  const keep = async () => {
    const rows = lines.map((line) => ({ ...line, halves: line.halves ?? 0 }));
    const kept = await save
      .mutateAsync({ id: null, version: null, title: found!.title, source: null, note: null, rows })
      .catch(() => null);
    if (!kept) return;
    void navigate(treePath(kept.tree.id));
    await tellUndo({
      message: t('assessment.import.done', { count: lines.length }),
      call: 'assessment.saveTree',
    });
  };
  const choose = (variant: 'default' | 'filled') => (
    <ChooseTable
      label={t(found ? 'assessment.import.other' : 'assessment.import.choose')}
      variant={variant}
      loading={read.isPending}
      onChoose={(file) => void open(file)}
    />
  );
  return (
    <Page
      title={t('assessment.import.title')}
      subtitle={
        found
          ? t('assessment.import.subtitle', { sheet: found.sheet, points: formatHalves(allPoints(lines)) })
          : ' '
      }
      actions={
        <>
          <Button variant="default" onClick={() => void navigate(treesPath)}>
            {t('frame.cancel')}
          </Button>
          {found && choose('default')}
          {found && (
            <Button loading={save.isPending} onClick={() => void keep()}>
              {t('assessment.import.keep', { count: lines.length })}
            </Button>
          )}
        </>
      }
    >
      <ProblemAlert error={read.error ?? save.error} />
      {!found && (
        <SectionCard>
          <EmptyState
            icon={IconFileImport}
            title={t('assessment.import.empty')}
            text={t('assessment.import.emptyHint')}
            action={choose('filled')}
          />
        </SectionCard>
      )}
      {found && (
        <SectionCard flush>
          <div className={styles.scroll}>
            <Table stickyHeader verticalSpacing={6} className={styles.table}>
              <Table.Thead>
                <Table.Tr>
                  {(['row', 'name', 'points', 'criterion', 'what'] as const).map((key) => (
                    <Table.Th key={key}>{t(`assessment.import.column.${key}`)}</Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {found.rows.map(({ row, line, issues }, at) => (
                  <Table.Tr key={`${row} ${line.level} ${line.name}`}>
                    <Table.Td>{row}</Table.Td>
                    <Table.Td pl={8 + (line.level - 1) * 22} fw={line.level === 1 ? 600 : 400}>
                      {line.name}
                    </Table.Td>
                    <Table.Td>{formatHalves(points[at]!)}</Table.Td>
                    <Table.Td>{line.criterion ?? line.target}</Table.Td>
                    <Table.Td>
                      <Text span size="xs" c="apricot.9">
                        {issues.map((each) => t(`assessment.import.issue.${each}`)).join('；')}
                      </Text>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        </SectionCard>
      )}
    </Page>
  );
}
