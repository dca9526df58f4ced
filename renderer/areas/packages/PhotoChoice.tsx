/** Photos of activities in the time chosen, each taken by a click. */
import { Button, Checkbox, Group, Image, Modal, SimpleGrid, Stack, Text } from '@mantine/core';
import type { OfferedPhoto, PackageChoice } from '../../../shared/areas/packages/calls.ts';
import { useOfficeQuery } from '../../app/calls.ts';
import { useText } from '../../app/text.ts';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { usePictureUrl } from '../../ui/usePictureUrl.ts';

interface PhotoChoiceProps {
  period: PackageChoice['period'];
  chosen: readonly string[];
  onChosen(ids: string[]): void;
  onClose(): void;
}

export function PhotoChoice({ period, chosen, onChosen, onClose }: PhotoChoiceProps) {
  const { t } = useText();
  const { data: photos, error } = useOfficeQuery('packages.photos', period);
  const set = (id: string, on: boolean) =>
    onChosen(on ? [...chosen, id] : chosen.filter((other) => other !== id));
  return (
    <Modal opened onClose={onClose} title={t('packages.write.photos')} size="xl">
      <Stack>
        <Text size="sm" c="gray.7">
          {t('packages.write.photosText')}
        </Text>
        <ProblemAlert error={error} />
        {photos?.length === 0 && <Text size="sm">{t('packages.write.noPhotos')}</Text>}
        <SimpleGrid cols={{ base: 2, sm: 4 }}>
          {photos?.map((photo) => (
            <Photo
              key={photo.id}
              photo={photo}
              checked={chosen.includes(photo.id)}
              onChange={(on) => set(photo.id, on)}
            />
          ))}
        </SimpleGrid>
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('packages.write.photosDone', { count: chosen.length })}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface PhotoProps {
  photo: OfferedPhoto;
  checked: boolean;
  onChange(on: boolean): void;
}

function Photo({ photo, checked, onChange }: PhotoProps) {
  const url = usePictureUrl(photo.thumbnail);
  return (
    <Stack gap={4}>
      <Image src={url} alt="" h={110} radius="sm" />
      <Checkbox
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
        label={[photo.activity, photo.day, photo.caption].filter(Boolean).join('　')}
      />
    </Stack>
  );
}
