/** One finding on its way: what was done with its proof, the re-check, and the end. */
import {
  ActionIcon,
  Anchor,
  Badge,
  Button,
  FileButton,
  Group,
  Modal,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { IconPaperclip, IconPrinter, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { type FindingRow, findingModel } from '../../../../shared/areas/assessment/inspection.ts';
import { may } from '../../../../shared/roles.ts';
import { useOfficeCommand, useOfficeJob, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { KeptFile } from '../../../ui/KeptFile.tsx';
import { notifyDone, notifyProblem } from '../../../ui/notify.tsx';
import { RecordForm } from '../../../ui/RecordForm/index.ts';
import { usePaper } from '../../../ui/usePaper.tsx';
import { accepted, readFile } from '../../children/file/attachments/readFile.ts';
import styles from '../assessment.module.css';
import { findingTones } from './tone.ts';

interface FindingDialogProps {
  row: FindingRow;
  onEdit(): void;
  onClose(): void;
}

export function FindingDialog({ row, onEdit, onClose }: FindingDialogProps) {
  const { t } = useText();
  const { role } = useSession();
  const { finding, state, staff, recheckedBy, closedBy } = row;
  const paper = usePaper('assessment.findingPaper', {
    making: t('assessment.scoring.making'),
    formats: { docx: 'assessment.word' },
  });
  const mayWrite = may(role, 'assessment.write') && state !== 'closed';
  const mayPutRight = mayWrite && (state === 'open' || state === 'overdue');
  /** Proofs that go when what was done is kept. */
  const [gone, setGone] = useState<readonly string[]>([]);
  const proof = row.proof.filter(({ id }) => !gone.includes(id));
  const facts = [
    finding.asked && t('assessment.finding.asked', { words: finding.asked }),
    finding.measures && t('assessment.finding.measures', { words: finding.measures }),
    finding.doneOn && t('assessment.finding.doneOn', { day: finding.doneOn }),
    finding.recheckedOn &&
      t(finding.passed ? 'assessment.finding.foundRight' : 'assessment.finding.foundWrong', {
        day: finding.recheckedOn,
        who: recheckedBy ?? '',
        note: finding.recheckNote ?? '',
      }),
    finding.closedOn && t('assessment.finding.closedOn', { day: finding.closedOn, who: closedBy ?? '' }),
  ].filter(Boolean);
  return (
    <Modal opened onClose={onClose} size="lg" title={finding.title}>
      <Stack gap="sm">
        <Group gap="xs">
          <Badge color={findingTones[state]}>{t(`assessment.finding.state.${state}`)}</Badge>
          <Text size="sm">{t('assessment.finding.by', { day: finding.deadline, who: staff })}</Text>
        </Group>
        <Text size="sm" className={styles.said ?? ''}>
          {facts.join('\n')}
        </Text>
        <Proof row={{ ...row, proof }} {...(mayPutRight && { onTakeOut: (id) => setGone([...gone, id]) })} />
        {mayPutRight && <PutRight row={row} keep={proof.map(({ id }) => id)} />}
        {mayWrite && state === 'waiting' && <Recheck row={row} />}
        {may(role, 'assessment.close') && state === 'passed' && <Close row={row} />}
        <Group gap="xs">
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPrinter size={16} stroke={1.7} />}
            onClick={() => void paper.preview({ id: finding.id }, finding.title)}
          >
            {t('assessment.finding.print')}
          </Button>
          {mayWrite && (
            <Button size="compact-sm" variant="default" onClick={onEdit}>
              {t('assessment.inspections.edit')}
            </Button>
          )}
        </Group>
      </Stack>
      {paper.element}
    </Modal>
  );
}

interface ProofProps {
  row: FindingRow;
  onTakeOut?: (materialId: string) => void;
}

function Proof({ row: { finding, proof }, onTakeOut }: ProofProps) {
  const { t } = useText();
  const [opened, setOpened] = useState<FindingRow['proof'][number] | null>(null);
  return (
    <ul className={styles.evidence}>
      {proof.map((each) => (
        <li key={each.id}>
          <Anchor component="button" type="button" size="sm" ta="left" onClick={() => setOpened(each)}>
            {each.title}
          </Anchor>
          {onTakeOut && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={t('assessment.finding.takeOut', { title: each.title })}
              onClick={() => onTakeOut(each.id)}
            >
              <IconX size={14} stroke={1.7} />
            </ActionIcon>
          )}
        </li>
      ))}
      {opened && (
        <ProofFile
          findingId={finding.id}
          materialId={opened.id}
          title={opened.title}
          onClose={() => setOpened(null)}
        />
      )}
    </ul>
  );
}

interface ProofFileProps {
  findingId: string;
  materialId: string;
  title: string;
  onClose(): void;
}

function ProofFile({ findingId, materialId, title, onClose }: ProofFileProps) {
  const { data, error } = useOfficeQuery('assessment.findingProof', { id: findingId, materialId });
  return <KeptFile title={title} file={data} error={error} what="evidence" onClose={onClose} />;
}

function PutRight({ row: { finding }, keep }: { row: FindingRow; keep: string[] }) {
  const { t } = useText();
  const { today } = useSession();
  const { mutateAsync: save } = useOfficeJob('assessment.putRight');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [first] = useState({ measures: finding.measures, doneOn: today });
  return (
    <RecordForm
      model={findingModel}
      fields={['measures', 'doneOn']}
      values={first}
      changedBeside
      submitLabel={t('assessment.finding.putRight')}
      onSubmit={async (patch) => {
        const { measures, doneOn } = { ...first, ...patch };
        const kept = [];
        for (const file of files)
          kept.push({
            ...{ readId: (await readFile(file)).readId, day: null },
            title: file.name.replace(/\.\w+$/, '').slice(0, 60) || t('assessment.finding.proof'),
          });
        const { id, version } = finding;
        await save({ id, version, measures: measures ?? '', doneOn, keep, files: kept });
        notifyDone(t('frame.saved'));
      }}
    >
      <Group gap="xs">
        <FileButton
          multiple
          accept={accepted.join(',')}
          onChange={(chosen) => setFiles((before) => [...before, ...chosen].slice(0, 20))}
        >
          {(button) => (
            <Button
              {...button}
              size="compact-sm"
              variant="default"
              leftSection={<IconPaperclip size={16} stroke={1.7} />}
            >
              {t('assessment.finding.proof')}
            </Button>
          )}
        </FileButton>
        <Text size="sm">{files.map(({ name }) => name).join('、')}</Text>
      </Group>
    </RecordForm>
  );
}

function Recheck({ row: { finding } }: { row: FindingRow }) {
  const { t } = useText();
  const [note, setNote] = useState('');
  const { mutateAsync: recheck, isPending } = useOfficeCommand('assessment.recheck');
  const say = async (passed: boolean) => {
    const { id, version } = finding;
    await recheck({ id, version, passed, note: note.trim() || null }).catch(notifyProblem);
  };
  return (
    <Stack gap="xs">
      <TextInput
        label={t('assessment.finding.recheckNote')}
        maxLength={200}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button loading={isPending} onClick={() => void say(true)}>
          {t('assessment.finding.right')}
        </Button>
        <Button variant="default" disabled={note.trim() === ''} onClick={() => void say(false)}>
          {t('assessment.finding.wrong')}
        </Button>
      </Group>
    </Stack>
  );
}

function Close({ row: { finding } }: { row: FindingRow }) {
  const { t } = useText();
  const { mutateAsync: close, isPending } = useOfficeCommand('assessment.closeFinding');
  const { id, version } = finding;
  return (
    <Group>
      <Button loading={isPending} onClick={() => void close({ id, version }).catch(notifyProblem)}>
        {t('assessment.finding.close')}
      </Button>
    </Group>
  );
}
