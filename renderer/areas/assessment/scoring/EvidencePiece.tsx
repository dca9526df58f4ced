/** One piece of evidence: a click shows what it is; a number opens the records that it counts. */
import { ActionIcon, Anchor, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Evidence, EvidenceRow } from '../../../../shared/areas/assessment/evidence.ts';
import { evidenceRule, evidenceRuleIds } from '../../../../shared/areas/assessment/evidenceRules.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { KeptFile } from '../../../ui/KeptFile.tsx';
import { notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { OpenNumber } from '../../../ui/OpenNumber.tsx';
import { usePaper } from '../../../ui/usePaper.tsx';
import { type ActivitiesState, activitiesPath } from '../../activities/paths.ts';
import { isOpened, useOpenFigure } from '../../reports/openFigure.ts';
import styles from '../assessment.module.css';
import { RuleRows } from './RuleRows.tsx';

interface EvidencePieceProps {
  row: EvidenceRow;
  assessmentId: string;
  mayChange: boolean;
}

export function EvidencePiece({ row, assessmentId, mayChange }: EvidencePieceProps) {
  const { evidence, number, words, found } = row;
  const { t, language } = useText();
  const openFigure = useOpenFigure();
  const [listed, setListed] = useState(false);
  const { mutateAsync: remove } = useOfficeCommand('assessment.removeEvidence');
  const tellUndo = useUndo();
  const rule = evidenceRuleIds.find((each) => each === evidence.rule);
  const shown = rule === undefined ? words : labelOf(evidenceRule, rule, language);
  const takeOut = async () => {
    try {
      await remove({ id: evidence.id });
      await tellUndo({ message: t('assessment.evidence.removed'), call: 'assessment.removeEvidence' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <li>
      <Text span size="xs" c="gray.7">
        {number}
      </Text>
      {rule === undefined ? <Shown row={row} /> : <span className={styles.words}>{shown}</span>}
      {found && (
        <OpenNumber
          words={String(found.value ?? 0)}
          nought={(found.value ?? 0) === 0}
          name={shown}
          onOpen={() => (isOpened(found) ? openFigure(found) : setListed(true))}
        />
      )}
      {mayChange && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-label={t('assessment.evidence.remove', { number })}
          onClick={() => void takeOut()}
        >
          <IconX size={14} stroke={1.7} />
        </ActionIcon>
      )}
      {listed && rule !== undefined && found && (
        <RuleRows
          title={shown}
          rule={rule}
          found={found.value ?? 0}
          assessmentId={assessmentId}
          onClose={() => setListed(false)}
        />
      )}
    </li>
  );
}

/** The words of a file, an approved report or an activity open it; what lies in the cupboard is only named. */
function Shown({ row: { evidence, words, format } }: { row: EvidenceRow }) {
  const { t } = useText();
  const navigate = useNavigate();
  const [opened, setOpened] = useState(false);
  const paper = usePaper('reports.filedPaper', { making: t('reports.filed.opening'), formats: {} });
  const { filedReportId, activityId } = evidence;
  const open = format
    ? () => setOpened(true)
    : filedReportId
      ? () => void paper.preview({ id: filedReportId }, words)
      : activityId
        ? () => void navigate(activitiesPath, { state: { open: activityId } satisfies ActivitiesState })
        : null;
  if (!open) return <span className={styles.words}>{words}</span>;
  return (
    <>
      <Anchor
        component="button"
        type="button"
        size="sm"
        ta="left"
        className={styles.words ?? ''}
        onClick={open}
      >
        {words}
      </Anchor>
      {opened && <EvidenceFile id={evidence.id} title={words} onClose={() => setOpened(false)} />}
      {paper.element}
    </>
  );
}

function EvidenceFile({ id, title, onClose }: { id: Evidence['id']; title: string; onClose(): void }) {
  const { data, error } = useOfficeQuery('assessment.evidenceFile', { id });
  return <KeptFile title={title} file={data} error={error} what="evidence" onClose={onClose} />;
}
