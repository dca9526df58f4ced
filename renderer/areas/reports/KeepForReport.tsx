/** 收作素材: one act at an activity or a contact keeps it for a report. */
import { Button, Menu } from '@mantine/core';
import { IconNotebook } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import type { NoteSource } from '../../../shared/areas/reports/notes.ts';
import { labelOf } from '../../../shared/codes/codeList.ts';
import { noteKind } from '../../../shared/codes/index.ts';
import { may } from '../../../shared/roles.ts';
import { useOfficeCommand } from '../../app/calls.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import { notifyDone, notifyProblem, notifyWithAct } from '../../ui/notify.tsx';
import { notesPath } from './paths.ts';

export function KeepForReport({ source, sourceId }: { source: NoteSource; sourceId: string }) {
  const { t, language } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const { mutateAsync: note, isPending } = useOfficeCommand('reports.noteFrom');
  const keep = async (kind: string) => {
    try {
      await note({ kind, source, sourceId });
      const message = t('reports.notes.collected', { kind: labelOf(noteKind, kind, language) });
      if (!may(role, 'reports.read')) return notifyDone(message);
      notifyWithAct({ message, label: t('reports.notes.look'), act: () => void navigate(notesPath) });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Menu>
      <Menu.Target>
        <Button
          variant="default"
          size="compact-sm"
          loading={isPending}
          leftSection={<IconNotebook size={16} stroke={1.7} />}
        >
          {t('reports.notes.keep')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {noteKind.entries.map(({ code }) => (
          <Menu.Item key={code} onClick={() => void keep(code)}>
            {labelOf(noteKind, code, language)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
