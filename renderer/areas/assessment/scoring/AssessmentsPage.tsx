/** 自查评估: every year's, with its points by block beside the others. */
import { Badge, Button, Modal, Table } from '@mantine/core';
import { IconClipboardCheck, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { type AssessmentBrief, assessmentModel } from '../../../../shared/areas/assessment/scoring.ts';
import { may } from '../../../../shared/roles.ts';
import { formatHalves } from '../../../../shared/values/halfPoints.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Lines } from '../../../ui/Lines.tsx';
import { OpenNumber } from '../../../ui/OpenNumber.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { RecordForm } from '../../../ui/RecordForm/index.ts';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { AssessmentTabs } from '../AssessmentTabs.tsx';
import styles from '../assessment.module.css';
import { type BeginState, scoringPath, treesPath } from '../paths.ts';

const tones = { scoring: 'apricot', scored: 'pine', approved: 'gray' } as const;

export function AssessmentsPage() {
  const { t } = useText();
  const { role } = useSession();
  const came = useLocation().state as BeginState | null;
  const [beginning, setBeginning] = useState(came?.begin ?? false);
  const { data, error, refetch } = useOfficeQuery('assessment.assessments', null);
  const begin = may(role, 'assessment.write') && (
    <Button leftSection={<IconPlus size={18} stroke={1.7} />} onClick={() => setBeginning(true)}>
      {t('assessment.list.begin')}
    </Button>
  );
  return (
    <Page title={t('assessment.list.title')} subtitle={t('assessment.list.subtitle')} actions={begin}>
      <AssessmentTabs />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <Lines count={6} />}
      {data?.length === 0 && (
        <SectionCard>
          <EmptyState
            icon={IconClipboardCheck}
            title={t('assessment.list.empty')}
            text={t('assessment.list.emptyHint')}
            action={begin}
          />
        </SectionCard>
      )}
      {data && data.length > 0 && <Years all={data} />}
      {beginning && <Begin onClose={() => setBeginning(false)} />}
    </Page>
  );
}

/** One row an assessment, one column a block of the newest one's table. */
function Years({ all }: { all: readonly AssessmentBrief[] }) {
  const { t } = useText();
  const navigate = useNavigate();
  const blocks = all[0]!.blocks.map(({ block }) => block);
  return (
    <SectionCard flush>
      <div className={styles.scroll}>
        <Table horizontalSpacing="md" verticalSpacing={8} className={styles.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('assessment.list.column.title')}</Table.Th>
              <Table.Th>{t('assessment.list.column.state')}</Table.Th>
              <Table.Th ta="right">{t('assessment.list.column.progress')}</Table.Th>
              <Table.Th ta="right">{t('assessment.list.column.self')}</Table.Th>
              <Table.Th ta="right">{t('assessment.list.column.given')}</Table.Th>
              {blocks.map((block) => (
                <Table.Th key={block} ta="right">
                  {block}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {all.map(({ assessment, state, sums, blocks: own }) => (
              <Table.Tr key={assessment.id}>
                <Table.Td>
                  <OpenNumber
                    words={assessment.title}
                    nought={false}
                    name={t('assessment.list.open')}
                    onOpen={() => void navigate(scoringPath(assessment.id))}
                  />
                </Table.Td>
                <Table.Td>
                  <Badge color={tones[state]}>{t(`assessment.state.${state}`)}</Badge>
                </Table.Td>
                <Table.Td ta="right">{`${sums.scored} / ${sums.leaves}`}</Table.Td>
                <Table.Td ta="right">{`${formatHalves(sums.selfHalves)} / ${formatHalves(sums.halves)}`}</Table.Td>
                <Table.Td ta="right">
                  {sums.givenHalves === null ? '' : formatHalves(sums.givenHalves)}
                </Table.Td>
                {blocks.map((block) => {
                  const found = own.find((each) => each.block === block);
                  return (
                    <Table.Td key={block} ta="right">
                      {found
                        ? `${formatHalves(found.sums.selfHalves)} / ${formatHalves(found.sums.halves)}`
                        : ''}
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </SectionCard>
  );
}

function Begin({ onClose }: { onClose(): void }) {
  const { t } = useText();
  const { today } = useSession();
  const navigate = useNavigate();
  const { data: trees } = useOfficeQuery('assessment.trees', null);
  const { mutateAsync: start } = useOfficeCommand('assessment.startAssessment');
  const year = today.slice(0, 4);
  const [first] = useState({
    title: t('assessment.list.usualTitle', { year }),
    startsOn: `${year}-01-01`,
    endsOn: `${year}-12-31`,
  });
  return (
    <Modal opened onClose={onClose} title={t('assessment.list.begin')} size="lg">
      {trees?.length === 0 ? (
        <EmptyState
          small
          icon={IconClipboardCheck}
          title={t('assessment.list.noTree')}
          action={<Button onClick={() => void navigate(treesPath)}>{t('assessment.list.toTrees')}</Button>}
        />
      ) : (
        trees && (
          <RecordForm
            model={assessmentModel}
            fields={['treeId', 'title', 'startsOn', 'endsOn']}
            values={{ ...first, treeId: trees[0]!.tree.id }}
            links={{ treeId: trees.map(({ tree }) => ({ value: tree.id, label: tree.title })) }}
            submitLabel={t('assessment.list.start')}
            changedBeside
            onSubmit={async (patch) => {
              const made = await start({ ...first, treeId: trees[0]!.tree.id, ...patch });
              void navigate(scoringPath(made.id));
            }}
            onCancel={onClose}
          />
        )
      )}
    </Modal>
  );
}
