/** The school's own table: questions, answers with points, and the limits of the levels. */
import {
  ActionIcon,
  Button,
  Group,
  Modal,
  NumberInput,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { type RiskItem, riskScaleModel } from '../../../shared/areas/guardians/risk.ts';
import type { RiskScaleView } from '../../../shared/areas/guardians/riskCalls.ts';
import { labelOfField } from '../../../shared/record.ts';
import { useOfficeCommand, useOfficeQuery } from '../../app/calls.ts';
import { useText } from '../../app/text.ts';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { Lines } from '../../ui/Lines.tsx';
import { notifyDone } from '../../ui/notify.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import styles from './guardians.module.css';

export function ScaleForm({ onClose }: { onClose(): void }) {
  const { t } = useText();
  const { data: scale, error } = useOfficeQuery('guardians.riskScale', null);
  return (
    <Modal opened onClose={onClose} size="xl" title={t('guardians.risk.tableTitle')}>
      {scale ? (
        <Fields scale={scale} onClose={onClose} />
      ) : error ? (
        <ProblemAlert error={error} />
      ) : (
        <Lines count={8} />
      )}
    </Modal>
  );
}

interface Draft {
  item: RiskItem;
  /** The answers as they are typed, one a line. */
  lines: string;
}

const toDraft = (item: RiskItem): Draft => ({
  item,
  lines: item.answers
    .map((each) => (item.kind === 'one' ? `${each.label}=${each.points}` : each.label))
    .join('\n'),
});

/** Null where it can't be read. An answer keeps its id with its words. */
function fromDraft({ item, lines }: Draft): RiskItem | null {
  if (item.label.trim() === '') return null;
  if (item.kind === 'points') return { ...item, label: item.label.trim(), answers: [] };
  const read = lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => (item.kind === 'one' ? /^(.+?)\s*[=＝]\s*(\d{1,3})$/.exec(line) : [line, line, '0']));
  if (read.length === 0 || read.some((each) => each === null)) return null;
  const answers = read.map((each, index) => {
    const [, label, points] = each as [string, string, string];
    const known = item.answers.find((one) => one.label === label);
    return { id: known?.id ?? `n${Date.now().toString(36)}${index}`, label, points: Number(points) };
  });
  return { ...item, label: item.label.trim(), answers };
}

function Fields({ scale, onClose }: { scale: RiskScaleView; onClose(): void }) {
  const { t, language } = useText();
  const { mutateAsync: save, isPending } = useOfficeCommand('guardians.saveRiskScale');
  const [drafts, setDrafts] = useState(() => scale.items.map(toDraft));
  const [highBelow, setHigh] = useState(scale.highBelow);
  const [middleBelow, setMiddle] = useState(scale.middleBelow);
  const [bad, setBad] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const put = (index: number, change: Partial<Draft>) =>
    setDrafts((was) => was.map((each, at) => (at === index ? { ...each, ...change } : each)));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setError(null);
    const items = drafts.map(fromDraft);
    const readable = items.filter((each) => each !== null);
    setBad(readable.length < items.length);
    if (readable.length < items.length) return;
    try {
      await save({ version: scale.version, items: readable, highBelow, middleBelow });
      notifyDone(t('guardians.risk.saved'));
      onClose();
    } catch (caught) {
      setError(caught);
    }
  };
  const limit = (
    key: 'highBelow' | 'middleBelow',
    value: number | null,
    set: (value: number | null) => void,
  ) => (
    <NumberInput
      label={labelOfField(riskScaleModel.fields[key], language)}
      hideControls
      w={220}
      value={value ?? ''}
      onChange={(next) => set(typeof next === 'number' ? next : null)}
    />
  );
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack>
        <Text size="sm">{t('guardians.risk.tableHint')}</Text>
        <Group align="end">
          {limit('highBelow', highBelow, setHigh)}
          {limit('middleBelow', middleBelow, setMiddle)}
        </Group>
        <Text size="xs" c="dimmed">
          {t('guardians.risk.limitsHint')}
        </Text>
        {drafts.map(({ item, lines }, index) => (
          <div key={item.id} className={styles.item}>
            <Group align="end" wrap="nowrap">
              <TextInput
                label={t('guardians.risk.item')}
                style={{ flex: 1 }}
                value={item.label}
                onChange={(event) => put(index, { item: { ...item, label: event.currentTarget.value } })}
              />
              <Select
                label={t('guardians.risk.kind')}
                w={150}
                allowDeselect={false}
                value={item.kind}
                onChange={(kind) => put(index, { item: { ...item, kind: kind as RiskItem['kind'] } })}
                data={(['one', 'any', 'points'] as const).map((kind) => ({
                  value: kind,
                  label: t(`guardians.risk.kinds.${kind}`),
                }))}
              />
              <NumberInput
                label={t('guardians.risk.mostPoints')}
                w={80}
                hideControls
                value={item.most}
                onChange={(most) => put(index, { item: { ...item, most: Number(most) || 0 } })}
              />
              <ActionIcon
                variant="subtle"
                color="red"
                size={36}
                aria-label={t('guardians.risk.removeItem', { item: item.label })}
                onClick={() => setDrafts((was) => was.filter((_, at) => at !== index))}
              >
                <IconTrash size={18} stroke={1.7} />
              </ActionIcon>
            </Group>
            {item.kind !== 'points' && (
              <Textarea
                label={t('guardians.risk.answers')}
                autosize
                minRows={2}
                value={lines}
                onChange={(event) => put(index, { lines: event.currentTarget.value })}
              />
            )}
            {item.source && (
              <Text size="xs" c="dimmed">
                {t('guardians.risk.source', { source: item.source })}
              </Text>
            )}
          </div>
        ))}
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.7} />}
            onClick={() =>
              setDrafts((was) => [
                ...was,
                toDraft({
                  id: `s${Date.now().toString(36)}`,
                  label: '',
                  kind: 'one',
                  most: 10,
                  answers: [],
                  source: null,
                }),
              ])
            }
          >
            {t('guardians.risk.addItem')}
          </Button>
        </Group>
        {bad && (
          <Text c="red.8" role="alert">
            {t('guardians.risk.bad')}
          </Text>
        )}
        <ProblemAlert error={error} />
        <FormButtons onCancel={onClose} busy={isPending} />
      </Stack>
    </form>
  );
}
