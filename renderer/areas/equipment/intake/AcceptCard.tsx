/** Two persons count what came, line by line; what should have come stands there already. */
import { Button, Group, NumberInput, Select, Stack, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { IntakeView } from '../../../../shared/areas/equipment/intakeCalls.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import { useUndo } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import styles from '../equipment.module.css';
import { usePlaces } from '../useThingCodes.ts';

export function AcceptCard({ view }: { view: IntakeView }) {
  const { t } = useText();
  const { today, staffId } = useSession();
  const { staff } = usePlaces();
  const accept = useOfficeCommand('equipment.acceptIntake');
  const tellUndo = useUndo();
  const [day, setDay] = useState<string>(today);
  const [first, setFirst] = useState<string | null>(staffId);
  const [second, setSecond] = useState<string | null>(null);
  const [counts, setCounts] = useState<Record<string, { received: number; wrong: string }>>({});
  const countOf = (id: string, quantity: number) => counts[id] ?? { received: quantity, wrong: '' };
  const same = first !== null && first === second;
  const act = async () => {
    if (first === null || second === null) return;
    const lines = view.items.map(({ line: { id, quantity } }) => {
      const { received, wrong } = countOf(id, quantity);
      return { id, received, wrong: wrong.trim() === '' ? null : wrong.trim() };
    });
    const { id, version } = view.intake;
    const done = await accept
      .mutateAsync({ id, version, day, acceptedById: first, secondById: second, lines })
      .catch(() => null);
    if (done) await tellUndo({ message: t('equipment.intake.accepted'), call: 'equipment.acceptIntake' });
  };
  return (
    <SectionCard title={t('equipment.intake.accept')}>
      <Stack>
        <Group align="end">
          <DayInput
            label={t('equipment.intake.acceptedOn')}
            value={day}
            onChange={(value) => setDay(value ?? today)}
          />
          <Select
            searchable
            label={t('equipment.intake.first')}
            data={staff}
            value={first}
            onChange={setFirst}
          />
          <Select
            searchable
            label={t('equipment.intake.second')}
            data={staff}
            value={second}
            error={same ? t('issue.samePerson') : undefined}
            onChange={setSecond}
          />
          <Button
            loading={accept.isPending}
            disabled={first === null || second === null || same || view.items.length === 0}
            onClick={() => void act()}
          >
            {t('equipment.intake.acceptAct')}
          </Button>
        </Group>
        {view.intake.source === 'donated' && view.giver === null && (
          <Text size="sm" c="apricot.9">
            {t('equipment.intake.noGiver')}
          </Text>
        )}
        <ProblemAlert error={accept.error} />
        <div className={styles.scroll}>
          <Table horizontalSpacing="md" verticalSpacing={4} className={styles.table} stickyHeader>
            <Table.Thead>
              <Table.Tr>
                {(['name', 'quantity', 'received', 'wrong'] as const).map((key) => (
                  <Table.Th key={key}>{t(`equipment.intake.line.column.${key}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {view.items.map(({ line: { id, name, quantity } }) => {
                const count = countOf(id, quantity);
                return (
                  <Table.Tr key={id}>
                    <Table.Td>{name}</Table.Td>
                    <Table.Td>{quantity}</Table.Td>
                    <Table.Td>
                      <NumberInput
                        size="xs"
                        w={90}
                        min={0}
                        max={9999}
                        aria-label={t('equipment.intake.receivedOf', { name })}
                        value={count.received}
                        onChange={(value) =>
                          setCounts((all) => ({
                            ...all,
                            [id]: { ...count, received: Math.max(0, Math.trunc(Number(value)) || 0) },
                          }))
                        }
                      />
                    </Table.Td>
                    <Table.Td>
                      <TextInput
                        size="xs"
                        aria-label={t('equipment.intake.wrongOf', { name })}
                        placeholder={count.received === quantity ? '' : t('equipment.intake.wrongHint')}
                        maxLength={200}
                        autoComplete="off"
                        value={count.wrong}
                        onChange={(event) => {
                          const wrong = event.currentTarget.value;
                          setCounts((all) => ({ ...all, [id]: { ...count, wrong } }));
                        }}
                      />
                    </Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
        </div>
      </Stack>
    </SectionCard>
  );
}
