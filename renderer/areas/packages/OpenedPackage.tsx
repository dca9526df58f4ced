/** A package that was found whole: whose it is, its papers and pictures, its lines. */
import { Badge, Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconDownload, IconFileText, IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReadPackageView } from '../../../shared/areas/packages/calls.ts';
import type { PackagePart } from '../../../shared/areas/packages/manifest.ts';
import { labelOf } from '../../../shared/codes/codeList.ts';
import { packageDetail } from '../../../shared/codes/index.ts';
import { useOfficeJob } from '../../app/calls.ts';
import { useText } from '../../app/text.ts';
import { FileDialog, type ShownFile } from '../../ui/FileDialog.tsx';
import { notifyProblem } from '../../ui/notify.tsx';
import { useSave } from '../../ui/Saving.tsx';
import { SectionCard } from '../../ui/SectionCard.tsx';
import { sizeText } from '../../ui/sizeText.ts';
import { CountLine } from './CountLine.tsx';
import { ReadRows } from './ReadRows.tsx';

export function OpenedPackage({ read }: { read: ReadPackageView }) {
  const { t, language } = useText();
  const { manifest } = read;
  const { school, period, purpose, receiver, detail } = manifest;
  const [shown, setShown] = useState<{
    part: PackagePart;
    bytes: Uint8Array;
    format: ShownFile['format'];
  } | null>(null);
  const { mutateAsync: part } = useOfficeJob('packages.part');
  const keep = useSave();
  const parts = manifest.parts.filter(({ kind }) => kind !== 'records' && kind !== 'schema');
  const fetchPart = async (wanted: PackagePart, use: (bytes: Uint8Array) => void | Promise<void>) => {
    try {
      await use(await part({ readId: read.readId, path: wanted.path }));
    } catch (error) {
      notifyProblem(error);
    }
  };
  const save = (wanted: PackagePart) =>
    keep({
      name: nameOf(wanted),
      what: 'packagePart',
      bytes: () => part({ readId: read.readId, path: wanted.path }),
    });
  const facts: [label: string, value: string][] = [
    [t('packages.read.school'), [school.district, school.township, school.name].filter(Boolean).join(' ')],
    [t('packages.read.period'), `${period.from} — ${period.to}`],
    [t('packages.write.purpose'), purpose],
    [t('packages.write.receiver'), receiver],
    [t('packages.write.detail'), labelOf(packageDetail, detail, language)],
  ];
  return (
    <>
      <SectionCard
        title={t('packages.read.holds')}
        badge={
          // whoever can write a zip can make a plain one anew; with a passphrase only who knows it
          <Badge variant="light" {...(!read.encrypted && { color: 'apricot' })}>
            {t(read.encrypted ? 'packages.read.whole' : 'packages.read.wholePlain')}
          </Badge>
        }
      >
        <Stack gap="sm">
          <Table variant="vertical" withTableBorder>
            <Table.Tbody>
              {facts.map(([label, value]) => (
                <Table.Tr key={label}>
                  <Table.Th w={160}>{label}</Table.Th>
                  <Table.Td>{value}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <CountLine counts={manifest.counts} />
        </Stack>
      </SectionCard>
      {parts.length > 0 && (
        <SectionCard title={t('packages.read.papers')}>
          <Stack gap="sm">
            {parts.map((each) => (
              <Part
                key={each.path}
                part={each}
                onLook={(format) => void fetchPart(each, (bytes) => setShown({ part: each, bytes, format }))}
                onSave={() => void save(each)}
              />
            ))}
          </Stack>
        </SectionCard>
      )}
      <SectionCard title={t('packages.read.figures')}>
        <ReadRows read={read} />
      </SectionCard>
      <FileDialog
        file={shown && { title: shown.part.title ?? '', format: shown.format, bytes: shown.bytes }}
        onClose={() => setShown(null)}
        actions={
          shown && (
            <Button
              variant="default"
              leftSection={<IconDownload size={18} stroke={1.7} />}
              onClick={() => void save(shown.part)}
            >
              {t('packages.read.save')}
            </Button>
          )
        }
      />
    </>
  );
}

interface PartProps {
  part: PackagePart;
  onLook(format: ShownFile['format']): void;
  onSave(): void;
}

function Part({ part, onLook, onSave }: PartProps) {
  const { t } = useText();
  const name = nameOf(part);
  const format = formatOf(part);
  const Icon = part.kind === 'photo' ? IconPhoto : IconFileText;
  return (
    <Group gap="sm" wrap="nowrap">
      <Icon size={18} stroke={1.7} />
      <Text size="sm">{name}</Text>
      <Text size="sm" c="gray.7">
        {sizeText(part.bytes)}
      </Text>
      {format && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${t('packages.read.look')} ${name}`}
          onClick={() => onLook(format)}
        >
          {t('packages.read.look')}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconDownload size={16} stroke={1.7} />}
        aria-label={`${t('packages.read.save')} ${name}`}
        onClick={onSave}
      >
        {t('packages.read.save')}
      </Button>
    </Group>
  );
}

/** What the page draws itself; of others nobody sees anything before they are saved. */
function formatOf({ path }: PackagePart): ShownFile['format'] | null {
  if (path.endsWith('.jpg')) return 'jpeg';
  return path.endsWith('.pdf') ? 'pdf' : null;
}

/** As a person calls it, with its ending. */
function nameOf({ title, path }: PackagePart): string {
  const ending = path.slice(path.lastIndexOf('.'));
  return `${title ?? path.slice(path.indexOf('/') + 1, -ending.length)}${ending}`;
}
