/** A version while it is written: its words, files brought in, what changed, and the day from which it holds. */
import { Badge, Button, FileButton, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { IconDeviceFloppy, IconFileUpload, IconGavel, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { VersionView } from '../../../../../shared/areas/admin/regulations.ts';
import { todosIn } from '../../../../../shared/paper/prose.ts';
import { Refusal } from '../../../../../shared/problem.ts';
import { isDay } from '../../../../../shared/values/day.ts';
import { useOfficeCommand, useOfficeJob } from '../../../../app/calls.ts';
import { useSession } from '../../../../app/session.tsx';
import { useText } from '../../../../app/text.ts';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { notifyDone, notifyProblem, useUndo } from '../../../../ui/notify.tsx';
import { ProblemAlert } from '../../../../ui/ProblemAlert.tsx';
import { ProseEditor } from '../../../../ui/ProseEditor/index.ts';
import { SectionCard } from '../../../../ui/SectionCard.tsx';
import { accepted, readFile } from '../../../children/file/attachments/readFile.ts';
import { LeaveGuard } from '../../../reports/LeaveGuard.tsx';
import styles from './regulations.module.css';
import { Files } from './VersionCard.tsx';

interface DraftCardProps {
  view: VersionView;
  /** There is no version before it. */
  isFirst: boolean;
}

export function DraftCard({ view, isFirst }: DraftCardProps) {
  const { t } = useText();
  const { version: kept, files: there } = view;
  const job = useOfficeJob('admin.saveRegulationVersion');
  const [prose, setProse] = useState<readonly string[]>(kept.prose);
  const [whatChanged, setWhatChanged] = useState(kept.whatChanged ?? '');
  const [version, setVersion] = useState(kept.version);
  const [gone, setGone] = useState<readonly string[]>([]);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [saved, setSaved] = useState({ prose: kept.prose, whatChanged: kept.whatChanged ?? '' });
  const [error, setError] = useState<unknown>(null);
  const [putting, setPutting] = useState(false);
  /** Somebody wanted to put it in force without saying what changed. */
  const [untold, setUntold] = useState(false);
  const words = prose.filter((line) => line.trim() !== '');
  const changed =
    files.length + gone.length > 0 ||
    whatChanged !== saved.whatChanged ||
    words.join('\n') !== saved.prose.filter((line) => line.trim() !== '').join('\n');
  const todos = todosIn(prose);
  const save = async () => {
    setError(null);
    try {
      const read = [];
      for (const file of files)
        read.push({
          ...{ readId: (await readFile(file)).readId, day: null },
          title: file.name.replace(/\.\w+$/, '').slice(0, 60) || t('admin.regulations.scan'),
        });
      const now = await job.mutateAsync({
        ...{ id: kept.id, version, prose: words, whatChanged: whatChanged.trim() || null },
        keep: kept.materialIds.filter((each) => !gone.includes(each)),
        files: read,
      });
      setVersion(now.version);
      setSaved({ prose: now.prose, whatChanged });
      setFiles([]);
      setGone([]);
      notifyDone(t('frame.saved'));
      return true;
    } catch (caught) {
      // the next save goes over what is shown now
      if (caught instanceof Refusal && caught.problem.code === 'changedMeanwhile') setVersion(kept.version);
      setError(caught);
      return false;
    }
  };
  const begin = async () => {
    const silent = !isFirst && whatChanged.trim() === '';
    setUntold(silent);
    if (!silent && (!changed || (await save()))) setPutting(true);
  };
  return (
    <SectionCard
      title={t('admin.regulations.version', { number: kept.number })}
      badge={
        <Group gap={6}>
          <Badge color="apricot">{t('admin.regulations.versionState.draft')}</Badge>
          {todos > 0 && (
            <Badge color="apricot" variant="light">
              {t('admin.regulations.todos', { count: todos })}
            </Badge>
          )}
        </Group>
      }
      actions={
        <>
          {!isFirst && <ThrowAway id={kept.id} />}
          <Button
            size="compact-sm"
            variant="default"
            disabled={!changed}
            loading={job.isPending}
            leftSection={<IconDeviceFloppy size={16} stroke={1.7} />}
            onClick={() => void save()}
          >
            {t('admin.regulations.save')}
          </Button>
          <Button
            size="compact-sm"
            disabled={job.isPending}
            leftSection={<IconGavel size={16} stroke={1.7} />}
            onClick={() => void begin()}
          >
            {t('admin.regulations.putInForce')}
          </Button>
        </>
      }
    >
      <Stack gap="sm">
        <ProblemAlert error={error} />
        <ProseEditor
          framed
          value={prose}
          onChange={setProse}
          label={t('admin.regulations.text')}
          placeholder={t('admin.regulations.placeholder')}
        />
        <Files view={{ ...view, files: there.filter(({ id }) => !gone.includes(id)) }}>
          {there
            .filter(({ id }) => !gone.includes(id))
            .map(({ id, title }) => (
              <Button
                key={id}
                size="compact-sm"
                variant="subtle"
                color="gray"
                leftSection={<IconX size={14} stroke={1.7} />}
                onClick={() => setGone((was) => [...was, id])}
              >
                {t('admin.regulations.takeOut', { title })}
              </Button>
            ))}
          <FileButton
            multiple
            accept={accepted.join(',')}
            onChange={(chosen) => setFiles((was) => [...was, ...chosen].slice(0, 20))}
          >
            {(button) => (
              <Button
                {...button}
                size="compact-sm"
                variant="default"
                leftSection={<IconFileUpload size={16} stroke={1.7} />}
              >
                {t('admin.regulations.addFiles')}
              </Button>
            )}
          </FileButton>
          {files.length > 0 && (
            <Text size="sm">
              {t('admin.regulations.chosen', { names: files.map(({ name }) => name).join('、') })}
            </Text>
          )}
        </Files>
        {!isFirst && (
          <Textarea
            autosize
            minRows={2}
            maxLength={4000}
            label={t('admin.regulations.whatChanged')}
            error={untold && whatChanged.trim() === '' ? t('problem.versionUntold') : null}
            className={styles.changed ?? ''}
            value={whatChanged}
            onChange={(event) => setWhatChanged(event.currentTarget.value)}
          />
        )}
      </Stack>
      {putting && <PutInForce id={kept.id} version={version} onClose={() => setPutting(false)} />}
      <LeaveGuard changed={changed} />
    </SectionCard>
  );
}

function ThrowAway({ id }: { id: string }) {
  const { t } = useText();
  const { mutateAsync: remove } = useOfficeCommand('admin.removeRegulationVersion');
  const tellUndo = useUndo();
  const away = async () => {
    try {
      await remove({ id });
      await tellUndo({
        message: t('admin.regulations.draftRemoved'),
        call: 'admin.removeRegulationVersion',
      });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Button size="compact-sm" variant="subtle" color="gray" onClick={() => void away()}>
      {t('admin.regulations.throwAway')}
    </Button>
  );
}

interface PutInForceProps {
  id: string;
  version: number;
  onClose(): void;
}

function PutInForce({ id, version, onClose }: PutInForceProps) {
  const { t } = useText();
  const { today } = useSession();
  const { mutateAsync: put, isPending, error } = useOfficeCommand('admin.putInForce');
  const tellUndo = useUndo();
  const [day, setDay] = useState<string | null>(today);
  const asked = day !== null && isDay(day) ? day : null;
  const act = async () => {
    try {
      await put({ id, version, inForceOn: asked! });
      onClose();
      await tellUndo({ message: t('admin.regulations.nowInForce'), call: 'admin.putInForce' });
    } catch {
      // stands in the dialog
    }
  };
  return (
    <Modal opened onClose={onClose} title={t('admin.regulations.putInForce')}>
      <Stack>
        <DayInput data-autofocus label={t('admin.regulations.inForceOn')} value={day} onChange={setDay} />
        <Text size="sm">{t('admin.regulations.frozen')}</Text>
        <ProblemAlert error={error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button loading={isPending} disabled={asked === null} onClick={() => void act()}>
            {t('admin.regulations.putInForce')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
