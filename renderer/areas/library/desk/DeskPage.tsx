/** 借还台: what is scanned or typed, told for what it is. */
import { Text, TextInput } from '@mantine/core';
import { IconScan } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import type { Scanned } from '../../../../shared/areas/library/scan.ts';
import { office } from '../../../app/office.ts';
import { useText } from '../../../app/text.ts';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { LibraryTabs } from '../LibraryTabs.tsx';

export function DeskPage() {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const [told, setTold] = useState<Scanned | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const tell = async (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || typed.trim() === '') return;
    setTyped('');
    try {
      setTold(await office.call('library.scan', { code: typed.trim() }));
      setProblem(null);
    } catch (caught) {
      setProblem(caught);
    }
  };
  return (
    <Page title={t('library.desk.title')} subtitle={t('library.desk.subtitle')}>
      <LibraryTabs />
      <SectionCard>
        <TextInput
          label={t('library.desk.scan')}
          leftSection={<IconScan size={18} stroke={1.7} aria-hidden />}
          maw={480}
          autoComplete="off"
          maxLength={40}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => void tell(event)}
        />
        <Text mt="sm" role="status">
          {told ? t(`library.desk.told.${told.kind}`, nameOf(told)) : ' '}
        </Text>
        <ProblemAlert error={problem} />
      </SectionCard>
    </Page>
  );
}

function nameOf(told: Scanned): { name: string } {
  if (told.kind === 'borrower') return { name: told.borrower.name };
  if (told.kind === 'thing') return { name: told.thing.name };
  return { name: told.kind === 'title' ? told.name : '' };
}
