/**
 * The one way by which a file leaves the program. What shared/leaving.ts declares of it is shown first, with for whom and
 * for what, as this person said it last time: one Enter. The office notes it. A file without personal fields asks nothing.
 */
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { createContext, type FormEvent, type ReactNode, useCallback, useContext, useState } from 'react';
import type { SentFile } from '../../shared/areas/packages/sentFiles.ts';
import {
  type LeavingGroup as Declared,
  type ExportName,
  leavingOf,
  type Wanted,
} from '../../shared/leaving.ts';
import { type Language, labelOfField } from '../../shared/record.ts';
import { useOfficeCommand, useOfficeQuery } from '../app/calls.ts';
import { office } from '../app/office.ts';
import { useText } from '../app/text.ts';
import { LeavingFields, type LeavingGroup } from './LeavingFields.tsx';
import { notifyDone, notifyProblem } from './notify.tsx';

export interface FileToSave {
  /** With its ending. */
  name: string;
  what: ExportName;
  /** What was asked for of it, where its fields hang on that. */
  wanted?: Wanted;
  /** Made once the person has agreed; null where it could not be made, which has been told. */
  bytes(): Promise<Uint8Array | null>;
}

type Save = (file: FileToSave) => Promise<void>;
const SaveContext = createContext<Save | null>(null);

/** Saves a file where the person says; tells what goes wrong itself. Done when it is saved or was not wanted. */
export function useSave(): Save {
  const save = useContext(SaveContext);
  if (!save) throw new Error('outside of <Saving>');
  return save;
}

interface Sending {
  receiver: string;
  purpose: string;
}

interface Asked {
  file: FileToSave;
  groups: readonly Declared[];
  settle(said: Sending | null): void;
}

export function Saving({ children }: { children: ReactNode }) {
  const { t } = useText();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { mutateAsync: keep } = useOfficeCommand('packages.keepSentFile');
  const save = useCallback<Save>(
    async (file) => {
      const groups = leavingOf(file.what, file.wanted);
      const said =
        groups.length === 0
          ? null
          : await new Promise<Sending | null>((settle) => setAsked({ file, groups, settle }));
      setAsked(null);
      if (groups.length > 0 && !said) return;
      try {
        const bytes = await file.bytes();
        const saved = bytes && (await office.shell.save({ name: file.name, bytes }));
        if (!saved) return;
        notifyDone(t('frame.savedAt', { path: saved.path }));
        if (said)
          await keep({ ...said, what: file.what, format: formatOf(file.name), fields: pathsIn(groups) });
      } catch (error) {
        notifyProblem(error);
      }
    },
    [keep, t],
  );
  return (
    <SaveContext value={save}>
      {children}
      {asked && <AskDialog key={asked.file.what} {...asked} />}
    </SaveContext>
  );
}

const formatOf = (name: string) => name.slice(name.lastIndexOf('.') + 1) as SentFile['format'];
const pathsIn = (groups: readonly Declared[]) => [
  ...new Set(groups.flatMap(({ fields }) => fields.map(({ path }) => path))),
];

function shown(groups: readonly Declared[], language: Language): LeavingGroup[] {
  return groups.map((group) => ({
    title: labelOfField(group, language),
    fields: group.fields.map(({ sensitivity, masked, ...field }) => ({
      ...{ sensitivity, masked },
      label: labelOfField(field, language),
    })),
  }));
}

function AskDialog({ file, groups, settle }: Asked) {
  const { t, language } = useText();
  const { data: last } = useOfficeQuery('packages.lastSentFile', { what: file.what }, { fresh: true });
  const [typed, setTyped] = useState<Partial<Sending>>({});
  const receiver = typed.receiver ?? last?.receiver ?? '';
  const purpose = typed.purpose ?? last?.purpose ?? '';
  const isReady = receiver.trim() !== '' && purpose.trim() !== '';
  const agree = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) settle({ receiver: receiver.trim(), purpose: purpose.trim() });
  };
  return (
    <Modal opened onClose={() => settle(null)} title={t('packages.leaving.title')} size="lg" zIndex={400}>
      <form onSubmit={agree}>
        <Stack>
          <LeavingFields groups={shown(groups, language)} to={receiver.trim()} />
          <Group grow align="start">
            <TextInput
              label={t('packages.leaving.receiver')}
              placeholder={t('packages.leaving.receiverLike')}
              maxLength={60}
              value={receiver}
              onChange={(event) => setTyped({ ...typed, receiver: event.currentTarget.value })}
              required
              data-autofocus
            />
            <TextInput
              label={t('packages.leaving.purpose')}
              placeholder={t('packages.leaving.purposeLike')}
              maxLength={200}
              value={purpose}
              onChange={(event) => setTyped({ ...typed, purpose: event.currentTarget.value })}
              required
            />
          </Group>
          <Text size="sm">{t('packages.leaving.text')}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => settle(null)}>
              {t('frame.cancel')}
            </Button>
            <Button type="submit" disabled={!isReady}>
              {t('packages.leaving.goOn')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
