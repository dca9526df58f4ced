/** 读数据包: everything of it is checked, then it is shown; nothing is taken into this school's records. */
import { Badge, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconPackageImport } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { FoundPackage, ReadPackageView } from '../../../shared/areas/packages/calls.ts';
import { dayOf, formatDay } from '../../../shared/values/day.ts';
import { useOfficeJob, useOfficeQuery } from '../../app/calls.ts';
import { useText } from '../../app/text.ts';
import { Page } from '../../ui/Page.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { ProgressDialog } from '../../ui/ProgressDialog.tsx';
import { SectionCard } from '../../ui/SectionCard.tsx';
import { sizeText } from '../../ui/sizeText.ts';
import { PlaceChoice, type PlaceOf } from '../admin/backups/PlaceChoice.tsx';
import { OpenedPackage } from './OpenedPackage.tsx';
import { PackageTabs } from './PackageTabs.tsx';

export function ReadPage() {
  const { t } = useText();
  const [place, setPlace] = useState<PlaceOf>(undefined);
  const [asked, setAsked] = useState<FoundPackage | null>(null);
  const [read, setRead] = useState<ReadPackageView | null>(null);
  const open = useOfficeJob('packages.open');
  const start = async ({ folder, name }: FoundPackage, passphrase: string | null) => {
    setRead(null);
    try {
      setRead(await open.mutateAsync({ folder, name, passphrase }));
      setAsked(null);
    } catch {
      // said beside the button, by open.error
    }
  };
  const choose = (found: FoundPackage) => {
    open.reset();
    setRead(null);
    if (found.encrypted) setAsked(found);
    else void start(found, null);
  };
  return (
    <Page title={t('packages.nav')} subtitle={t('packages.read.subtitle')}>
      <PackageTabs />
      <SectionCard title={t('packages.read.where')}>
        <Stack gap="sm">
          <PlaceChoice label={t('packages.read.place')} place={place} onPlace={setPlace} />
          {typeof place === 'string' && <Found folder={place} onChoose={choose} />}
          {asked === null && <ProblemAlert error={open.error} />}
        </Stack>
      </SectionCard>
      {read && <OpenedPackage key={read.readId} read={read} />}
      {asked && (
        <AskPassphrase
          found={asked}
          error={open.error}
          busy={open.isPending}
          onGiven={(passphrase) => void start(asked, passphrase)}
          onClose={() => setAsked(null)}
        />
      )}
      <ProgressDialog
        title={t('packages.read.checking')}
        running={open.isPending}
        progress={open.progress}
        onCancel={open.cancel}
      />
    </Page>
  );
}

function Found({ folder, onChoose }: { folder: string; onChoose(found: FoundPackage): void }) {
  const { t, language } = useText();
  const { data: rows, error } = useOfficeQuery('packages.packagesAt', { folder });
  if (error) return <ProblemAlert error={error} />;
  if (rows?.length === 0)
    return (
      <Text size="sm" c="gray.7">
        {t('packages.read.none')}
      </Text>
    );
  return (
    <Stack gap={6}>
      {rows?.map((found) => (
        <Group key={`${found.folder}/${found.name}`} gap="sm">
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconPackageImport size={16} stroke={1.7} />}
            onClick={() => onChoose(found)}
          >
            {found.name}
          </Button>
          <Text size="sm" c="gray.7">
            {`${sizeText(found.bytes)} · ${formatDay(dayOf(found.at), language, 'date')}`}
          </Text>
          {found.encrypted && <Badge variant="light">{t('packages.sent.locked')}</Badge>}
        </Group>
      ))}
    </Stack>
  );
}

interface AskProps {
  found: FoundPackage;
  error: unknown;
  busy: boolean;
  onGiven(passphrase: string): void;
  onClose(): void;
}

function AskPassphrase({ found, error, busy, onGiven, onClose }: AskProps) {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const give = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim()) onGiven(typed);
  };
  return (
    <Modal opened onClose={onClose} title={found.name}>
      <form onSubmit={give}>
        <Stack>
          <TextInput
            label={t('packages.read.passphrase')}
            description={t('packages.read.passphraseText')}
            value={typed}
            maxLength={200}
            onChange={(event) => setTyped(event.currentTarget.value)}
            spellCheck={false}
            autoComplete="off"
            data-autofocus
          />
          <ProblemAlert error={error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('frame.cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={typed.trim() === ''}>
              {t('packages.read.open')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
