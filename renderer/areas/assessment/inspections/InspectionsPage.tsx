/** 督查整改: every finding with its day, who does it and how far it is; under each inspection what was praised. */
import { Badge, Button, Modal, SegmentedControl, Table, Text, UnstyledButton } from '@mantine/core';
import { IconPlus, IconPrinter, IconZoomCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'react-router';
import {
  type FindingRow,
  findingModel,
  type Inspection,
  type InspectionView,
  inspectionModel,
} from '../../../../shared/areas/assessment/inspection.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { inspectionKind } from '../../../../shared/codes/index.ts';
import { may } from '../../../../shared/roles.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Lines } from '../../../ui/Lines.tsx';
import { notifyDone, notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { RecordForm } from '../../../ui/RecordForm/index.ts';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { usePaper } from '../../../ui/usePaper.tsx';
import { AssessmentTabs } from '../AssessmentTabs.tsx';
import styles from '../assessment.module.css';
import type { BeginState } from '../paths.ts';
import { FindingDialog } from './FindingDialog.tsx';
import { findingTones } from './tone.ts';

type Asked = { inspection: Inspection | null } | { findingOf: Inspection; finding: FindingRow | null };

export function InspectionsPage() {
  const { t } = useText();
  const { role } = useSession();
  const came = useLocation().state as BeginState | null;
  const [asked, setAsked] = useState<Asked | null>(came?.begin ? { inspection: null } : null);
  const [opened, setOpened] = useState<string | null>(null);
  const [show, setShow] = useState<'open' | 'all'>('open');
  const { data, error, refetch } = useOfficeQuery('assessment.inspections', null);
  const mayWrite = may(role, 'assessment.write');
  const paper = usePaper('assessment.findingsPaper', {
    making: t('assessment.scoring.making'),
    formats: { docx: 'assessment.word', xlsx: 'assessment.excel' },
  });
  const begin = mayWrite && (
    <Button leftSection={<IconPlus size={18} stroke={1.7} />} onClick={() => setAsked({ inspection: null })}>
      {t('assessment.inspections.begin')}
    </Button>
  );
  const one = data
    ?.flatMap((view) => view.findings.map((row) => ({ inspection: view.inspection, row })))
    .find(({ row }) => row.finding.id === opened);
  return (
    <Page
      title={t('assessment.inspections.title')}
      subtitle={t('assessment.inspections.subtitle')}
      actions={
        <>
          <SegmentedControl
            aria-label={t('assessment.inspections.show')}
            value={show}
            onChange={(value) => setShow(value === 'all' ? 'all' : 'open')}
            data={[
              { value: 'open', label: t('assessment.inspections.open') },
              { value: 'all', label: t('assessment.inspections.all') },
            ]}
          />
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} stroke={1.7} />}
            onClick={() => void paper.preview({ all: show === 'all' }, t('assessment.inspections.register'))}
          >
            {t('assessment.inspections.register')}
          </Button>
          {begin}
        </>
      }
    >
      <AssessmentTabs />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!data && !error && <Lines count={8} />}
      {data?.length === 0 && (
        <SectionCard>
          <EmptyState
            icon={IconZoomCheck}
            title={t('assessment.inspections.empty')}
            text={t('assessment.inspections.emptyHint')}
            action={begin}
          />
        </SectionCard>
      )}
      {data?.map((view) => (
        <InspectionCard
          key={view.inspection.id}
          view={view}
          all={show === 'all'}
          mayWrite={mayWrite}
          onAsk={setAsked}
          onOpen={setOpened}
        />
      ))}
      {asked && 'inspection' in asked && (
        <InspectionForm inspection={asked.inspection} onClose={() => setAsked(null)} />
      )}
      {asked && 'findingOf' in asked && (
        <FindingForm inspection={asked.findingOf} row={asked.finding} onClose={() => setAsked(null)} />
      )}
      {one && (
        <FindingDialog
          row={one.row}
          onEdit={() => {
            setOpened(null);
            setAsked({ findingOf: one.inspection, finding: one.row });
          }}
          onClose={() => setOpened(null)}
        />
      )}
      {paper.element}
    </Page>
  );
}

interface InspectionCardProps {
  view: InspectionView;
  /** Closed ones too. */
  all: boolean;
  mayWrite: boolean;
  onAsk(asked: Asked): void;
  onOpen(findingId: string): void;
}

function InspectionCard({
  view: { inspection, findings },
  all,
  mayWrite,
  onAsk,
  onOpen,
}: InspectionCardProps) {
  const { t, language } = useText();
  const shown = findings.filter(({ state }) => all || state !== 'closed');
  const title = `${inspection.day}　${inspection.office}`;
  return (
    <SectionCard
      flush
      title={title}
      badge={<Badge color="gray">{labelOf(inspectionKind, inspection.kind, language)}</Badge>}
      actions={
        mayWrite && (
          <>
            <Button size="compact-sm" variant="default" onClick={() => onAsk({ inspection })}>
              {t('assessment.inspections.edit')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPlus size={16} stroke={1.7} />}
              onClick={() => onAsk({ findingOf: inspection, finding: null })}
            >
              {t('assessment.inspections.add')}
            </Button>
          </>
        )
      }
    >
      {(inspection.people || inspection.praised) && (
        <Text size="sm" px="md" pb="xs" className={styles.said ?? ''}>
          {[
            inspection.people && t('assessment.inspections.people', { people: inspection.people }),
            inspection.praised && t('assessment.inspections.praised', { words: inspection.praised }),
          ]
            .filter(Boolean)
            .join('\n')}
        </Text>
      )}
      {shown.length === 0 ? (
        <Text size="sm" px="md" pb="md" c="gray.7">
          {t(findings.length > 0 ? 'assessment.inspections.allClosed' : 'assessment.inspections.noFindings')}
        </Text>
      ) : (
        <div className={styles.scroll}>
          <Table horizontalSpacing="md" verticalSpacing={6} className={styles.table}>
            <Table.Thead>
              <Table.Tr>
                {(['title', 'deadline', 'staff', 'state'] as const).map((key) => (
                  <Table.Th key={key}>{t(`assessment.inspections.column.${key}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map(({ finding, state, staff }) => (
                <Table.Tr key={finding.id}>
                  <Table.Td>
                    <UnstyledButton className={styles.leaf} onClick={() => onOpen(finding.id)}>
                      {finding.serious
                        ? t('assessment.inspections.serious', { title: finding.title })
                        : finding.title}
                    </UnstyledButton>
                  </Table.Td>
                  <Table.Td>{finding.deadline}</Table.Td>
                  <Table.Td>{staff}</Table.Td>
                  <Table.Td>
                    <Badge color={findingTones[state]}>{t(`assessment.finding.state.${state}`)}</Badge>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </SectionCard>
  );
}

function InspectionForm({ inspection, onClose }: { inspection: Inspection | null; onClose(): void }) {
  const { t } = useText();
  const { today } = useSession();
  const { mutateAsync: save } = useOfficeCommand('assessment.saveInspection');
  const { mutateAsync: remove } = useOfficeCommand('assessment.removeInspection');
  const tellUndo = useUndo();
  const [first] = useState({ day: today, kind: 'planned' });
  const toBin = async () => {
    try {
      await remove({ id: inspection!.id });
      onClose();
      await tellUndo({ message: t('assessment.inspections.removed'), call: 'assessment.removeInspection' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(inspection ? 'assessment.inspections.edit' : 'assessment.inspections.begin')}
    >
      <RecordForm
        model={inspectionModel}
        values={inspection ?? first}
        onSubmit={async (patch) => {
          const { id = null, version = null } = inspection ?? {};
          await save({ id, version, patch: inspection ? patch : { ...first, ...patch } });
          notifyDone(t('frame.saved'));
          onClose();
        }}
        onCancel={onClose}
      >
        {inspection && (
          <Button variant="subtle" color="red" size="compact-sm" onClick={() => void toBin()}>
            {t('assessment.inspections.remove')}
          </Button>
        )}
      </RecordForm>
    </Modal>
  );
}

interface FindingFormProps {
  inspection: Inspection;
  row: FindingRow | null;
  onClose(): void;
}

const asks = ['title', 'serious', 'deadline', 'staffId', 'asked'] as const;

function FindingForm({ inspection, row, onClose }: FindingFormProps) {
  const { t } = useText();
  const { data: staff } = useOfficeQuery('admin.staffNames', null);
  const { mutateAsync: save } = useOfficeCommand('assessment.saveFinding');
  const { mutateAsync: remove } = useOfficeCommand('assessment.removeFinding');
  const tellUndo = useUndo();
  const toBin = async (id: string) => {
    try {
      await remove({ id });
      onClose();
      await tellUndo({
        message: t('assessment.inspections.findingRemoved'),
        call: 'assessment.removeFinding',
      });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(row ? 'assessment.inspections.editFinding' : 'assessment.inspections.add')}
    >
      <RecordForm
        model={findingModel}
        fields={asks}
        values={row?.finding ?? {}}
        links={{ staffId: (staff ?? []).map(({ id, name }) => ({ value: id, label: name })) }}
        onSubmit={async (patch) => {
          const { title, serious, deadline, staffId, asked } = { ...row?.finding, ...patch };
          await save({
            ...{ id: row?.finding.id ?? null, version: row?.finding.version ?? null },
            inspectionId: inspection.id,
            // the form lets nothing through that is required and empty
            patch: {
              title: title!,
              serious: serious ?? false,
              deadline: deadline!,
              staffId: staffId!,
              asked: asked ?? null,
            },
          });
          notifyDone(t('frame.saved'));
          onClose();
        }}
        onCancel={onClose}
      >
        {row && (
          <div>
            <Button variant="subtle" color="red" size="compact-sm" onClick={() => void toBin(row.finding.id)}>
              {t('assessment.inspections.removeFinding')}
            </Button>
          </div>
        )}
      </RecordForm>
    </Modal>
  );
}
