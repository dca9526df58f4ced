/** Two files side by side: what differs stands out, each value is chosen from the left or the right, then they are one. */
import { Button, Radio, SegmentedControl, Text } from '@mantine/core';
import { IconArrowLeft, IconArrowsJoin, IconUserOff } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { ChildFile } from '../../../../shared/areas/children/calls.ts';
import type { Kin } from '../../../../shared/areas/children/kin.ts';
import { labelOfField } from '../../../../shared/record.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { fieldText } from '../../../ui/fieldText.ts';
import { Lines } from '../../../ui/Lines.tsx';
import { notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { Page } from '../../../ui/Page.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { useCodeWords, useRecordNames } from '../names.ts';
import { childPath, doublesPath } from '../openList.ts';
import { useChildModel } from '../useChildModel.ts';
import {
  type Chosen,
  type ComparedField,
  type ComparedRecord,
  canBeBoth,
  choiceKey,
  compareChildren,
  comparePeople,
  fuller,
  isFilled,
  opposite,
  type Side,
  toMergeInput,
  usualChoice,
} from './choices.ts';
import styles from './doubles.module.css';

export function ComparePage() {
  const { t } = useText();
  const navigate = useNavigate();
  const { one = '', other = '' } = useParams();
  const left = useOfficeQuery('children.get', { id: one, day: null });
  const right = useOfficeQuery('children.get', { id: other, day: null });
  const gone = left.error ?? right.error;
  if (gone || (left.data && left.data.child.id === right.data?.child.id))
    return (
      <Page title={t('children.doubles.compareTitle')}>
        <EmptyState
          icon={IconUserOff}
          title={t('children.doubles.goneTitle')}
          text={t('children.doubles.goneHint')}
          action={<Button onClick={() => navigate(doublesPath)}>{t('children.doubles.title')}</Button>}
        />
      </Page>
    );
  if (!left.data || !right.data)
    return (
      <Page title={t('children.doubles.compareTitle')}>
        <SectionCard>
          <Lines count={8} />
        </SectionCard>
      </Page>
    );
  return <Compare key={`${one}${other}`} one={left.data} other={right.data} />;
}

function Compare({ one, other }: { one: ChildFile; other: ChildFile }) {
  const { t } = useText();
  const navigate = useNavigate();
  const { mutateAsync: mergeFiles, isPending } = useOfficeCommand('children.merge');
  const tellUndo = useUndo();
  const [keep, setKeep] = useState<Side>(() => fuller(one.child, other.child));
  const [chosen, setChosen] = useState<ReadonlyMap<string, Chosen>>(new Map());
  const { fields } = useChildModel();
  const child = useMemo(() => compareChildren(one, other, fields), [one, other, fields]);
  const people = useMemo(() => comparePeople(one, other), [one, other]);
  const { relationName } = useCodeWords();
  const choose = (key: string, choice: Chosen) => setChosen((was) => new Map(was).set(key, choice));
  const merge = async () => {
    try {
      const { id } = await mergeFiles(toMergeInput(keep, child, people, chosen));
      navigate(childPath(id), { replace: true });
      await tellUndo({ message: t('children.doubles.merged'), call: 'children.merge' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  const files = { one, other };
  return (
    <Page
      title={t('children.doubles.compareTitle')}
      subtitle={t('children.doubles.compareHint')}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconArrowLeft size={18} stroke={1.7} />}
            onClick={() => navigate(-1)}
          >
            {t('children.doubles.back')}
          </Button>
          <Button
            loading={isPending}
            leftSection={<IconArrowsJoin size={18} stroke={1.7} />}
            onClick={() => void merge()}
          >
            {t('children.doubles.mergeNow')}
          </Button>
        </>
      }
    >
      <SectionCard>
        <div className={styles.stays}>
          <span id="stays">{t('children.doubles.stays')}</span>
          <SegmentedControl
            aria-labelledby="stays"
            value={keep}
            onChange={(side) => setKeep(side as Side)}
            data={(['one', 'other'] as const).map((side) => ({
              value: side,
              label: `${t(`children.doubles.side.${side}`)} · ${titleOf(files[side])}`,
            }))}
          />
          <Text c="dimmed" size="sm">
            {t('children.doubles.goes', { name: titleOf(files[opposite(keep)]) })}
          </Text>
        </div>
      </SectionCard>
      <Differences
        title={t('children.doubles.ownFacts')}
        record={child}
        keep={keep}
        chosen={chosen}
        onChoose={choose}
        always
      />
      {people.map((person) => (
        <Differences
          key={person.id}
          title={personTitle(person, relationName)}
          record={person}
          keep={keep}
          chosen={chosen}
          onChoose={choose}
        />
      ))}
      <Text c="dimmed" size="sm">
        {t('children.doubles.restMoves')}
      </Text>
    </Page>
  );
}

function titleOf({ child, className }: ChildFile): string {
  return [child.name, className].filter(Boolean).join(' ');
}

function personTitle(
  { one, other }: ComparedRecord,
  relationName: (code: string | null) => string | null,
): string {
  const person = (one ?? other) as Kin;
  return [relationName(person.relation), person.name].filter(Boolean).join(' ') || '—';
}

interface DifferencesProps {
  title: string;
  record: ComparedRecord;
  keep: Side;
  chosen: ReadonlyMap<string, Chosen>;
  onChoose(key: string, choice: Chosen): void;
  /** Shown even where nothing differs. */
  always?: boolean;
}

function Differences({ title, record, keep, chosen, onChoose, always = false }: DifferencesProps) {
  const { t } = useText();
  const { one, other, differing, same } = record;
  if (!one || !other)
    return (
      <SectionCard title={title}>
        <Text c="dimmed">{t(one ? 'children.doubles.onlyOne' : 'children.doubles.onlyOther')}</Text>
      </SectionCard>
    );
  if (differing.length === 0 && !always) return null;
  return (
    <SectionCard title={title} flush>
      {differing.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('children.doubles.field')}</th>
              <th scope="col">{t('children.doubles.side.one')}</th>
              <th scope="col">{t('children.doubles.side.other')}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map((each) => {
              const key = choiceKey(record, each.key);
              return (
                <Row
                  key={key}
                  name={key}
                  compared={each}
                  choice={chosen.get(key) ?? usualChoice(each, keep)}
                  onChoose={(choice) => onChoose(key, choice)}
                />
              );
            })}
          </tbody>
        </table>
      )}
      <p className={styles.same}>{t('children.doubles.same', { count: same })}</p>
    </SectionCard>
  );
}

interface RowProps {
  name: string;
  compared: ComparedField;
  choice: Chosen;
  onChoose(choice: Chosen): void;
}

function Row({ name, compared, choice, onChoose }: RowProps) {
  const { t, language } = useText();
  const { classes, staff } = useRecordNames();
  const names = useMemo(() => new Map([...classes, ...staff]), [classes, staff]);
  const { field } = compared;
  const label = labelOfField(field, language);
  return (
    <tr data-differs={isFilled(compared) || undefined}>
      <th scope="row">
        {label}
        {canBeBoth(compared) && (
          <Radio
            name={name}
            className={styles.both}
            label={t('children.doubles.both')}
            checked={choice === 'both'}
            onChange={() => onChoose('both')}
          />
        )}
      </th>
      {(['one', 'other'] as const).map((side) => (
        <td key={side} data-chosen={choice === side || choice === 'both' || undefined}>
          <Radio
            name={name}
            aria-label={`${label} ${t(`children.doubles.side.${side}`)}`}
            label={
              compared.veiled[side] ??
              (fieldText(field, compared[side], { t, language, names }) || t('children.doubles.empty'))
            }
            checked={choice === side}
            onChange={() => onChoose(side)}
          />
        </td>
      ))}
    </tr>
  );
}
