/** The steps of building by the day for which they are planned; done with one act, opened by a click. */
import { Badge, Button, Table, Text, UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { BuildingStep, StepRow } from '../../../../../shared/areas/admin/building.ts';
import { useOfficeCommand } from '../../../../app/calls.ts';
import { useSession } from '../../../../app/session.tsx';
import { useText } from '../../../../app/text.ts';
import { notifyProblem, useUndo } from '../../../../ui/notify.tsx';
import { SectionCard } from '../../../../ui/SectionCard.tsx';
import styles from '../organisation.module.css';
import { stepTones } from './tones.ts';

interface StepsCardProps {
  rows: readonly StepRow[];
  mayWrite: boolean;
  onOpen(step: BuildingStep): void;
}

const columns = ['what', 'staffId', 'plannedOn', 'doneOn', 'state', 'remark'] as const;

export function StepsCard({ rows, mayWrite, onOpen }: StepsCardProps) {
  const { t } = useText();
  const done = rows.filter(({ state }) => state === 'done').length;
  return (
    <SectionCard
      flush
      title={t('admin.building.steps')}
      badge={
        rows.length > 0 && (
          <Badge color="gray">{t('admin.building.stepsDone', { done, all: rows.length })}</Badge>
        )
      }
    >
      {rows.length === 0 ? (
        <Text size="sm" c="gray.7" px="md" pb="md">
          {t('admin.building.noSteps')}
        </Text>
      ) : (
        <div className={styles.scroll}>
          <Table horizontalSpacing="md" verticalSpacing={6} className={styles.table}>
            <Table.Thead>
              <Table.Tr>
                {columns.map((key) => (
                  <Table.Th key={key} className={key === 'state' ? styles.state : undefined}>
                    {t(`admin.building.column.${key}`)}
                  </Table.Th>
                ))}
                {mayWrite && <Table.Th className={styles.narrow}>{t('admin.building.column.act')}</Table.Th>}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Step key={row.step.id} row={row} mayWrite={mayWrite} onOpen={onOpen} />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </SectionCard>
  );
}

interface StepProps {
  row: StepRow;
  mayWrite: boolean;
  onOpen(step: BuildingStep): void;
}

function Step({ row: { step, state, late, who }, mayWrite, onOpen }: StepProps) {
  const { t } = useText();
  const { today } = useSession();
  const { mutateAsync: save, isPending } = useOfficeCommand('admin.saveBuildingStep');
  const tellUndo = useUndo();
  const finish = async () => {
    try {
      await save({ id: step.id, version: step.version, patch: { doneOn: today } });
      await tellUndo({
        message: t('admin.building.finished', { what: step.what }),
        call: 'admin.saveBuildingStep',
      });
    } catch (error) {
      notifyProblem(error);
    }
  };
  const remark = [state === 'stopped' && step.stoppedBecause, step.note].filter(Boolean).join('；');
  return (
    <Table.Tr>
      <Table.Td>
        {mayWrite ? (
          <UnstyledButton className={styles.opens} onClick={() => onOpen(step)}>
            {step.what}
          </UnstyledButton>
        ) : (
          step.what
        )}
      </Table.Td>
      <Table.Td className={styles.narrow}>{who}</Table.Td>
      <Table.Td className={styles.narrow}>{step.plannedOn}</Table.Td>
      <Table.Td className={styles.narrow}>{step.doneOn}</Table.Td>
      <Table.Td className={styles.state}>
        <Badge color={late ? 'red' : stepTones[state]}>
          {t(late ? 'admin.building.late' : `admin.building.step.${state}`)}
        </Badge>
      </Table.Td>
      <Table.Td>{remark}</Table.Td>
      {mayWrite && (
        <Table.Td className={styles.narrow}>
          {state !== 'done' && (
            <Button
              size="compact-xs"
              variant="light"
              loading={isPending}
              leftSection={<IconCheck size={14} stroke={1.7} />}
              aria-label={t('admin.building.finishOf', { what: step.what })}
              onClick={() => void finish()}
            >
              {t('admin.building.finish')}
            </Button>
          )}
        </Table.Td>
      )}
    </Table.Tr>
  );
}
