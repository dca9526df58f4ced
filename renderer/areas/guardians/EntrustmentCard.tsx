/** The agreement that runs, what the law says of it, what is missing, and the ones before. */
import { Alert, Badge, Button, Group, Stack, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconInfoCircle,
  IconPencil,
  IconPlus,
  IconPrinter,
  IconWritingSign,
} from '@tabler/icons-react';
import {
  disqualifications,
  type Entrustment,
  entrustmentModel,
} from '../../../shared/areas/guardians/entrustment.ts';
import type { CareView } from '../../../shared/areas/guardians/entrustmentCalls.ts';
import { labelOf } from '../../../shared/codes/codeList.ts';
import { entrustmentEnd, literacy } from '../../../shared/codes/index.ts';
import { labelOfField } from '../../../shared/record.ts';
import { may } from '../../../shared/roles.ts';
import { useOfficeCommand, useOfficeQuery } from '../../app/calls.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FieldList } from '../../ui/FieldList.tsx';
import { Lines } from '../../ui/Lines.tsx';
import { notifyProblem, useUndo } from '../../ui/notify.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../ui/SectionCard.tsx';
import { usePaper } from '../../ui/usePaper.tsx';
import { useEditing } from '../children/file/editing.tsx';
import { seenFields } from '../children/file/fields.ts';
import { useCodeWords } from '../children/names.ts';
import type { CareTabProps } from './CareTab.tsx';
import { EntrustmentForm } from './EntrustmentForm.tsx';
import styles from './guardians.module.css';
import { StateBadge } from './StateBadge.tsx';

const newPart = 'entrustment:new';
const partOf = (each: Entrustment) => `entrustment:${each.id}`;

export function EntrustmentCard(props: CareTabProps) {
  const { file, mayWrite } = props;
  const { t } = useText();
  const { role } = useSession();
  const { editing, edit } = useEditing();
  const { data: view, error, refetch } = useOfficeQuery('guardians.care', { childId: file.child.id });
  const paper = usePaper('guardians.entrustmentPaper', {
    making: t('guardians.entrustment.preparing'),
    formats: { docx: 'guardians.entrustment.word' },
  });
  if (!view)
    return (
      <SectionCard title={t('guardians.entrustment.title')}>
        <ProblemAlert error={error} onRetry={() => void refetch()} />
        {!error && <Lines count={5} />}
      </SectionCard>
    );
  const edited = [view.present, ...view.former].find((each) => each && editing?.part === partOf(each.record));
  const isNew = editing?.part === newPart;
  const { present } = view;
  const newWord = !present ? 'add' : view.state === 'otherCarer' ? 'replace' : 'renew';
  return (
    <>
      <SectionCard
        title={t('guardians.entrustment.title')}
        badge={<StateBadge state={view.state} />}
        actions={
          <>
            {may(role, 'children.print') && (
              <Button
                variant="subtle"
                size="compact-sm"
                leftSection={<IconPrinter size={16} stroke={1.7} />}
                onClick={() =>
                  void paper.preview({ childId: file.child.id }, t('guardians.entrustment.title'))
                }
              >
                {t('guardians.entrustment.print')}
              </Button>
            )}
            {mayWrite && !edited && !isNew && (
              <>
                {present && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    leftSection={<IconPencil size={16} stroke={1.7} />}
                    onClick={() => edit(partOf(present.record))}
                  >
                    {t('guardians.entrustment.edit')}
                  </Button>
                )}
                {view.carer && view.state !== 'disqualified' && (
                  <Button
                    variant={present ? 'subtle' : 'light'}
                    size="compact-sm"
                    leftSection={<IconPlus size={16} stroke={1.7} />}
                    onClick={() => edit(newPart)}
                  >
                    {t(`guardians.entrustment.${newWord}`)}
                  </Button>
                )}
              </>
            )}
          </>
        }
      >
        <Stack gap="md">
          <CarerLine view={view} />
          {(isNew || edited) && (
            <EntrustmentForm
              key={edited?.record.id ?? 'new'}
              {...props}
              view={view}
              entrustment={edited?.record ?? null}
            />
          )}
          {!isNew && !edited && <Present view={view} />}
        </Stack>
      </SectionCard>
      {view.former.length > 0 && <Former {...props} view={view} />}
      {paper.element}
    </>
  );
}

function CarerLine({ view: { carer } }: { view: CareView }) {
  const { t, language } = useText();
  const { relationName } = useCodeWords();
  if (!carer) return <Text c="dimmed">{t('guardians.entrustment.carerNone')}</Text>;
  const words = [
    relationName(carer.relation),
    carer.age === null ? null : t('guardians.entrustment.age', { age: carer.age }),
    carer.health,
    carer.literacy && labelOf(literacy, carer.literacy, language),
  ];
  return (
    <div className={styles.carer}>
      <Text span c="dimmed" size="xs">
        {t('guardians.entrustment.carer')}
      </Text>
      <strong>{carer.name ?? relationName(carer.relation)}</strong>
      <span>{words.filter(Boolean).join(' · ')}</span>
      {carer.elderly && (
        <Badge color="apricot" variant="light">
          {t('guardians.entrustment.elderly')}
        </Badge>
      )}
      {carer.elderly && (
        <Text span size="xs" c="dimmed">
          {t('guardians.entrustment.elderlyHint')}
        </Text>
      )}
    </div>
  );
}

function Present({ view }: { view: CareView }) {
  const { t } = useText();
  const { role } = useSession();
  const { present, state } = view;
  if (!present && state === 'notNeeded')
    return <Text c="dimmed">{t('guardians.entrustment.stateHint.notNeeded')}</Text>;
  if (!present)
    return (
      <EmptyState
        small
        icon={IconWritingSign}
        title={t('guardians.entrustment.emptyTitle')}
        text={`${t('guardians.entrustment.stateHint.none')}${t('guardians.entrustment.emptyHint')}`}
      />
    );
  const fields = seenFields(entrustmentModel, shownFields, role);
  return (
    <>
      <Says view={view} />
      <FieldList
        model={entrustmentModel}
        fields={fields}
        values={present.record}
        names={new Map([[present.record.kinId, present.carerName ?? '']])}
      />
    </>
  );
}

const shownFields = [
  'kinId',
  'agreementOn',
  'startsOn',
  'endsOn',
  'noticeSchoolOn',
  'noticeVillageOn',
  'childAsked',
  'childOpinion',
  'fee',
  'arrangements',
  'note',
] as const;

/** What the law and the calendar say of the agreement, from the most pressing. */
function Says({ view }: { view: CareView }) {
  const { t, language } = useText();
  const { state, disqualified, unanswered, gaps, present } = view;
  const word = (key: (typeof disqualifications)[number]) =>
    labelOfField(entrustmentModel.fields[key], language);
  const between = language === 'zh-CN' ? '；' : '; ';
  const hint =
    state === 'running' || state === 'notNeeded' ? '' : t(`guardians.entrustment.stateHint.${state}`);
  const seesAnswers = present!.record.harmed !== null || unanswered.length > 0;
  return (
    <>
      {hint !== '' && (
        <Alert
          color={state === 'disqualified' ? 'red' : 'apricot'}
          icon={
            state === 'disqualified' ? <IconAlertTriangle stroke={1.7} /> : <IconInfoCircle stroke={1.7} />
          }
          role={state === 'disqualified' ? 'alert' : 'status'}
        >
          <Stack gap={4}>
            <span>{hint}</span>
            {disqualified.map((each) => (
              <strong key={each}>
                {t('guardians.entrustment.disqualifiedBy', {
                  number: numbers[language][disqualifications.indexOf(each)],
                  words: word(each),
                })}
              </strong>
            ))}
            {unanswered.length > 0 && (
              <span>{t('guardians.entrustment.askedOf', { items: unanswered.map(word).join(between) })}</span>
            )}
          </Stack>
        </Alert>
      )}
      {seesAnswers && unanswered.length === 0 && disqualified.length === 0 && (
        <Text size="sm" c="pine.8">
          {t('guardians.entrustment.asked')}
        </Text>
      )}
      {gaps.length > 0 && (
        <div>
          <Group gap={6}>
            <Text span size="xs" c="dimmed">
              {t('guardians.entrustment.gapTitle')}
            </Text>
            {gaps.map((gap) => (
              <Badge key={gap} color="apricot" variant="outline">
                {t(`guardians.entrustment.gap.${gap}`)}
              </Badge>
            ))}
          </Group>
          {(gaps.includes('noticeSchool') || gaps.includes('noticeVillage')) && (
            <Text size="xs" c="dimmed" mt={4}>
              {t('guardians.entrustment.gapLaw')}
            </Text>
          )}
        </div>
      )}
    </>
  );
}

const numbers = { 'zh-CN': ['一', '二', '三', '四'], en: ['1', '2', '3', '4'] } as const;

/** Each with its interval; a former carer keeps the time that was theirs. */
function Former({ view, mayWrite }: CareTabProps & { view: CareView }) {
  const { t, language } = useText();
  const { edit } = useEditing();
  const { mutateAsync: remove } = useOfficeCommand('guardians.removeEntrustment');
  const tellUndo = useUndo();
  const toBin = async (id: string) => {
    try {
      await remove({ id });
      await tellUndo({ message: t('guardians.entrustment.removed'), call: 'guardians.removeEntrustment' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <SectionCard title={t('guardians.entrustment.former')} flush>
      <ul className={styles.former}>
        {view.former.map(({ record, carerName }) => (
          <li key={record.id}>
            <span className={styles.formerWhen}>
              {t('guardians.entrustment.from', {
                from: record.startsOn ?? record.agreementOn ?? t('guardians.entrustment.someDay'),
                to: record.endedOn ?? record.endsOn ?? t('guardians.entrustment.openEnd'),
              })}
            </span>
            <span>{carerName}</span>
            <Text span size="xs" c="dimmed">
              {record.endedWhy && labelOf(entrustmentEnd, record.endedWhy, language)}
            </Text>
            {mayWrite && (
              <Group gap={4} ml="auto">
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={`${t('guardians.entrustment.edit')} ${carerName ?? ''}`}
                  onClick={() => edit(partOf(record))}
                >
                  {t('guardians.entrustment.edit')}
                </Button>
                <Button
                  variant="subtle"
                  color="red"
                  size="compact-sm"
                  aria-label={`${t('guardians.entrustment.remove')} ${carerName ?? ''}`}
                  onClick={() => void toBin(record.id)}
                >
                  {t('guardians.entrustment.remove')}
                </Button>
              </Group>
            )}
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
