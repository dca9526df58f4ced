/** A leaf: what is asked, what there is to show, and what the school gives itself. Ctrl+Enter keeps it and goes on. */
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { Assessment, EarlierScores, ScoreLine } from '../../../../shared/areas/assessment/scoring.ts';
import { may } from '../../../../shared/roles.ts';
import { formatHalves } from '../../../../shared/values/halfPoints.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { FormButtons } from '../../../ui/FormButtons.tsx';
import { notifyProblem } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import styles from '../assessment.module.css';
import { HalvesInput, halvesOf, type TypedPoints, typedOf } from '../HalvesInput.tsx';
import { EvidenceList } from './EvidenceList.tsx';

interface LeafCardProps {
  line: ScoreLine;
  assessment: Assessment;
  /** The time before; null for the first one. */
  earlier: EarlierScores | null;
  /** What was typed and is not kept yet. */
  typed: LeafDraft | undefined;
  /** Undefined once nothing differs from what is kept. */
  onTyped(draft: LeafDraft | undefined): void;
  /** To the leaf below. */
  onNext(): void;
}

export interface LeafDraft {
  points: TypedPoints;
  reason: string;
}

const said = ['target', 'criterion', 'look'] as const;

export function LeafCard({ line, assessment, earlier, typed, onTyped, onNext }: LeafCardProps) {
  const { t } = useText();
  const { role } = useSession();
  const { score, shown } = line;
  const save = useOfficeCommand('assessment.score');
  const kept: LeafDraft = { points: typedOf(score.selfHalves), reason: score.lostBecause ?? '' };
  const { points, reason } = typed ?? kept;
  const type = (change: Partial<LeafDraft>) => {
    const next = { points, reason, ...change };
    const same = String(next.points) === String(kept.points) && next.reason === kept.reason;
    onTyped(same ? undefined : next);
  };
  const open = assessment.approvedOn === null && may(role, 'assessment.write');
  const halves = halvesOf(points, score.halves);
  const whole = halves === score.halves;
  const keep = async () => {
    if (halves === undefined) return;
    const done = await save
      .mutateAsync({
        id: score.id,
        version: score.version,
        selfHalves: halves,
        lostBecause: reason.trim() || null,
      })
      .catch(() => null);
    if (!done) return;
    onTyped(undefined);
    onNext();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    void keep();
  };
  return (
    <SectionCard title={score.name}>
      <Stack gap="sm">
        {said.map(
          (key) =>
            score[key] && (
              <div key={key}>
                <Text size="xs" c="gray.7">
                  {t(`assessment.trees.part.${key}`)}
                </Text>
                <Text size="sm" className={styles.said ?? ''}>
                  {score[key]}
                </Text>
              </div>
            ),
        )}
        <Earlier earlier={earlier} scoreId={score.id} />
        <EvidenceList line={line} assessment={assessment} mayChange={open} />
        {open && (
          <form
            onKeyDown={keys}
            onSubmit={(event) => {
              event.preventDefault();
              void keep();
            }}
          >
            <Stack gap="xs">
              <Group gap="xs" align="end">
                <HalvesInput
                  w={140}
                  label={t('assessment.scoring.self', { all: formatHalves(score.halves) })}
                  most={score.halves}
                  data-autofocus
                  value={points}
                  onChange={(value) => type({ points: value })}
                />
                <Button
                  variant="default"
                  disabled={!shown}
                  onClick={() => type({ points: score.halves / 2 })}
                >
                  {t('assessment.scoring.whole')}
                </Button>
              </Group>
              {!shown && (
                <Text size="xs" c="apricot.9">
                  {t('assessment.scoring.bareHint')}
                </Text>
              )}
              {halves !== null && halves !== undefined && !whole && (
                <TextInput
                  label={t('assessment.scoring.reason')}
                  maxLength={200}
                  required
                  value={reason}
                  onChange={(event) => type({ reason: event.currentTarget.value })}
                />
              )}
              <ProblemAlert error={save.error} />
              <FormButtons
                busy={save.isPending}
                disabled={halves === undefined}
                label={t('assessment.scoring.keep')}
              />
            </Stack>
          </form>
        )}
        {assessment.approvedOn !== null && may(role, 'assessment.write') && <Given score={score} />}
      </Stack>
    </SectionCard>
  );
}

/** What the inspectors gave, kept once it is written whole. */
function Given({ score }: { score: ScoreLine['score'] }) {
  const { t } = useText();
  const { mutateAsync: give } = useOfficeCommand('assessment.saveGiven');
  const [typed, setTyped] = useState<TypedPoints>(typedOf(score.givenHalves));
  const keep = () => {
    const givenHalves = halvesOf(typed, score.halves);
    if (givenHalves === undefined || givenHalves === score.givenHalves) return;
    give({ id: score.id, version: score.version, givenHalves }).catch(notifyProblem);
  };
  return (
    <HalvesInput
      w={180}
      label={t('assessment.scoring.given')}
      most={score.halves}
      value={typed}
      onChange={setTyped}
      onBlur={keep}
      onKeyDown={(event) => event.key === 'Enter' && keep()}
    />
  );
}

/** What this leaf was given the time before, and why it lost points then. */
function Earlier({ earlier, scoreId }: { earlier: EarlierScores | null; scoreId: string }) {
  const { t } = useText();
  const then = earlier?.scores.find((each) => each.scoreId === scoreId);
  if (!earlier || !then || then.selfHalves === null) return null;
  const all = formatHalves(then.halves);
  const words = [
    t('assessment.scoring.earlierSelf', { self: formatHalves(then.selfHalves), all }),
    then.givenHalves !== null &&
      t('assessment.scoring.earlierGiven', { given: formatHalves(then.givenHalves) }),
    then.lostBecause,
  ];
  return (
    <div>
      <Text size="xs" c="gray.7">
        {earlier.title}
      </Text>
      <Text size="sm">{words.filter(Boolean).join('　')}</Text>
    </div>
  );
}
