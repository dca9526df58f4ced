/** One table of indicators, written as rows: Enter for the next one, Alt and arrows to move it, up, down, in and out. */
import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { endOf, type TreeRow, type TreeView } from '../../../../shared/areas/assessment/tree.ts';
import { may } from '../../../../shared/roles.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { Lines } from '../../../ui/Lines.tsx';
import { notifyDone, notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { treePath, treesPath } from '../paths.ts';
import { type DraftRow, emptyRow, withKeys } from './draft.ts';
import { TreeEditor } from './TreeEditor.tsx';

export function TreePage() {
  const { id = 'new' } = useParams();
  const { data, error } = useOfficeQuery('assessment.tree', { id }, { enabled: id !== 'new' });
  if (id === 'new') return <Editor key="new" view={null} />;
  if (error) return <ProblemAlert error={error} />;
  return data ? <Editor key={data.tree.id} view={data} /> : <Lines count={10} />;
}

function Editor({ view }: { view: TreeView | null }) {
  const { t } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const save = useOfficeCommand('assessment.saveTree');
  const { mutateAsync: remove } = useOfficeCommand('assessment.removeTree');
  const tellUndo = useUndo();
  const [title, setTitle] = useState(view?.tree.title ?? '');
  const [source, setSource] = useState(view?.tree.source ?? '');
  const [rows, setRows] = useState<DraftRow[]>(() => withKeys(view?.rows ?? [emptyRow(1)]));
  const mayWrite = may(role, 'assessment.write');
  const keep = async () => {
    const kept = await save
      .mutateAsync({
        id: view?.tree.id ?? null,
        version: view?.tree.version ?? null,
        title: title.trim(),
        source: source.trim() || null,
        note: view?.tree.note ?? null,
        rows: rows.map(
          ({ key: _, ...row }, at): TreeRow => ({
            ...row,
            name: row.name.trim(),
            halves: endOf(rows, at) === at + 1 ? row.halves : null,
          }),
        ),
      })
      .catch(() => null);
    if (!kept) return;
    notifyDone(t('frame.saved'));
    setRows(withKeys(kept.rows));
    if (!view) void navigate(treePath(kept.tree.id), { replace: true });
  };
  const toBin = async () => {
    try {
      await remove({ id: view!.tree.id });
      void navigate(treesPath);
      await tellUndo({ message: t('assessment.trees.removed'), call: 'assessment.removeTree' });
    } catch (caught) {
      notifyProblem(caught);
    }
  };
  const whole = title.trim() !== '' && rows.length > 0 && rows.every(({ name }) => name.trim() !== '');
  return (
    <Page
      title={view?.tree.title ?? t('assessment.trees.new')}
      subtitle={t('assessment.trees.keys')}
      actions={
        <>
          <Button variant="default" onClick={() => void navigate(treesPath)}>
            {t('assessment.back')}
          </Button>
          {mayWrite && view && (
            <Button variant="subtle" color="red" onClick={() => void toBin()}>
              {t('assessment.trees.remove')}
            </Button>
          )}
          {mayWrite && (
            <Button loading={save.isPending} disabled={!whole} onClick={() => void keep()}>
              {t('frame.save')}
            </Button>
          )}
        </>
      }
    >
      <ProblemAlert error={save.error} />
      <SectionCard>
        <Group grow>
          <TextInput
            label={t('assessment.trees.column.title')}
            value={title}
            maxLength={120}
            readOnly={!mayWrite}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <TextInput
            label={t('assessment.trees.column.source')}
            value={source}
            maxLength={200}
            readOnly={!mayWrite}
            onChange={(event) => setSource(event.currentTarget.value)}
          />
        </Group>
      </SectionCard>
      <TreeEditor rows={rows} onChange={setRows} mayWrite={mayWrite} />
    </Page>
  );
}
