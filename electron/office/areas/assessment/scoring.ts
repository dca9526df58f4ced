/** Self-assessments: begun with a copy of a table's leaves, scored, approved. */
import type { assessmentCalls } from '../../../../shared/areas/assessment/calls.ts';
import { type Evidence, evidenceModel } from '../../../../shared/areas/assessment/evidence.ts';
import {
  assessmentModel,
  type IndicatorScore,
  indicatorScoreModel,
} from '../../../../shared/areas/assessment/scoring.ts';
import { isLeaf, pathOf } from '../../../../shared/areas/assessment/tree.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import type { Handler, ReadContext, SqlValue, WriteContext } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { evidenceOfScore } from './evidenceRows.ts';
import {
  assessmentBefore,
  briefOf,
  isShown,
  linesOf,
  requireAssessment,
  requireOpen,
  requireScore,
  scoresOf,
  viewOf,
} from './rows.ts';
import { treeOf } from './trees.ts';

type Calls = typeof assessmentCalls;

export const assessments: Handler<Calls['assessments']> = (context) =>
  context.read
    .all<Record<string, SqlValue>>(
      'select * from assessment where deletedAt is null order by endsOn desc, startsOn desc, seq desc',
    )
    .map((row) => fromRow(assessmentModel, row))
    .map((each) => briefOf(each, linesOf(context, each)));

export const assessment: Handler<Calls['assessment']> = (context, { id }) =>
  viewOf(context, requireAssessment(context, id));

export const earlierScores: Handler<Calls['earlierScores']> = (context, { id }) => {
  const before = assessmentBefore(context, requireAssessment(context, id));
  if (!before) return null;
  const placeOf = ({ path, name }: IndicatorScore) => JSON.stringify([...path, name]);
  const then = new Map(scoresOf(context, before.id).map((each) => [placeOf(each), each]));
  const scores = scoresOf(context, id).flatMap((now) => {
    const earlier = then.get(placeOf(now));
    if (!earlier) return [];
    const { halves, selfHalves, givenHalves, lostBecause } = earlier;
    return [{ scoreId: now.id, halves, selfHalves, givenHalves, lostBecause }];
  });
  return { title: before.title, scores };
};

interface Named {
  id: string | null;
  title: string;
  startsOn: string;
  endsOn: string;
}

/** Its approved files are told apart by the title. */
function requireOwnTitle(context: Pick<ReadContext, 'read'>, { id, title, startsOn, endsOn }: Named): void {
  const other = context.read.get(
    'select 1 from assessment where title = ? and id is not ? and deletedAt is null',
    title,
    id,
  );
  if (other) refuseField('title', 'labelTaken');
  if (endsOn < startsOn) refuseField('endsOn', 'endBeforeStart');
}

export const startAssessment: Handler<Calls['startAssessment']> = (context, { treeId, ...named }) => {
  const { tree, rows } = treeOf(context, treeId);
  requireOwnTitle(context, { ...named, id: null });
  const made = context.insert(assessmentModel, { ...named, treeId: tree.id, treeTitle: tree.title });
  for (const [position, row] of rows.entries()) {
    if (!isLeaf(rows, position)) continue;
    const { name, target, halves, criterion, look, rules } = row;
    const score = context.insert(indicatorScoreModel, {
      ...{ assessmentId: made.id, position, path: pathOf(rows, position), name, target },
      ...{ halves: halves ?? 0, criterion, look, rules },
    });
    for (const [at, rule] of rules.entries())
      context.insert(evidenceModel, {
        ...{ assessmentId: made.id, indicatorScoreId: score.id, position: at, kind: 'records', rule },
      });
  }
  return made;
};

export const saveAssessment: Handler<Calls['saveAssessment']> = (context, { id, version, patch }) => {
  requireOpen(context, id);
  requireOwnTitle(context, { ...patch, id });
  return context.update(assessmentModel, id, patch, version);
};

export const removeAssessment: Handler<Calls['removeAssessment']> = (context, { id }) => {
  const found = requireOpen(context, id);
  for (const score of scoresOf(context, found.id)) {
    for (const each of evidenceOfScore(context, score.id)) removeOne(context, each);
    context.remove(indicatorScoreModel, score.id);
  }
  context.remove(assessmentModel, found.id);
  return null;
};

function removeOne(context: WriteContext, { id }: Evidence): void {
  context.remove(evidenceModel, id);
}

export const score: Handler<Calls['score']> = (context, { id, version, selfHalves, lostBecause }) => {
  const found = requireScore(context, id);
  const open = requireOpen(context, found.assessmentId);
  if (selfHalves !== null && selfHalves > found.halves)
    refuseField('selfHalves', 'tooBig', { most: found.halves / 2 });
  const whole = selfHalves === found.halves;
  if (whole && found.halves > 0 && !isShown(context, open, id)) refuse('evidenceMissing');
  if (selfHalves !== null && !whole && lostBecause === null) refuse('reasonMissing');
  const reason = selfHalves === null || whole ? null : lostBecause;
  return context.update(indicatorScoreModel, id, { selfHalves, lostBecause: reason }, version);
};

export const saveGiven: Handler<Calls['saveGiven']> = (context, { id, version, givenHalves }) => {
  const found = requireScore(context, id);
  if (givenHalves !== null && givenHalves > found.halves)
    refuseField('givenHalves', 'tooBig', { most: found.halves / 2 });
  return context.update(indicatorScoreModel, id, { givenHalves }, version);
};

export const reopenAssessment: Handler<Calls['reopenAssessment']> = (context, { id }) =>
  context.update(assessmentModel, requireAssessment(context, id).id, { approvedOn: null });
