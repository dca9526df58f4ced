/** One note for reports: what it is for, its title and day, its words. */
import { Button, Modal } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { type NoteRow, reportNoteModel } from '../../../shared/areas/reports/notes.ts';
import { useOfficeCommand } from '../../app/calls.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import { notifyDone, notifyProblem, useUndo } from '../../ui/notify.tsx';
import { ProseEditor } from '../../ui/ProseEditor/index.ts';
import { RecordForm } from '../../ui/RecordForm/index.ts';
import { NotePlan } from '../admin/organisation/plans/NotePlan.tsx';

interface NoteDialogProps {
  /** Null for a new one. */
  row: NoteRow | null;
  kind: string;
  onMade?: (id: string) => Promise<unknown>;
  onClose(): void;
}

export function NoteDialog({ row, kind, onMade, onClose }: NoteDialogProps) {
  const { t } = useText();
  const { today } = useSession();
  const { mutateAsync: save } = useOfficeCommand('reports.saveNote');
  const { mutateAsync: remove } = useOfficeCommand('reports.removeNote');
  const tellUndo = useUndo();
  const toBin = async (id: string) => {
    try {
      await remove({ id });
      onClose();
      await tellUndo({ message: t('reports.notes.removed'), call: 'reports.removeNote' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  const [text, setText] = useState<string[]>(row?.note.text ?? []);
  const [first] = useState(() => row?.note ?? { kind, day: today });
  const title = row ? t('reports.notes.edit', { title: row.note.title }) : t('reports.notes.add');
  return (
    <Modal opened onClose={onClose} title={title} size={760} closeOnClickOutside={false}>
      <RecordForm
        model={reportNoteModel}
        values={first}
        fields={['kind', 'title', 'day', 'adoptedBy', 'settledOn', 'settledHow']}
        hides={(values) => {
          if (values.kind === 'difficulty') return ['adoptedBy'];
          return values.kind === 'news'
            ? ['settledOn', 'settledHow']
            : ['adoptedBy', 'settledOn', 'settledHow'];
        }}
        focus={row ? null : 'title'}
        submitLabel={t('frame.save')}
        onCancel={onClose}
        onSubmit={async (patch) => {
          const all = { title: '', adoptedBy: null, settledOn: null, settledHow: null, ...first, ...patch };
          const made = await save({
            id: row?.note.id ?? null,
            version: row?.note.version ?? null,
            patch: {
              ...{ kind: all.kind, title: all.title, day: all.day },
              ...{ adoptedBy: all.adoptedBy, settledOn: all.settledOn, settledHow: all.settledHow },
              text: text.filter((line) => line.trim() !== ''),
            },
          });
          if (row === null) await onMade?.(made.id);
          notifyDone(t('reports.notes.kept'));
          onClose();
        }}
      >
        {(draft, set) => (
          <>
            {row && draft.kind === 'difficulty' && (
              <NotePlan
                noteId={row.note.id}
                settled={Boolean(draft.settledOn)}
                onSettle={(settledOn, settledHow) => set({ settledOn, settledHow })}
              />
            )}
            <ProseEditor
              framed
              label={t('reports.notes.text')}
              placeholder={t('reports.notes.placeholder')}
              value={text}
              onChange={setText}
            />
            {row && (
              <Button
                variant="subtle"
                color="red"
                size="compact-sm"
                w="max-content"
                leftSection={<IconTrash size={16} stroke={1.7} />}
                onClick={() => void toBin(row.note.id)}
              >
                {t('reports.notes.remove')}
              </Button>
            )}
          </>
        )}
      </RecordForm>
    </Modal>
  );
}
