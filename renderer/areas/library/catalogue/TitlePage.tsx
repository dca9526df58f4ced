/** One title: what it is, its copies and who has them, how often it was lent. */
import { ActionIcon, Anchor, Button, Group, Menu, Modal, Text } from '@mantine/core';
import { IconArrowLeft, IconBookOff, IconDots, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { type Title, titleModel } from '../../../../shared/areas/library/model.ts';
import type { TitleFile } from '../../../../shared/areas/library/titles.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { bookClass } from '../../../../shared/codes/index.ts';
import { may } from '../../../../shared/roles.ts';
import { formatIsbn } from '../../../../shared/values/isbnHyphens.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { HistoryButton } from '../../../ui/Changes/index.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FieldList } from '../../../ui/FieldList.tsx';
import { Lines } from '../../../ui/Lines.tsx';
import { notifyDone, notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { Page } from '../../../ui/Page.tsx';
import { RecordForm } from '../../../ui/RecordForm/index.ts';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { cataloguePath } from '../paths.ts';
import { AddCopies } from './AddCopies.tsx';
import { BorrowerName } from './BorrowerName.tsx';
import { CopiesCard } from './CopiesCard.tsx';
import styles from './catalogue.module.css';

export function TitlePage() {
  const { id = '' } = useParams();
  const { t } = useText();
  const navigate = useNavigate();
  const { data: file, error } = useOfficeQuery('library.title', { id }, { fresh: true });
  if (!file)
    return (
      <Page title={t('library.catalogue.title')}>
        {error ? (
          <EmptyState
            icon={IconBookOff}
            title={t('library.title.noneFound')}
            action={<Button onClick={() => void navigate(cataloguePath)}>{t('library.title.back')}</Button>}
          />
        ) : (
          <Lines count={8} />
        )}
      </Page>
    );
  const { title } = file;
  return (
    <Page
      title={title.name}
      subtitle={
        <Group gap="sm">
          <Anchor
            component="button"
            type="button"
            className={styles.back}
            onClick={() => void navigate(cataloguePath)}
          >
            <IconArrowLeft size={16} stroke={1.7} aria-hidden />
            {t('library.title.back')}
          </Anchor>
          <span>{[title.author, title.publisher, title.year].filter(Boolean).join(' · ')}</span>
        </Group>
      }
      actions={
        <>
          <HistoryButton of="library.titleHistory" id={title.id} />
          <Actions file={file} />
        </>
      }
    >
      <div className={styles.two}>
        <Facts key={title.id} title={title} />
        <div className={styles.cards}>
          <CopiesCard file={file} />
          <LoansCard file={file} />
        </div>
      </div>
    </Page>
  );
}

function Actions({ file }: { file: TitleFile }) {
  const { t } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const { mutateAsync: remove } = useOfficeCommand('library.removeTitle');
  const tellUndo = useUndo();
  if (!may(role, 'library.arrange')) return null;
  const toBin = async () => {
    try {
      await remove({ id: file.title.id });
      void navigate(cataloguePath);
      await tellUndo({ message: t('library.title.removed'), call: 'library.removeTitle' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('library.title.more')}>
            <IconDots size={18} stroke={1.7} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={18} stroke={1.7} />}
            onClick={() => void toBin()}
          >
            {t('library.title.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button leftSection={<IconPlus size={18} stroke={1.7} />} onClick={() => setAdding(true)}>
        {t('library.title.addCopies')}
      </Button>
      {adding && <AddCopies file={file} onClose={() => setAdding(false)} />}
    </>
  );
}

function Facts({ title }: { title: Title }) {
  const { t, language } = useText();
  const { role } = useSession();
  const [editing, setEditing] = useState(false);
  const { mutateAsync: save } = useOfficeCommand('library.saveTitle');
  const { isbn, classNumber } = title;
  return (
    <SectionCard
      title={t('library.title.facts')}
      actions={
        may(role, 'library.arrange') && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPencil size={16} stroke={1.7} />}
            onClick={() => setEditing(true)}
          >
            {t('library.title.edit')}
          </Button>
        )
      }
    >
      <FieldList
        model={titleModel}
        values={title}
        words={{
          ...(isbn && { isbn: formatIsbn(isbn) }),
          ...(classNumber && {
            classNumber: `${classNumber}　${labelOf(bookClass, classNumber[0]!, language)}`,
          }),
        }}
      />
      <Modal opened={editing} onClose={() => setEditing(false)} title={t('library.title.facts')} size="lg">
        <RecordForm
          model={titleModel}
          values={{ ...title, isbn: isbn && formatIsbn(isbn) }}
          focus="name"
          onCancel={() => setEditing(false)}
          onSubmit={async (patch) => {
            await save({ id: title.id, version: title.version, patch });
            setEditing(false);
            notifyDone(t('library.title.saved'));
          }}
        />
      </Modal>
    </SectionCard>
  );
}

function LoansCard({ file: { loans, timesLent } }: { file: TitleFile }) {
  const { t } = useText();
  return (
    <SectionCard title={t('library.title.loans', { count: timesLent })}>
      {loans.length === 0 && <Text c="dimmed">{t('library.title.neverLent')}</Text>}
      <ul className={styles.lines}>
        {loans.map((loan) => (
          <li key={loan.id}>
            <span className={styles.day}>{loan.lentOn}</span>
            <BorrowerName loan={loan} />
            <Text span size="sm" c="dimmed" ml="auto">
              {loan.returnedOn === null
                ? t('library.title.dueOn', { day: loan.dueOn })
                : t('library.title.returnedOn', { day: loan.returnedOn })}
            </Text>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
