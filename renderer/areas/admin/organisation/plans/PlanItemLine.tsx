/** One item of a plan as a line: what fulfils it below, done with one click, moved by its handle. */
import { ActionIcon, Anchor, Badge, Button, Table, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconCheck, IconGripVertical } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import type { PlanItemRow } from '../../../../../shared/areas/admin/plans.ts';
import { daysBetween, formatDay } from '../../../../../shared/values/day.ts';
import { useOfficeCommand } from '../../../../app/calls.ts';
import { useSession } from '../../../../app/session.tsx';
import { useText } from '../../../../app/text.ts';
import { notifyProblem, useUndo } from '../../../../ui/notify.tsx';
import styles from './plans.module.css';
import { fulfilIcons, shownTones, useFulfilWords, useOpenRecord } from './words.ts';

interface Moving {
  /** Where an item that is held over this one would come. */
  over: 'above' | 'below' | null;
  onStart(): void;
  onEnd(): void;
  onOver(): void;
  onDrop(): void;
  onStep(by: -1 | 1): void;
}

interface PlanItemLineProps {
  row: PlanItemRow;
  several: boolean;
  /** It was said to be done a moment ago: there is a place for what came of it. */
  justDone: boolean;
  moving?: Moving;
  /** With the item as it is now; null once its outcome is kept, or left out. */
  onDone(row: PlanItemRow | null): void;
  onOpen(): void;
}

export function PlanItemLine({ row, several, justDone, moving, onDone, onOpen }: PlanItemLineProps) {
  const { language } = useText();
  const { item, shown, staff, links, plan } = row;
  const words = useFulfilWords();
  const open = useOpenRecord();
  const quiet = shown === 'dropped' || shown === 'carried';
  return (
    <Table.Tr
      className={moving?.over ? styles[moving.over] : undefined}
      onDragOver={(event) => {
        if (!moving) return;
        event.preventDefault();
        moving.onOver();
      }}
      onDrop={(event) => {
        event.preventDefault();
        moving?.onDrop();
      }}
    >
      {moving && <Handle what={item.what} moving={moving} />}
      <Table.Td className={styles.what}>
        <UnstyledButton
          className={quiet ? `${styles.open} ${styles.quiet}` : styles.open}
          fz="sm"
          onClick={onOpen}
        >
          {item.what}
        </UnstyledButton>
        {several && (
          <Text size="xs" c="gray.7">
            {plan}
          </Text>
        )}
        {justDone ? (
          <Outcome row={row} onKept={() => onDone(null)} />
        ) : (
          item.outcome && (
            <Text size="xs" c="gray.7">
              {item.outcome}
            </Text>
          )
        )}
        {links.length > 0 && (
          <div className={styles.chips}>
            {links.map((link) => {
              const Icon = fulfilIcons[link.kind];
              return (
                <Anchor key={link.id} component="button" type="button" size="xs" onClick={() => open(link)}>
                  <Icon size={13} stroke={1.7} aria-hidden /> {words(link)}
                </Anchor>
              );
            })}
          </div>
        )}
      </Table.Td>
      <Table.Td className={styles.narrow}>{staff.map(({ name }) => name).join('、')}</Table.Td>
      <Table.Td className={styles.narrow}>
        {item.dueOn && (
          <span className={shown === 'overdue' ? styles.late : undefined} title={item.dueOn}>
            {formatDay(item.dueOn, language, 'date')}
          </span>
        )}
      </Table.Td>
      <Table.Td className={styles.narrow}>
        <StateBadge row={row} />
      </Table.Td>
      <Table.Td className={styles.narrow}>
        {row.mine && item.state === 'open' && shown !== 'carried' && <DoneButton row={row} onDone={onDone} />}
      </Table.Td>
    </Table.Tr>
  );
}

function Handle({ what, moving }: { what: string; moving: Moving }) {
  const { t } = useText();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    moving.onStep(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <Table.Td className={styles.narrow} pr={0}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={24}
        className={styles.handle}
        aria-label={t('admin.plans.move', { what })}
        draggable
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', what);
          moving.onStart();
        }}
        onDragEnd={moving.onEnd}
        onKeyDown={onKeyDown}
      >
        <IconGripVertical size={16} stroke={1.7} />
      </ActionIcon>
    </Table.Td>
  );
}

/** Late in red with how many days, due within a week in apricot. */
export function StateBadge({ row: { item, shown, carriedTo } }: { row: PlanItemRow }) {
  const { t, language } = useText();
  const { today } = useSession();
  const days = item.dueOn === null ? 0 : daysBetween(today, item.dueOn);
  const day = item.doneOn === null ? '' : formatDay(item.doneOn, language, 'date');
  const words = {
    open: t('admin.plans.state.open'),
    soon: days === 0 ? t('admin.plans.dueToday') : t('admin.plans.left', { count: days }),
    overdue: t('admin.plans.late', { count: -days }),
    done: t('admin.plans.doneOn', { day }),
    dropped: t('admin.plans.droppedOn', { day }),
    carried: t('admin.plans.carriedTo', { title: carriedTo?.title ?? '' }),
  }[shown];
  return (
    <Badge color={shownTones[shown]} w="max-content" maw={240} title={words}>
      {words}
    </Badge>
  );
}

function DoneButton({ row, onDone }: Pick<PlanItemLineProps, 'row' | 'onDone'>) {
  const { t } = useText();
  const { mutateAsync: close, isPending } = useOfficeCommand('admin.closePlanItem');
  const tellUndo = useUndo();
  const { id, version, what } = row.item;
  const act = async () => {
    try {
      const item = await close({ id, version, state: 'done', doneOn: null, outcome: null });
      onDone({ ...row, item, shown: 'done' });
      await tellUndo({ message: t('admin.plans.doneTold', { what }), call: 'admin.closePlanItem' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Button
      size="compact-xs"
      variant="light"
      loading={isPending}
      leftSection={<IconCheck size={14} stroke={1.7} />}
      aria-label={t('admin.plans.doneOf', { what })}
      onClick={() => void act()}
    >
      {t('admin.plans.done')}
    </Button>
  );
}

/** What came of it, in a few words or none: kept by Enter, or when it is left. */
function Outcome({ row: { item }, onKept }: { row: PlanItemRow; onKept(): void }) {
  const { t } = useText();
  const { mutateAsync: close } = useOfficeCommand('admin.closePlanItem');
  const [words, setWords] = useState('');
  const keep = async () => {
    if (words.trim() === '' || item.state !== 'done') return onKept();
    const { id, version, doneOn } = item;
    try {
      await close({ id, version, state: 'done', doneOn, outcome: words.trim() });
      onKept();
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <TextInput
      size="xs"
      mt={4}
      autoFocus
      aria-label={t('admin.plans.outcomeOf', { what: item.what })}
      placeholder={t('admin.plans.outcome')}
      maxLength={200}
      autoComplete="off"
      value={words}
      onChange={(event) => setWords(event.currentTarget.value)}
      onBlur={() => void keep()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onKept();
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.currentTarget.blur();
      }}
    />
  );
}
