/** One form: what is to go, the principal's decision, the paper. */
import { Badge, Button, Group, Modal, Stack, Table, Text, TextInput } from '@mantine/core';
import { IconPencil, IconPrinter, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { WriteOffView } from '../../../../shared/areas/equipment/writeOff.ts';
import { may } from '../../../../shared/roles.ts';
import { formatYuan } from '../../../../shared/values/money.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { usePaper } from '../../../ui/usePaper.tsx';
import styles from '../equipment.module.css';
import { writeOffTone } from './tone.ts';

interface WriteOffDialogProps {
  view: WriteOffView;
  onEdit(): void;
  onClose(): void;
}

export function WriteOffDialog({ view, onEdit, onClose }: WriteOffDialogProps) {
  const { t } = useText();
  const { role } = useSession();
  const { writeOff, state, lines } = view;
  return (
    <Modal opened onClose={onClose} title={t('equipment.writeOff.one')} size={760}>
      <Stack>
        <Group gap="sm">
          <Badge color={writeOffTone[state]}>{t(`equipment.writeOff.state.${state}`)}</Badge>
          <Text size="sm">
            {t('equipment.writeOff.by', { name: view.proposedBy, day: writeOff.proposedOn })}
          </Text>
          {view.head && <Text size="sm">{t('equipment.writeOff.headIs', { name: view.head })}</Text>}
          {writeOff.decidedOn && (
            <Text size="sm">
              {t('equipment.writeOff.decidedBy', { name: view.decidedBy, day: writeOff.decidedOn })}
            </Text>
          )}
        </Group>
        <Text size="sm">{writeOff.reason}</Text>
        {writeOff.refusedBecause && (
          <Text size="sm">{t('equipment.intake.refusedBecause', { reason: writeOff.refusedBecause })}</Text>
        )}
        <div className={styles.scroll}>
          <Table horizontalSpacing="md" verticalSpacing={4} className={styles.table}>
            <Table.Tbody>
              {lines.map(({ id, code, name, unit, quantity, priceFen }) => (
                <Table.Tr key={id}>
                  <Table.Td>{code}</Table.Td>
                  <Table.Td>{name}</Table.Td>
                  <Table.Td>{`${quantity} ${unit ?? ''}`.trim()}</Table.Td>
                  <Table.Td>{priceFen === null ? '' : formatYuan(priceFen * quantity)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
        {state === 'proposed' && may(role, 'equipment.approve') && <Decide view={view} onDone={onClose} />}
        <More view={view} onEdit={onEdit} onClose={onClose} />
      </Stack>
    </Modal>
  );
}

function Decide({ view: { writeOff }, onDone }: { view: WriteOffView; onDone(): void }) {
  const { t } = useText();
  const decide = useOfficeCommand('equipment.decideWriteOff');
  const tellUndo = useUndo();
  const [reason, setReason] = useState('');
  const act = async (refusedBecause: string | null) => {
    const done = await decide.mutateAsync({ id: writeOff.id, refusedBecause }).catch(() => null);
    if (!done) return;
    onDone();
    await tellUndo({
      message: t(refusedBecause ? 'equipment.writeOff.refused' : 'equipment.writeOff.gone'),
      call: 'equipment.decideWriteOff',
    });
  };
  return (
    <Stack gap="xs">
      <Group align="end">
        <Button loading={decide.isPending} onClick={() => void act(null)}>
          {t('equipment.writeOff.approve')}
        </Button>
        <TextInput
          w={280}
          label={t('equipment.intake.whyNot')}
          maxLength={200}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={reason.trim() === ''}
          loading={decide.isPending}
          onClick={() => void act(reason.trim())}
        >
          {t('equipment.intake.refuse')}
        </Button>
      </Group>
      <ProblemAlert error={decide.error} />
    </Stack>
  );
}

function More({ view, onEdit, onClose }: WriteOffDialogProps) {
  const { t } = useText();
  const { role } = useSession();
  const { mutateAsync: remove } = useOfficeCommand('equipment.removeWriteOff');
  const tellUndo = useUndo();
  const sheet = usePaper('equipment.writeOffPaper', {
    making: t('equipment.ledger.print.making'),
    formats: { docx: 'equipment.ledger.print.word', xlsx: 'equipment.ledger.print.excel' },
  });
  const { id } = view.writeOff;
  const toBin = async () => {
    try {
      await remove({ id });
      onClose();
      await tellUndo({ message: t('equipment.writeOff.removed'), call: 'equipment.removeWriteOff' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  const mayWrite = may(role, 'equipment.write');
  return (
    <Group gap="xs">
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconPrinter size={16} stroke={1.7} />}
        onClick={() => void sheet.preview({ id }, t('equipment.writeOff.one'))}
      >
        {t('equipment.writeOff.print')}
      </Button>
      {mayWrite && view.state === 'proposed' && (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPencil size={16} stroke={1.7} />}
          onClick={onEdit}
        >
          {t('equipment.ledger.one.edit')}
        </Button>
      )}
      {mayWrite && view.state !== 'done' && (
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          leftSection={<IconTrash size={16} stroke={1.7} />}
          onClick={() => void toBin()}
        >
          {t('equipment.intake.remove')}
        </Button>
      )}
      {sheet.element}
    </Group>
  );
}
