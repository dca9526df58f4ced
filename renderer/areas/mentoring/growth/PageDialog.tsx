/** A page is written: what part it belongs to, by whom, words and pictures; and whether it is the child's alone. */
import {
  Alert,
  Button,
  Checkbox,
  CloseButton,
  FileButton,
  Group,
  Loader,
  Modal,
  SegmentedControl,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconPhotoPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { type GrowthPage, mostPictures } from '../../../../shared/areas/mentoring/growth.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { growthPart, mood } from '../../../../shared/codes/index.ts';
import { type Day, isDay } from '../../../../shared/values/day.ts';
import { useOfficeJob } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import { notifyDone } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { acceptedPictures } from '../../children/file/attachments/readFile.ts';
import styles from './growth.module.css';
import { usePictures } from './usePictures.ts';

/** A page that was there, or what a new one begins with. */
export type PageDraft = { id: string | null; version: number | null; part: string; day: Day } & Partial<
  Omit<GrowthPage, 'id' | 'version'>
>;

interface PageDialogProps {
  childId: string;
  draft: PageDraft;
  today: Day;
  onClose(): void;
}

export function PageDialog({ childId, draft, today, onClose }: PageDialogProps) {
  const { t } = useText();
  const title = t(draft.id === null ? 'mentoring.growth.addTitle' : 'mentoring.growth.changeTitle');
  return (
    <Modal opened onClose={onClose} size="lg" title={title} closeOnClickOutside={false}>
      <PageForm childId={childId} draft={draft} today={today} onClose={onClose} />
    </Modal>
  );
}

function PageForm({ childId, draft, today, onClose }: PageDialogProps) {
  const { t, language } = useText();
  const saving = useOfficeJob('mentoring.saveGrowthPage');
  const pictures = usePictures();
  const [part, setPart] = useState(draft.part);
  const [day, setDay] = useState<string | null>(draft.day);
  const [title, setTitle] = useState(draft.title ?? '');
  const [author, setAuthor] = useState(draft.author ?? 'mentor');
  const [feels, setFeels] = useState(draft.mood ?? null);
  const [words, setWords] = useState(draft.text ?? '');
  const [sealed, setSealed] = useState(false);
  const [asked, setAsked] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const isChilds = author === 'child';
  const goodDay = day !== null && isDay(day) && day <= today;
  const isEmpty = draft.id === null && words.trim() === '' && pictures.rows.length === 0;
  const save = async () => {
    setAsked(true);
    if (!goodDay || isEmpty || pictures.isReading || saving.isPending) return;
    try {
      const values = {
        ...{ part, day, author, mood: feels },
        title: title.trim() || null,
        text: words.trim() || null,
      };
      const { id, version } = draft;
      const reads = pictures.reads.map(({ readId }) => ({ readId, turn: 0 as const }));
      await saving.mutateAsync({ id, version, childId, values, sealed: isChilds && sealed, pictures: reads });
      onClose();
      notifyDone(t(isChilds && sealed ? 'mentoring.growth.sealedNow' : 'mentoring.growth.saved'));
    } catch (caught) {
      setError(caught);
    }
  };
  useHotkeys([['mod+Enter', () => void save()]], []);
  const codes = (list: typeof growthPart) =>
    list.entries.map(({ code }) => ({ value: code, label: labelOf(list, code, language) }));
  return (
    <Stack gap="sm">
      <Group grow align="flex-start">
        <Select
          label={t('mentoring.growth.part')}
          data={codes(growthPart)}
          value={part}
          onChange={(value) => value && setPart(value)}
          allowDeselect={false}
          searchable
        />
        <DayInput
          label={t('mentoring.growth.day')}
          value={day}
          onChange={setDay}
          error={
            asked && !goodDay ? t(day !== null && isDay(day) ? 'issue.dayAhead' : 'issue.notADay') : null
          }
        />
      </Group>
      <Group grow align="flex-start">
        <TextInput
          label={t('mentoring.growth.title')}
          placeholder={t('mentoring.growth.titleHint')}
          maxLength={60}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Select
          label={t('mentoring.growth.mood')}
          data={codes(mood)}
          value={feels}
          onChange={setFeels}
          clearable
        />
      </Group>
      <div>
        <Text size="sm" fw={500} mb={4} id="growth-author">
          {t('mentoring.growth.author')}
        </Text>
        <SegmentedControl
          aria-labelledby="growth-author"
          value={author}
          onChange={(value) => setAuthor(value as typeof author)}
          data={[
            { value: 'mentor', label: t('mentoring.growth.byTeacher') },
            { value: 'child', label: t('mentoring.growth.byChild') },
          ]}
        />
      </div>
      <Textarea
        label={t('mentoring.growth.text')}
        autosize
        minRows={5}
        maxRows={14}
        maxLength={20_000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        error={asked && isEmpty ? t('mentoring.growth.needsContent') : null}
        data-autofocus
      />
      {draft.id === null && <Pictures pictures={pictures} />}
      {isChilds && (
        <Checkbox
          label={t('mentoring.growth.seal')}
          description={t('mentoring.growth.sealHint')}
          checked={sealed}
          onChange={(event) => setSealed(event.currentTarget.checked)}
        />
      )}
      <ProblemAlert error={error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('frame.cancel')}
        </Button>
        <Button loading={saving.isPending} disabled={pictures.isReading} onClick={() => void save()}>
          {t('mentoring.growth.save')}
        </Button>
      </Group>
    </Stack>
  );
}

function Pictures({ pictures: { rows, add, leaveOut } }: { pictures: ReturnType<typeof usePictures> }) {
  const { t } = useText();
  return (
    <div>
      <Group gap="xs">
        <FileButton multiple accept={acceptedPictures.join(',')} onChange={add}>
          {(button) => (
            <Button {...button} variant="default" leftSection={<IconPhotoPlus size={18} stroke={1.7} />}>
              {t('mentoring.growth.addPictures')}
            </Button>
          )}
        </FileButton>
        <Text size="xs" c="dimmed">
          {t('mentoring.growth.pictureHint', { count: mostPictures })}
        </Text>
      </Group>
      <ul className={styles.files}>
        {rows.map(({ key, name, problem, read }) => (
          <li key={key} className={styles.file}>
            <span>{name}</span>
            {!read && !problem && <Loader size="xs" aria-label={t('mentoring.growth.reading', { name })} />}
            <CloseButton
              size="sm"
              aria-label={t('mentoring.growth.leaveOut', { name })}
              onClick={() => leaveOut(key)}
            />
            {problem !== null && (
              <Alert color="red" p="xs">
                <ProblemAlert error={problem} />
              </Alert>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
