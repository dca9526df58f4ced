/** What is to be written off: scanned, found by name, or what is damaged. */
import {
  ActionIcon,
  Button,
  Group,
  Modal,
  NumberInput,
  Select,
  Stack,
  Table,
  Text,
  TextInput,
} from '@mantine/core';
import { IconBarcode, IconTrash } from '@tabler/icons-react';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { WriteOffView } from '../../../../shared/areas/equipment/writeOff.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { office } from '../../../app/office.ts';
import { useText } from '../../../app/text.ts';
import { FormButtons } from '../../../ui/FormButtons.tsx';
import { notifyDone } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import styles from '../equipment.module.css';
import { usePlaces } from '../useThingCodes.ts';

interface Line {
  kind: 'copy' | 'asset';
  id: string;
  code: string;
  name: string;
  quantity: number;
  counted: boolean;
}

interface ProposeDialogProps {
  /** Null for a new form. */
  view: WriteOffView | null;
  onClose(): void;
}

export function ProposeDialog({ view, onClose }: ProposeDialogProps) {
  const { t } = useText();
  const { staff } = usePlaces();
  const propose = useOfficeCommand('equipment.proposeWriteOff');
  const [lines, setLines] = useState<Line[]>(() =>
    (view?.lines ?? []).map((each) => ({ ...each, counted: each.kind === 'asset' })),
  );
  const [reason, setReason] = useState(view?.writeOff.reason ?? '');
  const [headId, setHeadId] = useState<string | null>(view?.writeOff.headId ?? null);
  const add = (line: Line) =>
    setLines((all) => (all.some(({ id }) => id === line.id) ? all : [...all, line]));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const things = lines.map(({ kind, id, quantity }) => ({ kind, id, quantity }));
    const done = await propose
      .mutateAsync({ id: view?.writeOff.id ?? null, reason, headId, things })
      .catch(() => null);
    if (!done) return;
    notifyDone(t('equipment.writeOff.proposed'));
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('equipment.writeOff.propose')}
      size={760}
      closeOnClickOutside={false}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <FindThing onFound={add} />
          <Damaged chosen={lines} onAdd={add} />
          {lines.length > 0 && (
            <div className={styles.scroll}>
              <Table horizontalSpacing="md" verticalSpacing={4} className={styles.table}>
                <Table.Tbody>
                  {lines.map((line) => (
                    <Table.Tr key={line.id}>
                      <Table.Td>{line.code}</Table.Td>
                      <Table.Td>{line.name}</Table.Td>
                      <Table.Td>
                        {line.counted ? (
                          <NumberInput
                            size="xs"
                            w={90}
                            min={1}
                            max={9999}
                            aria-label={t('equipment.writeOff.quantityOf', { name: line.name })}
                            value={line.quantity}
                            onChange={(value) =>
                              setLines((all) =>
                                all.map((each) =>
                                  each.id === line.id
                                    ? { ...each, quantity: Math.max(1, Math.trunc(Number(value)) || 1) }
                                    : each,
                                ),
                              )
                            }
                          />
                        ) : (
                          line.quantity
                        )}
                      </Table.Td>
                      <Table.Td>
                        <ActionIcon
                          variant="subtle"
                          color="gray"
                          aria-label={t('equipment.writeOff.drop', { name: line.name })}
                          onClick={() => setLines((all) => all.filter(({ id }) => id !== line.id))}
                        >
                          <IconTrash size={16} stroke={1.7} />
                        </ActionIcon>
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </div>
          )}
          <TextInput
            required
            label={t('equipment.writeOff.column.reason')}
            maxLength={200}
            autoComplete="off"
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Select
            searchable
            clearable
            label={t('equipment.writeOff.head')}
            data={staff}
            value={headId}
            onChange={setHeadId}
          />
          <ProblemAlert error={propose.error} />
          <FormButtons
            onCancel={onClose}
            busy={propose.isPending}
            disabled={lines.length === 0 || reason.trim() === ''}
            label={t('equipment.writeOff.submit')}
          />
        </Stack>
      </form>
    </Modal>
  );
}

/** A label, or a part of a name of equipment. */
function FindThing({ onFound }: { onFound(line: Line): void }) {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState<string | null>(null);
  const [offered, setOffered] = useState<Line[]>([]);
  const find = async (text: string) => {
    const found = await office.call('library.scan', { code: text }).catch(() => null);
    const things = found?.kind === 'thing' ? [found.thing] : found?.kind === 'title' ? found.copies : [];
    const lines = things.map(({ kind, id, code, name, counted }) => ({
      kind,
      id,
      code,
      name,
      counted,
      quantity: 1,
    }));
    if (lines.length === 0)
      for (const { asset, code } of await office
        .call('equipment.findAssets', { text, limit: 10 })
        .catch(() => []))
        lines.push({
          kind: 'asset',
          id: asset.id,
          code,
          name: asset.name,
          counted: asset.counted,
          quantity: 1,
        });
    setTyped('');
    setSaid(lines.length === 0 ? t('equipment.writeOff.unknown', { text }) : null);
    setOffered(lines.length > 1 ? lines : []);
    if (lines.length === 1) onFound(lines[0]!);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey) return;
    event.preventDefault();
    const text = event.currentTarget.value.trim();
    if (text !== '') void find(text);
  };
  return (
    <Stack gap="xs">
      <TextInput
        data-autofocus
        label={t('equipment.writeOff.find')}
        leftSection={<IconBarcode size={18} stroke={1.7} aria-hidden />}
        maxLength={40}
        autoComplete="off"
        error={said}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      {offered.length > 0 && (
        <Group gap={6}>
          <Text size="sm">{t('equipment.writeOff.which')}</Text>
          {offered.map((line) => (
            <Button key={line.id} size="compact-sm" variant="default" onClick={() => onFound(line)}>
              {line.name} {line.code}
            </Button>
          ))}
        </Group>
      )}
    </Stack>
  );
}

const mostOffered = 8;

function Damaged({ chosen, onAdd }: { chosen: readonly Line[]; onAdd(line: Line): void }) {
  const { t } = useText();
  const { data } = useOfficeQuery('equipment.damaged', null);
  const left = (data ?? []).filter(({ id }) => !chosen.some((each) => each.id === id));
  if (left.length === 0) return null;
  return (
    <Group gap={6}>
      <Text size="sm">{t('equipment.writeOff.damaged', { count: left.length })}</Text>
      {left.slice(0, mostOffered).map((each) => (
        <Button
          key={each.id}
          size="compact-sm"
          variant="default"
          onClick={() => onAdd({ ...each, counted: each.kind === 'asset' && each.quantity > 1 })}
        >
          {each.name} {each.code}
        </Button>
      ))}
    </Group>
  );
}
