/** Which part of the file is being edited: one at a time, so that nothing half typed is forgotten out of sight. */
import { Button, Group, Modal, Text } from '@mantine/core';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { useBlocker } from 'react-router';
import { useText } from '../../../app/text.ts';

/** A part that has a form of its own: a section, or one person at the child's side. */
export interface Editing {
  part: string;
  /** The field that gets the focus; the first one when absent. */
  field?: string | undefined;
}

interface EditingState {
  editing: Editing | null;
  /** Opens a part's form; asks first when another form would lose what was typed. */
  edit(part: string, field?: string): void;
  close(): void;
  /** The open form tells whether there is something to lose. */
  setChanged(changed: boolean): void;
}

const Context = createContext<EditingState | null>(null);

export function useEditing(): EditingState {
  const state = useContext(Context);
  if (!state) throw new Error('a part of a file stands within EditingProvider');
  return state;
}

/** Holds what is edited, and keeps a person from losing it by leaving the page or opening another part. */
export function EditingProvider({ first = null, children }: { first?: Editing | null; children: ReactNode }) {
  const [editing, setEditing] = useState<Editing | null>(first);
  const [wanted, setWanted] = useState<Editing | null>(null);
  const changed = useRef(false);
  const blocker = useBlocker(() => changed.current);

  const put = useCallback((next: Editing | null) => {
    changed.current = false;
    setEditing(next);
  }, []);
  const edit = useCallback(
    (part: string, field?: string) => {
      if (changed.current && part !== editing?.part) setWanted({ part, field });
      else if (part !== editing?.part) put({ part, field });
    },
    [editing, put],
  );
  const state = useMemo<EditingState>(
    () => ({
      editing,
      edit,
      close: () => put(null),
      setChanged: (now) => {
        changed.current = now;
      },
    }),
    [editing, edit, put],
  );
  const leave = () => {
    put(wanted);
    setWanted(null);
    if (blocker.state === 'blocked') blocker.proceed();
  };
  const stay = () => {
    setWanted(null);
    if (blocker.state === 'blocked') blocker.reset();
  };
  return (
    <Context.Provider value={state}>
      {children}
      <Unsaved opened={wanted !== null || blocker.state === 'blocked'} onStay={stay} onLeave={leave} />
    </Context.Provider>
  );
}

function Unsaved({ opened, onStay, onLeave }: { opened: boolean; onStay(): void; onLeave(): void }) {
  const { t } = useText();
  return (
    <Modal opened={opened} onClose={onStay} title={t('children.file.unsavedTitle')}>
      <Text>{t('children.file.unsavedText')}</Text>
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" onClick={onLeave}>
          {t('children.file.unsavedLeave')}
        </Button>
        <Button onClick={onStay} data-autofocus>
          {t('children.file.unsavedStay')}
        </Button>
      </Group>
    </Modal>
  );
}
