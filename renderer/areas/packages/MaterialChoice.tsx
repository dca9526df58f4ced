/** The school's own papers and pictures of the time chosen: looked at, and taken one by one. */
import { Badge, Button, Checkbox, Group, Image, Modal, Stack, Text } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import type { OfferedMaterial, PackageChoice } from '../../../shared/areas/packages/calls.ts';
import { formatDay } from '../../../shared/values/day.ts';
import { useOfficeQuery } from '../../app/calls.ts';
import { useText } from '../../app/text.ts';
import { FileDialog } from '../../ui/FileDialog.tsx';
import { Lines } from '../../ui/Lines.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { sizeText } from '../../ui/sizeText.ts';
import { usePictureUrl } from '../../ui/usePictureUrl.ts';

interface MaterialChoiceProps {
  period: PackageChoice['period'];
  chosen: readonly string[];
  onChosen(ids: string[]): void;
  onClose(): void;
}

export function MaterialChoice({ period, chosen, onChosen, onClose }: MaterialChoiceProps) {
  const { t } = useText();
  const { data: materials, error } = useOfficeQuery('packages.materials', period);
  const [looking, setLooking] = useState<OfferedMaterial | null>(null);
  const set = (id: string, on: boolean) =>
    onChosen(on ? [...chosen, id] : chosen.filter((other) => other !== id));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('packages.write.materials')}
      size="lg"
      closeOnEscape={looking === null}
    >
      <Stack>
        <Text size="sm" c="gray.7">
          {t('packages.write.materialsText')}
        </Text>
        <ProblemAlert error={error} />
        {!materials && !error && <Lines count={4} />}
        {materials?.length === 0 && <Text size="sm">{t('packages.write.noMaterials')}</Text>}
        {materials?.map((each) => (
          <Line
            key={each.id}
            material={each}
            checked={chosen.includes(each.id)}
            onChange={(on) => set(each.id, on)}
            onLook={() => setLooking(each)}
          />
        ))}
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('packages.write.materialsDone', { count: chosen.length })}</Button>
        </Group>
      </Stack>
      {looking && <Look material={looking} onClose={() => setLooking(null)} />}
    </Modal>
  );
}

interface LineProps {
  material: OfferedMaterial;
  checked: boolean;
  onChange(on: boolean): void;
  onLook(): void;
}

function Line({ material, checked, onChange, onLook }: LineProps) {
  const { t, language } = useText();
  const url = usePictureUrl(material.thumbnail);
  return (
    <Group gap="sm" wrap="nowrap">
      {url ? (
        <Image src={url} alt="" w={64} h={48} radius="sm" fit="cover" />
      ) : (
        <IconFileTypePdf size={40} stroke={1.2} />
      )}
      <Checkbox
        style={{ flex: 1 }}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
        label={[material.title, material.day && formatDay(material.day, language, 'date')]
          .filter(Boolean)
          .join('　')}
      />
      {material.format === 'pdf' && <Badge variant="light">PDF</Badge>}
      <Text size="sm" c="gray.7">
        {sizeText(material.bytes)}
      </Text>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`${t('packages.read.look')} ${material.title}`}
        onClick={onLook}
      >
        {t('packages.read.look')}
      </Button>
    </Group>
  );
}

function Look({ material, onClose }: { material: OfferedMaterial; onClose(): void }) {
  const { data, error } = useOfficeQuery('packages.material', { id: material.id });
  const { title, format } = material;
  return (
    <FileDialog file={{ title, format, bytes: data?.content ?? null }} error={error} onClose={onClose} />
  );
}
