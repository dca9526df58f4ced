/** 结对帮扶: teachers as columns, children as cards; changes collect as a draft and are saved as one act. */
import { Button, Select, VisuallyHidden } from '@mantine/core';
import { IconFileImport, IconHeartHandshake, IconSparkles } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Board, BoardChild } from '../../../../shared/areas/mentoring/pairing.ts';
import { may, scopeOf } from '../../../../shared/roles.ts';
import type { Day } from '../../../../shared/values/day.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Lines } from '../../../ui/Lines.tsx';
import { notifyDone, notifyProblem, notifyWithAct, useUndo } from '../../../ui/notify.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { childPath } from '../../children/openList.ts';
import { MentoringTabs } from '../MentoringTabs.tsx';
import { importPath } from '../paths.ts';
import { BoardColumns } from './BoardColumns.tsx';
import { BoardPapers } from './BoardPapers.tsx';
import { DraftBar } from './DraftBar.tsx';
import { changesOf, columnsOf, mentorIn, moved, suggested } from './draft.ts';
import { HandOver } from './HandOver.tsx';
import { useDraft } from './useDraft.ts';

const noDraft = new Map();

export function BoardPage() {
  const { t } = useText();
  const { data: board, error, refetch } = useOfficeQuery('mentoring.board', null, { fresh: true });
  if (board && board.children.length > 0) return <LoadedBoard board={board} />;
  return (
    <Page title={t('mentoring.title')}>
      <MentoringTabs />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {board && (
        <EmptyState icon={IconHeartHandshake} title={t('mentoring.empty')} text={t('mentoring.emptyText')} />
      )}
      {!board && !error && <Lines count={8} />}
    </Page>
  );
}

function LoadedBoard({ board }: { board: Board }) {
  const { t } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const [draft, setDraft] = useDraft();
  const [classId, setClassId] = useState<string | null>(null);
  const [said, say] = useState('');
  const [left, setLeft] = useState(0);
  const mayPair = may(role, 'mentoring.pair');
  const own = scopeOf(role) === 'own';
  const columns = useMemo(() => columnsOf(board, draft, classId), [board, draft, classId]);
  const changes = useMemo(() => changesOf(board, draft), [board, draft]);
  const names = useMemo(() => namesOn(board), [board]);
  const waiting = columns[0]!.load;
  const { pairedLeast: least, pairedMost: most } = board.limits;

  const suggest = () => {
    const found = suggested(board, draft);
    setDraft(found.draft);
    const { count, left } = found;
    if (count === 0) notifyDone(t('mentoring.suggestedNone'));
    say(left > 0 ? t('mentoring.suggestedLeft', { count, left }) : t('mentoring.suggested', { count }));
    setLeft(left);
  };
  const move = (child: BoardChild, to: string | null) => {
    if (mentorIn(draft, child) === to) return say(t('mentoring.letGo', { name: child.name }));
    setDraft(moved(draft, child, to));
    const teacher = to === null ? t('mentoring.waiting') : (names.teachers.get(to) ?? '');
    say(t('mentoring.put', { name: child.name, teacher }));
  };
  const discard = () => {
    const before = draft;
    setDraft(noDraft);
    notifyWithAct({
      id: 'pairing',
      message: t('mentoring.discarded'),
      label: t('mentoring.bringBack'),
      act: () => setDraft(before),
    });
  };
  const save = useSavePairing(() => setDraft(noDraft));
  return (
    <Page
      fills
      title={t('mentoring.title')}
      subtitle={
        own
          ? t('mentoring.subtitleOwn', { count: board.children.length })
          : t('mentoring.subtitle', { paired: board.children.length - waiting, waiting, least, most })
      }
      actions={
        <>
          {mayPair && (
            <Button
              variant="default"
              leftSection={<IconFileImport size={18} stroke={1.7} />}
              onClick={() => void navigate(importPath)}
            >
              {t('mentoring.import.open')}
            </Button>
          )}
          {mayPair && <HandOver board={board} />}
          <BoardPapers teachers={board.teachers} />
          <ClassChoice classes={names.classes} value={classId} onChange={setClassId} />
          {mayPair && (
            <Button
              leftSection={<IconSparkles size={18} stroke={1.7} />}
              variant={changes.length > 0 ? 'default' : 'filled'}
              onClick={suggest}
            >
              {t('mentoring.suggest')}
            </Button>
          )}
        </>
      }
    >
      {!own && <MentoringTabs />}
      <BoardColumns
        columns={columns}
        showWaiting={!own}
        most={most}
        names={names}
        mayMove={mayPair}
        onMove={(child, column) => move(child, columns[column]?.teacher?.id ?? null)}
        onOpen={(child) => void navigate(childPath(child.id))}
        onSay={say}
      />
      {board.teachers.length === 0 && (
        <EmptyState
          small
          icon={IconHeartHandshake}
          title={t('mentoring.emptyTeachers')}
          text={t('mentoring.emptyTeachersText')}
        />
      )}
      <VisuallyHidden aria-live="assertive">{said}</VisuallyHidden>
      {changes.length > 0 && (
        <DraftBar
          count={changes.length}
          left={left}
          saving={save.saving}
          onSave={(since) => save.run(changes, since)}
          onDiscard={discard}
        />
      )}
    </Page>
  );
}

function useSavePairing(onSaved: () => void) {
  const { t } = useText();
  const pair = useOfficeCommand('mentoring.pair');
  const tellUndo = useUndo();
  const run = async (changes: ReturnType<typeof changesOf>, since: Day | null) => {
    try {
      const { changed } = await pair.mutateAsync({ changes, since });
      onSaved();
      await tellUndo({ message: t('mentoring.saved', { count: changed }), call: 'mentoring.pair' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return { run: (...of: Parameters<typeof run>) => void run(...of), saving: pair.isPending };
}

/** Words for the ids on the board. */
export interface BoardNames {
  teachers: ReadonlyMap<string, string>;
  children: ReadonlyMap<string, string>;
  /** Class ids to '三(1)班', in order. */
  classes: ReadonlyMap<string, string>;
}

function namesOn({ teachers, children }: Board): BoardNames {
  return {
    teachers: new Map(teachers.map((each) => [each.id, each.name])),
    children: new Map(children.map((each) => [each.id, each.name])),
    classes: new Map(
      children.flatMap(({ classId, className }): [string, string][] =>
        classId !== null && className !== null ? [[classId, className]] : [],
      ),
    ),
  };
}

interface ClassChoiceProps {
  classes: ReadonlyMap<string, string>;
  value: string | null;
  onChange(classId: string | null): void;
}

function ClassChoice({ classes, value, onChange }: ClassChoiceProps) {
  const { t } = useText();
  if (classes.size < 2) return null;
  return (
    <Select
      w={150}
      aria-label={t('mentoring.class')}
      placeholder={t('mentoring.allClasses')}
      data={[...classes].map(([id, label]) => ({ value: id, label }))}
      value={value}
      onChange={onChange}
      clearable
      searchable
    />
  );
}
