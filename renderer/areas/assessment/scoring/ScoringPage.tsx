/** One self-assessment: the leaves by block, and beside them the one that is scored with what there is to show for it. */
import { Badge, Button, Table, UnstyledButton } from '@mantine/core';
import { IconBooks, IconPencil, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { type AssessmentView, byBlock, sumsOf } from '../../../../shared/areas/assessment/scoring.ts';
import { may } from '../../../../shared/roles.ts';
import { formatHalves } from '../../../../shared/values/halfPoints.ts';
import { useOfficeCommand, useOfficeJob, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { Lines } from '../../../ui/Lines.tsx';
import { notifyProblem } from '../../../ui/notify.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { usePaper } from '../../../ui/usePaper.tsx';
import { Filed } from '../../reports/Filed.tsx';
import { LeaveGuard } from '../../reports/LeaveGuard.tsx';
import styles from '../assessment.module.css';
import { assessmentsPath } from '../paths.ts';
import { EditDialog } from './EditDialog.tsx';
import { LeafCard, type LeafDraft } from './LeafCard.tsx';
import { useBinding } from './useBinding.tsx';

export function ScoringPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useOfficeQuery('assessment.assessment', { id }, { keepPrevious: true });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  return data ? <Scoring key={id} view={data} /> : <Lines count={12} />;
}

function Scoring({ view }: { view: AssessmentView }) {
  const { t } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const { assessment, sums, state, lines } = view;
  const [chosen, setChosen] = useState(
    () => lines.find(({ score }) => score.selfHalves === null)?.score.id ?? lines[0]?.score.id ?? null,
  );
  const [editing, setEditing] = useState(false);
  /** By leaf. */
  const [typed, setTyped] = useState<Readonly<Record<string, LeafDraft>>>({});
  const type = (scoreId: string, draft: LeafDraft | undefined) =>
    setTyped(({ [scoreId]: _, ...others }) => (draft ? { ...others, [scoreId]: draft } : others));
  const unsaved = Object.keys(typed).length > 0;
  const { data: earlier } = useOfficeQuery('assessment.earlierScores', { id: assessment.id });
  const { mutateAsync: approve } = useOfficeJob('assessment.approveAssessment');
  const { mutateAsync: reopen } = useOfficeCommand('assessment.reopenAssessment');
  const paper = usePaper('assessment.assessmentPaper', {
    making: t('assessment.scoring.making'),
    formats: { docx: 'assessment.word', xlsx: 'assessment.excel' },
  });
  const binding = useBinding(assessment);
  const at = lines.findIndex(({ score }) => score.id === chosen);
  const line = lines[at];
  const next = () => setChosen(lines[Math.min(at + 1, lines.length - 1)]!.score.id);
  const openAgain = async () => {
    try {
      await reopen({ id: assessment.id });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Page
      title={assessment.title}
      subtitle={t('assessment.scoring.subtitle', {
        scored: sums.scored,
        leaves: sums.leaves,
        bare: sums.bare,
        self: formatHalves(sums.selfHalves),
        all: formatHalves(sums.halves),
      })}
      actions={
        <>
          <Button variant="default" onClick={() => void navigate(assessmentsPath)}>
            {t('assessment.back')}
          </Button>
          {may(role, 'assessment.write') && state !== 'approved' && (
            <Button
              variant="default"
              leftSection={<IconPencil size={18} stroke={1.7} />}
              onClick={() => setEditing(true)}
            >
              {t('assessment.scoring.edit')}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} stroke={1.7} />}
            onClick={() => void paper.preview({ id: assessment.id }, assessment.title)}
          >
            {t('assessment.scoring.print')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconBooks size={18} stroke={1.7} />}
            loading={binding.busy}
            onClick={() => void binding.save()}
          >
            {t('assessment.scoring.bind')}
          </Button>
          {may(role, 'reports.approve') && state === 'approved' && (
            <Button variant="default" onClick={() => void openAgain()}>
              {t('assessment.scoring.correct')}
            </Button>
          )}
        </>
      }
    >
      {state !== 'scoring' && (
        <Filed
          kind="assessment"
          period={assessment.title}
          receiver={null}
          approve={(changes) => approve({ id: assessment.id, version: assessment.version, changes })}
          keepPdf={binding.keep}
          hindered={
            state === 'approved'
              ? t('assessment.scoring.frozen')
              : unsaved
                ? t('assessment.scoring.saveFirst')
                : null
          }
        />
      )}
      <div className={styles.two}>
        <SectionCard flush>
          <Table verticalSpacing={6} className={styles.table}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('assessment.scoring.column.name')}</Table.Th>
                <Table.Th w={110}>{t('assessment.scoring.column.evidence')}</Table.Th>
                <Table.Th w={90} ta="right">
                  {t('assessment.scoring.column.score')}
                </Table.Th>
                <Table.Th w={70} ta="right">
                  {t('assessment.scoring.column.given')}
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {byBlock(lines).flatMap(({ block, lines: own }) => {
                const of = sumsOf(own);
                return [
                  <Table.Tr key={`block ${own[0]!.score.id}`} className={styles.block}>
                    <Table.Td colSpan={2}>{block}</Table.Td>
                    <Table.Td ta="right">{`${formatHalves(of.selfHalves)} / ${formatHalves(of.halves)}`}</Table.Td>
                    <Table.Td ta="right">
                      {of.givenHalves === null ? '' : formatHalves(of.givenHalves)}
                    </Table.Td>
                  </Table.Tr>,
                  ...own.map(({ score, evidence, shown }) => (
                    <Table.Tr key={score.id} className={score.id === chosen ? styles.chosen : undefined}>
                      <Table.Td pl="lg">
                        <UnstyledButton
                          className={styles.leaf}
                          aria-current={score.id === chosen}
                          onClick={() => setChosen(score.id)}
                        >
                          {[score.path[1], score.name].filter(Boolean).join(' › ')}
                        </UnstyledButton>
                      </Table.Td>
                      <Table.Td>
                        <Badge color={shown ? 'pine' : 'apricot'} variant="light">
                          {shown
                            ? t('assessment.scoring.pieces', { count: evidence.length })
                            : t('assessment.scoring.bare')}
                        </Badge>
                      </Table.Td>
                      <Table.Td ta="right">
                        {score.id in typed ? (
                          <Badge color="apricot">{t('assessment.scoring.unsaved')}</Badge>
                        ) : (
                          `${score.selfHalves === null ? '—' : formatHalves(score.selfHalves)} / ${formatHalves(score.halves)}`
                        )}
                      </Table.Td>
                      <Table.Td ta="right">
                        {score.givenHalves === null ? '' : formatHalves(score.givenHalves)}
                      </Table.Td>
                    </Table.Tr>
                  )),
                ];
              })}
            </Table.Tbody>
          </Table>
        </SectionCard>
        {line && (
          <div className={styles.beside}>
            <LeafCard
              key={line.score.id}
              line={line}
              assessment={assessment}
              earlier={earlier ?? null}
              typed={typed[line.score.id]}
              onTyped={(draft) => type(line.score.id, draft)}
              onNext={next}
            />
          </div>
        )}
      </div>
      {paper.element}
      {binding.element}
      <LeaveGuard changed={unsaved} />
      {editing && <EditDialog assessment={assessment} onClose={() => setEditing(false)} />}
    </Page>
  );
}
