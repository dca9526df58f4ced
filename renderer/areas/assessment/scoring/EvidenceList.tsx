/** What there is to show for a leaf: opened, put in, taken out. */
import { Button, FileButton, Group, Menu, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconPaperclip, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type * as z from 'zod';
import { everyActivity } from '../../../../shared/areas/activities/log.ts';
import type { evidencePut } from '../../../../shared/areas/assessment/evidence.ts';
import { evidenceRule } from '../../../../shared/areas/assessment/evidenceRules.ts';
import type { Assessment, ScoreLine } from '../../../../shared/areas/assessment/scoring.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { useOfficeCommand, useOfficeJob, useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { FormButtons } from '../../../ui/FormButtons.tsx';
import { notifyProblem } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { accepted, readFile } from '../../children/file/attachments/readFile.ts';
import styles from '../assessment.module.css';
import { EvidencePiece } from './EvidencePiece.tsx';

type Put = z.output<typeof evidencePut>;
type Asked = 'records' | 'report' | 'activity' | 'shelf';
const asked = ['records', 'report', 'activity', 'shelf'] as const satisfies readonly Asked[];

interface EvidenceListProps {
  line: ScoreLine;
  assessment: Assessment;
  mayChange: boolean;
}

export function EvidenceList({ line: { score, evidence }, assessment, mayChange }: EvidenceListProps) {
  const { t } = useText();
  const [asking, setAsking] = useState<Asked | null>(null);
  const { mutateAsync: addFiles, isPending } = useOfficeJob('assessment.addFiles');
  const put = async (chosen: readonly File[]) => {
    try {
      const files: { readId: string; title: string; day: null }[] = [];
      for (const file of chosen.slice(0, 20))
        files.push({ readId: (await readFile(file)).readId, title: titleOf(file.name), day: null });
      if (files.length > 0) await addFiles({ indicatorScoreId: score.id, files });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <div>
      <Text size="xs" c="gray.7" mb={4}>
        {t('assessment.evidence.title')}
      </Text>
      {evidence.length === 0 && <Text size="sm">{t('assessment.evidence.none')}</Text>}
      <ul className={styles.evidence}>
        {evidence.map((row) => (
          <EvidencePiece key={row.evidence.id} row={row} assessmentId={assessment.id} mayChange={mayChange} />
        ))}
      </ul>
      {mayChange && (
        <Group gap="xs" mt="xs">
          <FileButton multiple accept={accepted.join(',')} onChange={(files) => void put(files)}>
            {(button) => (
              <Button
                {...button}
                size="compact-sm"
                variant="default"
                loading={isPending}
                leftSection={<IconPaperclip size={16} stroke={1.7} />}
              >
                {t('assessment.evidence.files')}
              </Button>
            )}
          </FileButton>
          <Menu>
            <Menu.Target>
              <Button size="compact-sm" variant="default" leftSection={<IconPlus size={16} stroke={1.7} />}>
                {t('assessment.evidence.more')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {asked.map((kind) => (
                <Menu.Item key={kind} onClick={() => setAsking(kind)}>
                  {t(`assessment.evidence.ask.${kind}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </Group>
      )}
      {asking && (
        <Ask kind={asking} scoreId={score.id} assessment={assessment} onClose={() => setAsking(null)} />
      )}
    </div>
  );
}

/** The name of a file without its ending. */
const titleOf = (name: string) => name.replace(/\.\w+$/, '').slice(0, 60) || name.slice(0, 60);

interface AskProps {
  kind: Asked;
  scoreId: string;
  assessment: Assessment;
  onClose(): void;
}

function Ask({ kind, scoreId, assessment, onClose }: AskProps) {
  const { t, language } = useText();
  const [value, setValue] = useState<string | null>(null);
  const add = useOfficeCommand('assessment.addEvidence');
  const { data: counts } = useOfficeQuery(
    'assessment.ruleCounts',
    { id: assessment.id },
    { enabled: kind === 'records' },
  );
  const { data: reports } = useOfficeQuery(
    'reports.filedReports',
    { kind: null, period: null },
    { enabled: kind === 'report' },
  );
  const { startsOn: from, endsOn: to } = assessment;
  const { data: activities } = useOfficeQuery(
    'activities.list',
    { filter: { ...everyActivity, from, to, state: 'held' }, before: null },
    { enabled: kind === 'activity' },
  );
  const options = {
    records: counts?.map(({ rule, found }) => ({
      value: rule,
      label: `${labelOf(evidenceRule, rule, language)}　${found.value ?? 0}`,
    })),
    report: reports
      ?.filter(({ latest }) => latest)
      .map(({ report }) => ({ value: report.id, label: report.title })),
    activity: activities?.rows.map(({ activity }) => ({
      value: activity.id,
      label: `${activity.day}　${activity.title}`,
    })),
    shelf: undefined,
  }[kind];
  const keep = async () => {
    if (!value) return;
    const put: Put =
      kind === 'records'
        ? { kind, rule: value }
        : kind === 'report'
          ? { kind, filedReportId: value }
          : kind === 'activity'
            ? { kind, activityId: value }
            : { kind, note: value };
    if (await add.mutateAsync({ indicatorScoreId: scoreId, put }).catch(() => null)) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t(`assessment.evidence.ask.${kind}`)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <Stack gap="sm">
          {kind === 'shelf' ? (
            <TextInput
              label={t('assessment.evidence.where')}
              placeholder={t('assessment.evidence.whereExample')}
              data-autofocus
              maxLength={200}
              value={value ?? ''}
              onChange={(event) => setValue(event.currentTarget.value)}
            />
          ) : (
            <Select
              label={t(`assessment.evidence.ask.${kind}`)}
              data-autofocus
              searchable
              openOnFocus={false}
              data={options ?? []}
              value={value}
              onChange={setValue}
            />
          )}
          <ProblemAlert error={add.error} />
          <FormButtons onCancel={onClose} busy={add.isPending} disabled={!value?.trim()} />
        </Stack>
      </form>
    </Modal>
  );
}
