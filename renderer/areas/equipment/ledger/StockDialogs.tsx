/** Taking a thing out of the ledger, and correcting how many there are of it. */
import { Group, Modal, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { AssetRow } from '../../../../shared/areas/equipment/ledger.ts';
import { leftLedgerBy } from '../../../../shared/codes/index.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import { FormButtons } from '../../../ui/FormButtons.tsx';
import { useUndo } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { optionsOf } from './LedgerFilters.tsx';

interface StockDialogProps {
  row: AssetRow;
  onClose(): void;
}

interface FrameProps {
  title: string;
  text: string;
  confirm: string;
  busy: boolean;
  error: unknown;
  onSubmit(): Promise<unknown>;
  onClose(): void;
  children: ReactNode;
}

function Frame({ title, text, confirm, busy, error, onSubmit, onClose, children }: FrameProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onSubmit().catch(() => {});
  };
  return (
    <Modal opened onClose={onClose} title={title}>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm" c="dimmed">
            {text}
          </Text>
          {children}
          <ProblemAlert error={error} />
          <FormButtons onCancel={onClose} busy={busy} label={confirm} />
        </Stack>
      </form>
    </Modal>
  );
}

const textOrNull = (text: string) => (text.trim() === '' ? null : text);

export function TakeOutDialog({ row, onClose }: StockDialogProps) {
  const { t, language } = useText();
  const { today } = useSession();
  const takeOut = useOfficeCommand('equipment.takeOut');
  const tellUndo = useUndo();
  const there = row.balance - row.out;
  const [quantity, setQuantity] = useState(1);
  const [reason, setReason] = useState('lost');
  const [day, setDay] = useState<string>(today);
  const [note, setNote] = useState('');
  return (
    <Frame
      title={t('equipment.ledger.out.title', { name: row.asset.name })}
      text={t('equipment.ledger.out.text')}
      confirm={t('equipment.ledger.out.confirm')}
      busy={takeOut.isPending}
      error={takeOut.error}
      onClose={onClose}
      onSubmit={async () => {
        await takeOut.mutateAsync({ id: row.asset.id, quantity, reason, day, note: textOrNull(note) });
        onClose();
        await tellUndo({ message: t('equipment.ledger.out.done'), call: 'equipment.takeOut' });
      }}
    >
      <Group grow>
        {row.asset.counted && (
          <NumberInput
            label={t('equipment.ledger.out.quantity')}
            min={1}
            max={Math.max(1, there)}
            value={quantity}
            onChange={(value) => setQuantity(Math.trunc(Number(value)) || 1)}
          />
        )}
        <Select
          allowDeselect={false}
          label={t('equipment.ledger.out.reason')}
          data={optionsOf(leftLedgerBy, language)}
          value={reason}
          onChange={(value) => value && setReason(value)}
        />
        <DayInput
          label={t('equipment.ledger.out.day')}
          value={day}
          onChange={(value) => setDay(value ?? today)}
        />
      </Group>
      <TextInput
        label={t('equipment.ledger.out.note')}
        maxLength={200}
        autoComplete="off"
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Frame>
  );
}

export function CorrectDialog({ row, onClose }: StockDialogProps) {
  const { t } = useText();
  const correct = useOfficeCommand('equipment.correctBalance');
  const tellUndo = useUndo();
  const [balance, setBalance] = useState(row.balance);
  const [note, setNote] = useState('');
  return (
    <Frame
      title={t('equipment.ledger.correcting.title', { name: row.asset.name })}
      text={t('equipment.ledger.correcting.text')}
      confirm={t('equipment.ledger.correcting.confirm')}
      busy={correct.isPending}
      error={correct.error}
      onClose={onClose}
      onSubmit={async () => {
        await correct.mutateAsync({ id: row.asset.id, balance, note });
        onClose();
        await tellUndo({ message: t('equipment.ledger.correcting.done'), call: 'equipment.correctBalance' });
      }}
    >
      <NumberInput
        label={t('equipment.ledger.correcting.balance')}
        min={0}
        max={row.asset.counted ? 9999 : 1}
        value={balance}
        onChange={(value) => setBalance(Math.trunc(Number(value)) || 0)}
      />
      <TextInput
        required
        label={t('equipment.ledger.correcting.note')}
        maxLength={200}
        autoComplete="off"
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Frame>
  );
}
