/** Assessing: each question of the school's table, the points as one goes, the level. */
import {
  Checkbox,
  Group,
  Modal,
  NumberInput,
  Radio,
  SegmentedControl,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { type FormEvent, useState } from 'react';
import {
  type Given,
  levelByPoints,
  pointsOf,
  type RiskAssessment,
  type RiskItem,
} from '../../../shared/areas/guardians/risk.ts';
import type { RiskScaleView } from '../../../shared/areas/guardians/riskCalls.ts';
import { labelOf } from '../../../shared/codes/codeList.ts';
import { riskHalf, riskLevel } from '../../../shared/codes/index.ts';
import { useOfficeCommand, useOfficeQuery } from '../../app/calls.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { Lines } from '../../ui/Lines.tsx';
import { notifyDone } from '../../ui/notify.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import styles from './guardians.module.css';

interface RiskFormProps {
  child: { id: string; name: string; age: number | null };
  half: string;
  assessment: RiskAssessment | null;
  onClose(): void;
}

export function RiskForm(props: RiskFormProps) {
  const { t } = useText();
  const { data: scale, error } = useOfficeQuery('guardians.riskScale', null);
  return (
    <Modal
      opened
      onClose={props.onClose}
      size="xl"
      title={`${t('guardians.risk.title')} · ${props.child.name}`}
    >
      {scale ? (
        <Fields {...props} scale={scale} />
      ) : error ? (
        <ProblemAlert error={error} />
      ) : (
        <Lines count={6} />
      )}
    </Modal>
  );
}

type Answers = Readonly<Record<string, NonNullable<Given>>>;

/** As it was answered; of a new one the age, which the file knows. */
function firstAnswers(assessment: RiskAssessment | null, scale: RiskScaleView, age: number | null): Answers {
  if (assessment)
    return Object.fromEntries(
      (assessment.answers ?? []).map((each) => [
        each.itemId,
        { chosen: each.chosen.map((one) => one.id), points: each.points },
      ]),
    );
  const item = scale.items.find((each) => each.id === 'age' && each.kind === 'one');
  const band = age === null ? undefined : age <= 5 ? 'a1' : age <= 10 ? 'a2' : age <= 15 ? 'a3' : undefined;
  return item && band && item.answers.some((each) => each.id === band)
    ? { age: { chosen: [band], points: null } }
    : {};
}

function Fields({
  child,
  half: dueHalf,
  assessment,
  scale,
  onClose,
}: RiskFormProps & { scale: RiskScaleView }) {
  const { t, language } = useText();
  const { today, staffId } = useSession();
  const { mutateAsync: save, isPending } = useOfficeCommand('guardians.saveRisk');
  const [answers, setAnswers] = useState(() => firstAnswers(assessment, scale, child.age));
  const [day, setDay] = useState<string | null>(assessment?.day ?? today);
  const [half, setHalf] = useState(assessment?.half ?? dueHalf);
  const [level, setLevel] = useState<string | null>(assessment?.level ?? null);
  const [others, setOthers] = useState(assessment?.others ?? '');
  const [reviewer, setReviewer] = useState(assessment?.reviewer ?? '');
  const [note, setNote] = useState(assessment?.note ?? '');
  const [error, setError] = useState<unknown>(null);
  const given = scale.items.map((item) => pointsOf(item, answers[item.id] ?? null));
  const answered = given.filter((each) => each !== null);
  const total = answered.reduce<number>((sum, each) => sum + each, 0);
  const byLimits = answered.length === scale.items.length ? levelByPoints(total, scale) : null;
  const put = (id: string, answer: Given) =>
    setAnswers(({ [id]: _, ...rest }) => (answer === null ? rest : { ...rest, [id]: answer }));
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setError(null);
    try {
      await save({
        id: assessment?.id ?? null,
        version: assessment?.version ?? null,
        childId: child.id,
        day: day ?? today,
        half,
        given: Object.entries(answers).map(([itemId, each]) => ({
          itemId,
          chosen: [...each.chosen],
          points: each.points,
        })),
        level,
        assessorId: assessment?.assessorId ?? staffId,
        others: orNull(others),
        reviewer: orNull(reviewer),
        note: orNull(note),
      });
      notifyDone(t('guardians.risk.saved'));
      onClose();
    } catch (caught) {
      setError(caught);
    }
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack>
        <Group align="end">
          <DayInput label={t('guardians.risk.day')} value={day} onChange={setDay} w={170} />
          <SegmentedControl
            aria-label={t('guardians.risk.half')}
            value={half}
            onChange={setHalf}
            data={riskHalf.entries.map(({ code }) => ({
              value: code,
              label: labelOf(riskHalf, code, language),
            }))}
          />
        </Group>
        <div className={styles.items}>
          {scale.items.map((item, index) => (
            <Item
              key={item.id}
              item={item}
              answer={answers[item.id] ?? null}
              points={given[index] ?? null}
              onAnswer={(answer) => put(item.id, answer)}
            />
          ))}
        </div>
        <Group>
          <strong>
            {t('guardians.risk.total', { total, answered: answered.length, all: scale.items.length })}
          </strong>
          {byLimits ? (
            <span>
              {t('guardians.risk.levelByLimits', { level: labelOf(riskLevel, byLimits, language) })}
            </span>
          ) : (
            <Select
              label={t('guardians.risk.levelAsk')}
              {...(scale.highBelow === null ? { description: t('guardians.risk.levelHint') } : {})}
              clearable
              value={level}
              onChange={setLevel}
              data={riskLevel.entries.map(({ code }) => ({
                value: code,
                label: labelOf(riskLevel, code, language),
              }))}
            />
          )}
        </Group>
        <Group grow>
          <TextInput
            label={t('guardians.risk.others')}
            value={others}
            onChange={(event) => setOthers(event.currentTarget.value)}
          />
          <TextInput
            label={t('guardians.risk.reviewer')}
            value={reviewer}
            onChange={(event) => setReviewer(event.currentTarget.value)}
          />
        </Group>
        <Textarea
          label={t('guardians.risk.note')}
          autosize
          minRows={2}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <ProblemAlert error={error} />
        <FormButtons onCancel={onClose} busy={isPending} />
      </Stack>
    </form>
  );
}

interface ItemProps {
  item: RiskItem;
  answer: Given;
  points: number | null;
  onAnswer(answer: Given): void;
}

function Item({ item, answer, points, onAnswer }: ItemProps) {
  const { t } = useText();
  const chosen = answer?.chosen ?? [];
  return (
    <fieldset className={styles.item}>
      <legend>
        {item.label}
        <Text span size="xs" c="dimmed" ml={8}>
          {points === null ? t('guardians.risk.unanswered') : t('guardians.risk.points', { total: points })} /{' '}
          {t('guardians.risk.most', { most: item.most })}
        </Text>
      </legend>
      {item.kind === 'points' && (
        <NumberInput
          aria-label={item.label}
          placeholder={t('guardians.risk.upTo', { most: item.most })}
          w={150}
          min={0}
          max={item.most}
          hideControls
          value={answer?.points ?? ''}
          onChange={(value) => onAnswer(typeof value === 'number' ? { chosen: [], points: value } : null)}
        />
      )}
      {item.kind === 'one' && (
        <Radio.Group
          aria-label={item.label}
          value={chosen[0] ?? null}
          onChange={(id) => onAnswer({ chosen: [id], points: null })}
        >
          <Group gap="md">
            {item.answers.map((each) => (
              <Radio
                key={each.id}
                value={each.id}
                label={t('guardians.risk.answer', { label: each.label, total: each.points })}
              />
            ))}
          </Group>
        </Radio.Group>
      )}
      {item.kind === 'any' && (
        <Group gap="md">
          <Checkbox
            label={t('guardians.risk.asked')}
            aria-label={`${item.label}：${t('guardians.risk.asked')}`}
            checked={answer !== null}
            onChange={(event) => onAnswer(event.currentTarget.checked ? { chosen: [], points: null } : null)}
          />
          {item.answers.map((each) => (
            <Checkbox
              key={each.id}
              label={each.label}
              checked={chosen.includes(each.id)}
              onChange={(event) =>
                onAnswer({
                  chosen: event.currentTarget.checked
                    ? [...chosen, each.id]
                    : chosen.filter((one) => one !== each.id),
                  points: null,
                })
              }
            />
          ))}
          <Text size="xs" c="dimmed">
            {t('guardians.risk.any')}
          </Text>
        </Group>
      )}
    </fieldset>
  );
}
