/** Child, kind, one line, what follows: a contact in under ten seconds, without the mouse. */
import { Button, Kbd, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconCornerDownRight, IconPencilPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { ContactChildBrief } from '../../../../shared/areas/contacts/log.ts';
import type { Day } from '../../../../shared/values/day.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import { useUndo } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { When } from '../../../ui/When.tsx';
import { useDutyAlarm } from '../../guardians/useDutyAlarm.ts';
import { ChildrenInput } from './ChildrenInput.tsx';
import styles from './entry.module.css';
import { FullDialog } from './FullDialog.tsx';
import { KindChoice } from './KindChoice.tsx';
import { type EntryValues, useEntry } from './useEntry.ts';

interface QuickEntryProps {
  /** 'quick', or 'child:<id>' in a child's file. */
  place: string;
  /** The child whose file it stands in. */
  child?: ContactChildBrief;
  /** What to begin with, from a link that led here. */
  begin?: { children?: readonly ContactChildBrief[]; kind?: string; day?: Day };
  /** Each new value puts the hand at the first field. */
  focus?: string | null;
}

const noChildren: readonly ContactChildBrief[] = [];
const shortFields = ['kind', 'day', 'staffId', 'line', 'followUp', 'followUpBy'];

export function QuickEntry({ place, child, begin, focus = null }: QuickEntryProps) {
  const { t } = useText();
  const { today, staffId } = useSession();
  const first = useMemo(
    () => ({
      children: child ? [child] : (begin?.children ?? noChildren),
      values: { kind: begin?.kind ?? 'talk', day: begin?.day ?? today, staffId } as EntryValues,
    }),
    [child, begin, today, staffId],
  );
  const { entry, change, clear, foundFrom } = useEntry(place, first);
  const { mutateAsync: save, isPending } = useOfficeCommand('contacts.save');
  const tellUndo = useUndo();
  const alarm = useDutyAlarm();
  const [error, setError] = useState<unknown>(null);
  const [asked, setAsked] = useState(false);
  const [full, setFull] = useState(false);
  const firstField = useRef<HTMLInputElement>(null);
  const lineField = useRef<HTMLInputElement>(null);
  const begins = child ? lineField : firstField;
  useEffect(() => {
    if (focus !== null) begins.current?.focus();
  }, [focus, begins]);
  const text = (key: string) => (typeof entry.values[key] === 'string' ? (entry.values[key] as string) : '');
  const put = (values: EntryValues) => change({ values });
  const kind = text('kind') || 'talk';
  const hasMore = Object.entries(entry.values).some(
    ([key, value]) => value !== null && value !== '' && !shortFields.includes(key),
  );

  const ready = entry.children.length > 0 && text('line').trim() !== '';
  const submit = async () => {
    if (isPending) return;
    if (!ready) {
      setAsked(true);
      return (entry.children.length === 0 ? firstField : lineField).current?.focus();
    }
    setError(null);
    try {
      const made = await save({
        id: null,
        version: null,
        childIds: entry.children.map(({ id }) => id),
        patch: patchOf(entry.values),
        place,
      });
      const written = entry.values;
      clear({ saved: true, kind });
      setAsked(false);
      begins.current?.focus();
      const names = made.children.map(({ name }) => name).join('、');
      await tellUndo({ message: t('contacts.entry.saved', { names }), call: 'contacts.save' });
      alarm(entry.children[0]!.id, written);
    } catch (caught) {
      setError(caught);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void submit();
  };
  useHotkeys([['alt+F', () => setFull(true)]], []);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter in any of its fields saves
    <div className={styles.entry} onKeyDown={onKeyDown}>
      {foundFrom !== null && (
        <div className={styles.found} role="status">
          <IconCornerDownRight size={16} stroke={1.7} aria-hidden />
          <span>
            {t('contacts.entry.unfinished')} <When at={foundFrom} />
          </span>
          {hasMore && (
            <Button size="compact-xs" variant="light" onClick={() => setFull(true)}>
              {t('contacts.entry.goOn')}
            </Button>
          )}
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => clear({ saved: false })}>
            {t('contacts.entry.throwAway')}
          </Button>
        </div>
      )}
      <div className={styles.line} data-child={child ? true : undefined}>
        <ChildrenInput
          label={t('contacts.entry.children')}
          chosen={entry.children}
          onChange={(children) => change({ children })}
          inputRef={firstField}
          error={asked && entry.children.length === 0 ? t('issue.required') : undefined}
        />
        <KindChoice value={kind} onChange={(next) => put({ kind: next })} />
        <TextInput
          ref={lineField}
          label={t('contacts.entry.line')}
          placeholder={t(`contacts.example.${kind}`)}
          autoComplete="off"
          maxLength={200}
          value={text('line')}
          error={asked && text('line').trim() === '' ? t('issue.required') : undefined}
          onChange={(event) => put({ line: event.currentTarget.value })}
        />
        <DayInput
          label={t('contacts.entry.day')}
          value={text('day') || null}
          onChange={(day) => put({ day })}
        />
      </div>
      <div className={styles.line} data-second>
        <TextInput
          label={t('contacts.entry.followUp')}
          placeholder={t('contacts.entry.followUpHint')}
          autoComplete="off"
          maxLength={200}
          value={text('followUp')}
          onChange={(event) => put({ followUp: event.currentTarget.value })}
        />
        <DayInput
          label={t('contacts.entry.followUpBy')}
          value={text('followUpBy') || null}
          onChange={(day) => put({ followUpBy: day })}
        />
        <div className={styles.acts}>
          <Button
            variant="default"
            leftSection={<IconPencilPlus size={18} stroke={1.7} />}
            onClick={() => setFull(true)}
          >
            {t('contacts.entry.full')}
          </Button>
          <Button loading={isPending} onClick={() => void submit()}>
            {t('frame.save')}
            <Kbd size="xs" ml={8} aria-hidden className={styles.key}>
              Ctrl Enter
            </Kbd>
          </Button>
        </div>
      </div>
      <ProblemAlert error={error} />
      {full && (
        <FullDialog
          row={null}
          place={place}
          entry={entry}
          onChange={change}
          onSaved={() => clear({ saved: true, kind })}
          onClose={() => {
            setFull(false);
            lineField.current?.focus();
          }}
        />
      )}
    </div>
  );
}

/** Empty texts are nothing; what can't be read goes as it is, for the office to name. */
function patchOf(values: EntryValues): EntryValues {
  const filled = Object.entries(values).flatMap(([key, value]): [string, EntryValues[string]][] => {
    const trimmed = typeof value === 'string' ? value.trim() : value;
    return trimmed === '' || trimmed === null ? [] : [[key, trimmed]];
  });
  return Object.fromEntries(filled);
}
