/** One helper: who they are, the yearly checks, the children, and what they did. */
import { ActionIcon, Anchor, Badge, Button, Group, Menu, Modal, Stack, Text } from '@mantine/core';
import {
  IconArrowLeft,
  IconDots,
  IconPencil,
  IconPlus,
  IconPrinter,
  IconTrash,
  IconUserOff,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { HelperView } from '../../../shared/areas/guardians/helperCalls.ts';
import {
  type HelperPairing,
  helperCheckModel,
  helperModel,
} from '../../../shared/areas/guardians/helpers.ts';
import { labelOf } from '../../../shared/codes/codeList.ts';
import { contactKind, helperKind } from '../../../shared/codes/index.ts';
import { may } from '../../../shared/roles.ts';
import { sightOfField } from '../../../shared/veil.ts';
import { useOfficeCommand, useOfficeQuery } from '../../app/calls.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FieldList } from '../../ui/FieldList.tsx';
import { Lines } from '../../ui/Lines.tsx';
import { notifyDone, notifyProblem, useUndo } from '../../ui/notify.tsx';
import { Page } from '../../ui/Page.tsx';
import { RecordForm } from '../../ui/RecordForm/index.ts';
import { SectionCard } from '../../ui/SectionCard.tsx';
import { usePaper } from '../../ui/usePaper.tsx';
import { Masked } from '../children/file/Masked.tsx';
import { useGuardedSave } from '../children/file/useGuardedSave.ts';
import { childPath } from '../children/openList.ts';
import { CheckBadge } from './CheckBadge.tsx';
import styles from './guardians.module.css';
import { PairingForm } from './PairingForm.tsx';
import { PairingLine } from './PairingLine.tsx';
import { helpersPath } from './paths.ts';

export function HelperPage() {
  const { id = '' } = useParams();
  const { t, language } = useText();
  const navigate = useNavigate();
  const { data: view, error } = useOfficeQuery('guardians.helper', { helperId: id });
  if (!view)
    return (
      <Page title={t('guardians.helpers.nav')}>
        {error ? (
          <EmptyState
            icon={IconUserOff}
            title={t('guardians.helpers.noneFound')}
            action={<Button onClick={() => navigate(helpersPath)}>{t('guardians.helpers.back')}</Button>}
          />
        ) : (
          <Lines count={8} />
        )}
      </Page>
    );
  return (
    <Page
      title={view.helper.name}
      subtitle={
        <Group gap="sm">
          <Anchor
            component="button"
            type="button"
            className={styles.back}
            onClick={() => navigate(helpersPath)}
          >
            <IconArrowLeft size={16} stroke={1.7} aria-hidden />
            {t('guardians.helpers.back')}
          </Anchor>
          <span>{labelOf(helperKind, view.helper.kind, language)}</span>
          <CheckBadge row={view} />
        </Group>
      }
      actions={<Actions view={view} />}
    >
      <div className={styles.two}>
        <div className={styles.cards}>
          <Facts view={view} />
          <Acts view={view} />
        </div>
        <div className={styles.cards}>
          <Checks view={view} />
          <Pairings view={view} />
        </div>
      </div>
    </Page>
  );
}

function Actions({ view }: { view: HelperView }) {
  const { t } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const { mutateAsync: remove } = useOfficeCommand('guardians.removeHelper');
  const tellUndo = useUndo();
  const cards = usePaper('guardians.helperCards', {
    making: t('guardians.helpers.preparing'),
    formats: { docx: 'guardians.helpers.word' },
  });
  const toBin = async () => {
    try {
      await remove({ helperId: view.helper.id });
      navigate(helpersPath);
      await tellUndo({ message: t('guardians.helpers.removed'), call: 'guardians.removeHelper' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <>
      {may(role, 'children.print') && (
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} stroke={1.7} />}
          onClick={() =>
            void cards.preview({ helperIds: [view.helper.id] }, t('guardians.helpers.cardsName'))
          }
        >
          {t('guardians.helpers.cards')}
        </Button>
      )}
      {may(role, 'guardians.write') && (
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <ActionIcon variant="default" size={36} aria-label={t('children.file.more')}>
              <IconDots size={18} stroke={1.7} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              color="red"
              leftSection={<IconTrash size={18} stroke={1.7} />}
              onClick={() => void toBin()}
            >
              {t('guardians.helpers.remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {cards.element}
    </>
  );
}

type HelperField = keyof typeof helperModel.fields;

function Facts({ view }: { view: HelperView }) {
  const { t } = useText();
  const { role } = useSession();
  const [editing, setEditing] = useState(false);
  const { mutateAsync: save } = useOfficeCommand('guardians.saveHelper');
  const guarded = useGuardedSave(view.helper.version);
  const keys = Object.keys(helperModel.fields) as HelperField[];
  const seen = keys.filter((key) => sightOfField(role, helperModel.fields[key]) !== 'absent');
  const { mutateAsync: askWhole } = useOfficeCommand('guardians.revealHelper');
  const reveal = async (field: string) => (await askWhole({ helperId: view.helper.id, field })).value;
  const veiled = seen.flatMap((key) => {
    const text = view.veiled[key];
    return text === undefined ? [] : [{ key, text }];
  });
  const shown = { ...view.helper, ...view.veiled };
  return (
    <SectionCard
      title={t('guardians.helpers.facts')}
      actions={
        may(role, 'guardians.write') &&
        !editing && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPencil size={16} stroke={1.7} />}
            aria-label={t('guardians.helpers.editLabel')}
            onClick={() => setEditing(true)}
          >
            {t('guardians.helpers.edit')}
          </Button>
        )
      }
    >
      {editing ? (
        <RecordForm
          model={helperModel}
          fields={seen}
          values={view.helper}
          locked={Object.fromEntries(
            veiled.map(({ key, text }) => [key, { text, unlock: () => reveal(key) }]),
          )}
          onCancel={() => setEditing(false)}
          onSubmit={async (patch) => {
            await guarded((version) => save({ id: view.helper.id, version, patch }));
            setEditing(false);
            notifyDone(t('guardians.helpers.saved'));
          }}
        />
      ) : (
        <FieldList
          model={helperModel}
          fields={seen}
          values={shown}
          words={Object.fromEntries(
            veiled.map(({ key, text }) => [
              key,
              <Masked key={key} field={helperModel.fields[key]} text={text} reveal={() => reveal(key)} />,
            ]),
          )}
        />
      )}
    </SectionCard>
  );
}

function Checks({ view }: { view: HelperView }) {
  const { t } = useText();
  const { role, today } = useSession();
  const [adding, setAdding] = useState(false);
  const { mutateAsync: save } = useOfficeCommand('guardians.saveHelperCheck');
  const { mutateAsync: remove } = useOfficeCommand('guardians.removeHelperCheck');
  const tellUndo = useUndo();
  const writes = may(role, 'guardians.write');
  const toBin = async (checkId: string) => {
    try {
      await remove({ checkId });
      await tellUndo({ message: t('guardians.helpers.checkRemoved'), call: 'guardians.removeHelperCheck' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <SectionCard
      title={t('guardians.helpers.checks')}
      badge={<CheckBadge row={view} />}
      actions={
        writes && (
          <Button
            variant="light"
            size="compact-sm"
            leftSection={<IconPlus size={16} stroke={1.7} />}
            onClick={() => setAdding(true)}
          >
            {t('guardians.helpers.addCheck')}
          </Button>
        )
      }
    >
      <Text size="xs" c="dimmed">
        {t('guardians.helpers.checksLaw')}
      </Text>
      {view.checks.length === 0 && <Text mt="xs">{t('guardians.helpers.checkNone')}</Text>}
      <ul className={styles.lines}>
        {view.checks.map((check) => (
          <li key={check.id}>
            <span className={styles.day}>{check.checkedOn}</span>
            <Badge color={check.clean ? 'pine' : 'red'} variant="light">
              {t(check.clean ? 'guardians.helpers.checkClean' : 'guardians.helpers.checkFound')}
            </Badge>
            <span>{[check.checkedBy, check.note].filter(Boolean).join(' · ')}</span>
            {writes && (
              <ActionIcon
                ml="auto"
                variant="subtle"
                color="red"
                aria-label={t('guardians.helpers.removeCheck', { day: check.checkedOn })}
                onClick={() => void toBin(check.id)}
              >
                <IconTrash size={16} stroke={1.7} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      <Modal
        opened={adding}
        onClose={() => setAdding(false)}
        title={t('guardians.helpers.addCheck')}
        size="lg"
      >
        <RecordForm
          model={helperCheckModel}
          fields={['checkedOn', 'checkedBy', 'clean', 'note']}
          values={{ checkedOn: today }}
          onCancel={() => setAdding(false)}
          onSubmit={async (patch) => {
            const given = { checkedOn: today, ...patch };
            await save({ id: null, version: null, helperId: view.helper.id, patch: given });
            setAdding(false);
            notifyDone(t('guardians.helpers.saved'));
          }}
        />
      </Modal>
    </SectionCard>
  );
}

function Pairings({ view }: { view: HelperView }) {
  const { t } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const [form, setForm] = useState<'new' | HelperPairing | null>(null);
  const writes = may(role, 'guardians.write');
  return (
    <SectionCard
      title={t('guardians.helpers.pairings')}
      actions={
        writes && (
          <Button
            variant="light"
            size="compact-sm"
            leftSection={<IconPlus size={16} stroke={1.7} />}
            onClick={() => setForm('new')}
          >
            {t('guardians.helpers.pair')}
          </Button>
        )
      }
    >
      {view.pairings.length === 0 && <Text c="dimmed">{t('guardians.helpers.pairNone')}</Text>}
      <ul className={styles.lines}>
        {view.pairings.map(({ pairing, child, runs }) => (
          <PairingLine
            key={pairing.id}
            pairing={pairing}
            runs={runs}
            name={child.name}
            detail={child.className}
            onOpen={() => void navigate(childPath(child.id), { state: { tab: 'care' } })}
            {...(writes ? { onEdit: () => setForm(pairing) } : {})}
          />
        ))}
      </ul>
      {form !== null && (
        <PairingForm
          helperId={view.helper.id}
          childId={form === 'new' ? null : form.childId}
          pairing={form === 'new' ? null : form}
          checkState={view.checkState}
          onClose={() => setForm(null)}
        />
      )}
    </SectionCard>
  );
}

function Acts({ view }: { view: HelperView }) {
  const { t, language } = useText();
  const between = language === 'zh-CN' ? '、' : ', ';
  return (
    <SectionCard title={t('guardians.helpers.acts')}>
      {view.acts.length === 0 && <Text c="dimmed">{t('guardians.helpers.actsNone')}</Text>}
      <ul className={styles.lines}>
        {view.acts.map(({ contact, children }) => (
          <li key={contact.id}>
            <span className={styles.day}>{contact.day}</span>
            <span>{labelOf(contactKind, contact.kind, language)}</span>
            <Stack gap={0}>
              <span>{contact.line}</span>
              <Text span size="xs" c="dimmed">
                {children.map((each) => each.name).join(between)}
              </Text>
            </Stack>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
