/** The items of a plan, in their order: moved by the mouse or the keys, done with one click, added with one line. */
import { Button, MultiSelect, Table, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { PlanItemRow } from '../../../../../shared/areas/admin/plans.ts';
import { isDay } from '../../../../../shared/values/day.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../../app/calls.ts';
import { useText } from '../../../../app/text.ts';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { notifyProblem } from '../../../../ui/notify.tsx';
import { ProblemAlert } from '../../../../ui/ProblemAlert.tsx';
import { PlanItemLine } from './PlanItemLine.tsx';
import styles from './plans.module.css';

interface PlanItemsProps {
  rows: readonly PlanItemRow[];
  /** Those of several plans: each says which. */
  several: boolean;
  /** All of one plan, in the hands of who may change their order. */
  moves: boolean;
  onOpen(id: string): void;
}

export function PlanItems({ rows, several, moves, onOpen }: PlanItemsProps) {
  const { t } = useText();
  const { mutateAsync: move } = useOfficeCommand('admin.movePlanItem');
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [justDone, setJustDone] = useState<{ row: PlanItemRow; at: number } | null>(null);
  // one that is done is due no more, and stays until there has been time for a word on it
  const shown =
    justDone && !rows.some(({ item }) => item.id === justDone.row.item.id)
      ? rows.toSpliced(justDone.at, 0, justDone.row)
      : rows;
  const put = async (id: string, place: number) => {
    const others = rows.filter(({ item }) => item.id !== id);
    const at = Math.max(0, Math.min(place, others.length));
    if (rows[at]?.item.id === id) return;
    try {
      await move({ id, before: others[at]?.item.id ?? null });
      const what = rows.find(({ item }) => item.id === id)?.item.what ?? '';
      setSaid(t('admin.plans.moved', { place: at + 1, what }));
    } catch (error) {
      notifyProblem(error);
    }
  };
  const from = rows.findIndex(({ item }) => item.id === dragged);
  const letGo = () => {
    setDragged(null);
    setOver(null);
  };
  return (
    <div className={styles.scroll}>
      <Table horizontalSpacing="sm" verticalSpacing={7} className={styles.table}>
        <Table.Thead>
          <Table.Tr>
            {moves && <Table.Td className={styles.narrow} />}
            <Table.Th>{t('admin.plans.column.what')}</Table.Th>
            <Table.Th className={styles.narrow}>{t('admin.plans.column.who')}</Table.Th>
            <Table.Th className={styles.narrow}>{t('admin.plans.column.dueOn')}</Table.Th>
            <Table.Th className={styles.narrow}>{t('admin.plans.column.state')}</Table.Th>
            <Table.Td className={styles.narrow} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((row, at) => (
            <PlanItemLine
              key={row.item.id}
              row={row}
              several={several}
              justDone={justDone?.row.item.id === row.item.id}
              onDone={(done) => setJustDone(done && { row: done, at })}
              onOpen={() => onOpen(row.item.id)}
              {...(moves
                ? {
                    moving: {
                      over:
                        over !== row.item.id || from < 0 || from === at
                          ? null
                          : from < at
                            ? 'below'
                            : 'above',
                      onStart: () => setDragged(row.item.id),
                      onEnd: letGo,
                      onOver: () => setOver(row.item.id),
                      onDrop: () => {
                        if (dragged !== null) void put(dragged, at);
                        letGo();
                      },
                      onStep: (by: -1 | 1) => void put(row.item.id, at + by),
                    },
                  }
                : {})}
            />
          ))}
        </Table.Tbody>
      </Table>
      <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
    </div>
  );
}

/** One line: what, who, by when; Enter adds it and the next can be written. */
export function AddItem({ planId }: { planId: string }) {
  const { t } = useText();
  const { data: staff } = useOfficeQuery('admin.staffNames', null);
  const { mutateAsync: save, isPending, error } = useOfficeCommand('admin.savePlanItem');
  const [what, setWhat] = useState('');
  const [staffIds, setStaffIds] = useState<string[]>([]);
  const [dueOn, setDueOn] = useState<string | null>(null);
  const line = useRef<HTMLInputElement>(null);
  const add = async () => {
    if (what.trim() === '' || isPending) return;
    const day = dueOn !== null && isDay(dueOn) ? dueOn : null;
    try {
      await save({
        ...{ id: null, version: null, planId },
        patch: { what: what.trim(), staffIds, dueOn: day },
      });
      setWhat('');
      setStaffIds([]);
      setDueOn(null);
      line.current?.focus();
    } catch {
      // said below the line, with all that was typed still there
    }
  };
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void add();
  };
  return (
    <>
      <div className={styles.add}>
        <TextInput
          ref={line}
          aria-label={t('admin.plans.newWhat')}
          placeholder={t('admin.plans.newWhatHint')}
          autoComplete="off"
          maxLength={200}
          value={what}
          onChange={(event) => setWhat(event.currentTarget.value)}
          onKeyDown={onEnter}
        />
        <MultiSelect
          aria-label={t('admin.plans.newWho')}
          placeholder={staffIds.length === 0 ? t('admin.plans.newWho') : ''}
          searchable
          data={(staff ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={staffIds}
          maxValues={20}
          onChange={setStaffIds}
        />
        <DayInput
          aria-label={t('admin.plans.newDue')}
          placeholder={t('admin.plans.newDue')}
          value={dueOn}
          onChange={setDueOn}
        />
        <Button
          variant="default"
          loading={isPending}
          disabled={what.trim() === ''}
          leftSection={<IconPlus size={18} stroke={1.7} />}
          onClick={() => void add()}
        >
          {t('admin.plans.addItem')}
        </Button>
      </div>
      {error && (
        <Text component="div" px="md" pb="sm">
          <ProblemAlert error={error} />
        </Text>
      )}
    </>
  );
}
