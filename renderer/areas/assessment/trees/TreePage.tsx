/** One table of indicators, written as rows: Enter for the next one, Alt and arrows to move it, up, down, in and out. */
import { Button, Group, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { type TreeView, treeFault } from '../../../../shared/areas/assessment/tree.ts';
import { may } from '../../../../shared/roles.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { Lines } from '../../../ui/Lines.tsx';
import { notifyDone, notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { LeaveGuard } from '../../reports/LeaveGuard.tsx';
import { treePath, treesPath } from '../paths.ts';
import { asKept, type DraftRow, emptyRow, withKeys } from './draft.ts';
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
  /** What the office has, as far as it is known here. */
  const [kept, setKept] = useState(view);
  const [title, setTitle] = useState(view?.tree.title ?? '');
  const [source, setSource] = useState(view?.tree.source ?? '');
  const [rows, setRows] = useState<DraftRow[]>(() => withKeys(view?.rows ?? [emptyRow(1)]));
  /** Where to, once nothing is left to be asked about. */
  const [goTo, setGoTo] = useState<string | null>(null);
  const mayWrite = may(role, 'assessment.write');
  const lines = asKept(rows);
  const changed =
    title !== (kept?.tree.title ?? '') ||
    source !== (kept?.tree.source ?? '') ||
    JSON.stringify(lines) !== JSON.stringify(asKept(kept?.rows ?? [emptyRow(1)]));
  const show = (shown: TreeView) => {
    setKept(shown);
    setTitle(shown.tree.title);
    setSource(shown.tree.source ?? '');
    // the rows that stay keep their keys, so that the one that is being written stays the chosen one
    setRows((before) => withKeys(shown.rows).map((row, at) => ({ ...row, key: before[at]?.key ?? row.key })));
  };
  useEffect(() => {
    if (goTo !== null) void navigate(goTo, { replace: true });
  }, [goTo, navigate]);
  // taken back, or changed elsewhere: shown as it is now, unless something would be lost
  if (view && kept && view.tree.version > kept.tree.version && !changed) show(view);
  const keep = async () => {
    const done = await save
      .mutateAsync({
        id: kept?.tree.id ?? null,
        version: kept?.tree.version ?? null,
        title: title.trim(),
        source: source.trim() || null,
        note: kept?.tree.note ?? null,
        rows: lines,
      })
      .catch(() => null);
    if (!done) return;
    notifyDone(t('frame.saved'));
    show(done);
    if (!view) setGoTo(treePath(done.tree.id));
  };
  const toBin = async () => {
    try {
      await remove({ id: view!.tree.id });
      setGoTo(treesPath);
      await tellUndo({ message: t('assessment.trees.removed'), call: 'assessment.removeTree' });
    } catch (caught) {
      notifyProblem(caught);
    }
  };
  const fault = treeFault(lines);
  const missing =
    title.trim() === ''
      ? t('assessment.trees.missing.title')
      : lines.some(({ name }) => name === '')
        ? t('assessment.trees.missing.name')
        : fault &&
          t(`assessment.trees.missing.${fault.key === 'name' ? 'twice' : fault.key}`, {
            place: fault.at + 1,
          });
  return (
    <Page
      title={view?.tree.title ?? t('assessment.trees.new')}
      subtitle={t('assessment.trees.keys')}
      actions={
        <>
          {changed && missing !== null && (
            <Text size="sm" c="gray.7" aria-live="polite">
              {missing}
            </Text>
          )}
          <Button variant="default" onClick={() => void navigate(treesPath)}>
            {t('assessment.back')}
          </Button>
          {mayWrite && view && (
            <Button variant="subtle" color="red" onClick={() => void toBin()}>
              {t('assessment.trees.remove')}
            </Button>
          )}
          {mayWrite && (
            <Button
              loading={save.isPending}
              disabled={lines.length === 0 || missing !== null}
              onClick={() => void keep()}
            >
              {t('frame.save')}
            </Button>
          )}
        </>
      }
    >
      <LeaveGuard changed={changed && goTo === null} />
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
