/** The photos of an activity, each with its caption; new ones are read and kept at once. */
import {
  ActionIcon,
  Button,
  FileButton,
  Group,
  Input,
  Modal,
  Stack,
  TextInput,
  UnstyledButton,
} from '@mantine/core';
import { IconPhotoPlus, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { mostPhotos, type PhotoRow } from '../../../shared/areas/activities/photos.ts';
import { useOfficeCommand, useOfficeJob, useOfficeQuery } from '../../app/calls.ts';
import { useText } from '../../app/text.ts';
import { notifyProblem, useUndo } from '../../ui/notify.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { usePictureUrl } from '../../ui/usePictureUrl.ts';
import { acceptedPictures, readFile } from '../children/file/attachments/readFile.ts';
import styles from './activities.module.css';

export function Photos({ activityId, mayChange }: { activityId: string; mayChange: boolean }) {
  const { t } = useText();
  const { data, error } = useOfficeQuery('activities.photos', { id: activityId });
  const { mutateAsync: add } = useOfficeJob('activities.addPhotos');
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState<PhotoRow | null>(null);
  const put = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setBusy(true);
    try {
      const photos: { readId: string; caption: null }[] = [];
      for (const file of files.slice(0, mostPhotos))
        photos.push({ readId: (await readFile(file)).readId, caption: null });
      await add({ id: activityId, photos });
    } catch (caught) {
      notifyProblem(caught);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Input.Wrapper label={t('activities.photos.title')} labelElement="div">
      <Stack gap="xs">
        <ProblemAlert error={error} />
        <ul className={styles.photos}>
          {(data ?? []).map((photo) => (
            <Photo key={photo.id} photo={photo} mayChange={mayChange} onOpen={() => setShown(photo)} />
          ))}
        </ul>
        {mayChange && (
          <Group gap="xs">
            <FileButton multiple accept={acceptedPictures.join(',')} onChange={(files) => void put(files)}>
              {(button) => (
                <Button
                  {...button}
                  variant="default"
                  size="compact-sm"
                  loading={busy}
                  leftSection={<IconPhotoPlus size={16} stroke={1.7} />}
                >
                  {t('activities.photos.add')}
                </Button>
              )}
            </FileButton>
          </Group>
        )}
      </Stack>
      <Modal
        opened={shown !== null}
        onClose={() => setShown(null)}
        size="xl"
        title={shown?.caption ?? t('activities.photos.title')}
      >
        {shown && <Whole photo={shown} />}
      </Modal>
    </Input.Wrapper>
  );
}

function Photo({ photo, mayChange, onOpen }: { photo: PhotoRow; mayChange: boolean; onOpen(): void }) {
  const { t } = useText();
  const url = usePictureUrl(photo.thumbnail);
  const { mutateAsync: saveCaption } = useOfficeCommand('activities.saveCaption');
  const { mutateAsync: remove } = useOfficeCommand('activities.removePhoto');
  const tellUndo = useUndo();
  const kept = photo.caption ?? '';
  const [caption, setCaption] = useState(kept);
  useEffect(() => setCaption(kept), [kept]);
  const settle = async () => {
    const wanted = caption.trim();
    if (wanted === kept) return;
    try {
      await saveCaption({ id: photo.id, version: photo.version, caption: wanted || null });
    } catch (error) {
      notifyProblem(error);
    }
  };
  const toBin = async () => {
    try {
      await remove({ id: photo.id });
      await tellUndo({ message: t('activities.photos.removed'), call: 'activities.removePhoto' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <li className={styles.photo}>
      <UnstyledButton
        className={styles.picture}
        onClick={onOpen}
        aria-label={t('activities.photos.open', { caption: kept || t('activities.photos.title') })}
      >
        {url && <img src={url} alt="" />}
      </UnstyledButton>
      <TextInput
        mt={4}
        size="xs"
        aria-label={t('activities.photos.caption')}
        placeholder={t('activities.photos.caption')}
        value={caption}
        readOnly={!mayChange}
        maxLength={200}
        onChange={(event) => setCaption(event.currentTarget.value)}
        onBlur={() => void settle()}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey) return;
          event.preventDefault();
          void settle();
        }}
        rightSection={
          mayChange && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={t('activities.photos.remove', { caption: kept || t('activities.photos.title') })}
              onClick={() => void toBin()}
            >
              <IconX size={14} stroke={1.7} />
            </ActionIcon>
          )
        }
      />
    </li>
  );
}

function Whole({ photo }: { photo: PhotoRow }) {
  const { t } = useText();
  const { data, error } = useOfficeQuery('activities.photo', { id: photo.id });
  const url = usePictureUrl(data);
  return (
    <>
      <ProblemAlert error={error} />
      {url && <img src={url} alt={photo.caption ?? t('activities.photos.title')} className={styles.whole} />}
    </>
  );
}
