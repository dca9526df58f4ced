/** A leaf: what is asked, what there is to show, and what the school gives itself. Ctrl+Enter keeps it and goes on. */
import { Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
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
import { EvidenceList } from './EvidenceList.tsx';

interface LeafCardProps {
  line: ScoreLine;
  assessment: Assessment;
  /** The time before; null for the first one. */
  earlier: EarlierScores | null;
  /** To the leaf below. */
  onNext(): void;
}

const said = ['target', 'criterion', 'look'] as const;

export function LeafCard({ line, assessment, earlier, onNext }: LeafCardProps) {
  const { t } = useText();
  const { role } = useSession();
  const { score, shown } = line;
  const save = useOfficeCommand('assessment.score');
  const { mutateAsync: give } = useOfficeCommand('assessment.saveGiven');
  const [points, setPoints] = useState<number | string>(
    score.selfHalves === null ? '' : score.selfHalves / 2,
  );
  const [reason, setReason] = useState(score.lostBecause ?? '');
  const open = assessment.approvedOn === null && may(role, 'assessment.write');
  const halves = points === '' ? null : Math.round(Number(points) * 2);
  const whole = halves === score.halves;
  const keep = async () => {
    const kept = await save
      .mutateAsync({
        id: score.id,
        version: score.version,
        selfHalves: halves,
        lostBecause: reason.trim() || null,
      })
      .catch(() => null);
    if (kept) onNext();
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
                <NumberInput
                  w={140}
                  label={t('assessment.scoring.self', { all: formatHalves(score.halves) })}
                  min={0}
                  max={score.halves / 2}
                  step={0.5}
                  data-autofocus
                  value={points}
                  onChange={setPoints}
                />
                <Button variant="default" disabled={!shown} onClick={() => setPoints(score.halves / 2)}>
                  {t('assessment.scoring.whole')}
                </Button>
              </Group>
              {!shown && (
                <Text size="xs" c="apricot.9">
                  {t('assessment.scoring.bareHint')}
                </Text>
              )}
              {halves !== null && !whole && (
                <TextInput
                  label={t('assessment.scoring.reason')}
                  maxLength={200}
                  required
                  value={reason}
                  onChange={(event) => setReason(event.currentTarget.value)}
                />
              )}
              <ProblemAlert error={save.error} />
              <FormButtons busy={save.isPending} label={t('assessment.scoring.keep')} />
            </Stack>
          </form>
        )}
        {assessment.approvedOn !== null && may(role, 'assessment.write') && (
          <NumberInput
            w={180}
            label={t('assessment.scoring.given')}
            min={0}
            max={score.halves / 2}
            step={0.5}
            defaultValue={score.givenHalves === null ? '' : score.givenHalves / 2}
            onBlur={(event) => {
              const value = event.currentTarget.value;
              const givenHalves = value === '' ? null : Math.round(Number(value) * 2);
              if (givenHalves !== score.givenHalves)
                give({ id: score.id, version: score.version, givenHalves }).catch(notifyProblem);
            }}
          />
        )}
      </Stack>
    </SectionCard>
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
