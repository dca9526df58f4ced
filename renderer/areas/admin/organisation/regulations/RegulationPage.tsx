/** One rule: the version that is chosen, written while it is a draft and read once it holds; all its versions beside it. */
import { Badge, Button, Menu } from '@mantine/core';
import { IconArrowLeft, IconChevronDown, IconPencil, IconPrinter, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import {
  type RegulationView,
  regulationSheets,
  type VersionView,
} from '../../../../../shared/areas/admin/regulations.ts';
import { labelOf } from '../../../../../shared/codes/codeList.ts';
import { may } from '../../../../../shared/roles.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../../app/calls.ts';
import { useSession } from '../../../../app/session.tsx';
import { useText } from '../../../../app/text.ts';
import { HistoryButton } from '../../../../ui/Changes/index.ts';
import { Lines } from '../../../../ui/Lines.tsx';
import { notifyProblem, useUndo } from '../../../../ui/notify.tsx';
import { Page } from '../../../../ui/Page.tsx';
import { ProblemAlert } from '../../../../ui/ProblemAlert.tsx';
import { usePaper } from '../../../../ui/usePaper.tsx';
import { regulationsPath } from '../paths.ts';
import { DraftCard } from './DraftCard.tsx';
import { HeadDialog } from './HeadDialog.tsx';
import styles from './regulations.module.css';
import { SideBySide } from './SideBySide.tsx';
import { stateTones } from './tones.ts';
import { useRegulationModel } from './useRegulationModel.ts';
import { VersionCard } from './VersionCard.tsx';
import { Versions } from './Versions.tsx';

export function RegulationPage() {
  const { t } = useText();
  const { id = '' } = useParams();
  const { data: view, error, refetch } = useOfficeQuery('admin.regulation', { id });
  if (view) return <Regulation key={id} view={view} />;
  return (
    <Page title={t('admin.regulations.title')} actions={<Back />}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!error && <Lines count={12} />}
    </Page>
  );
}

function Back() {
  const { t } = useText();
  const navigate = useNavigate();
  return (
    <Button
      variant="subtle"
      leftSection={<IconArrowLeft size={18} stroke={1.7} />}
      onClick={() => void navigate(regulationsPath)}
    >
      {t('admin.regulations.back')}
    </Button>
  );
}

function Regulation({ view }: { view: RegulationView }) {
  const { t, language } = useText();
  const { role } = useSession();
  const { regulation, state, wall, versions } = view;
  const { kinds } = useRegulationModel();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [besideId, setBesideId] = useState<string | null>(null);
  const [editing, setEditing] = useState(false);
  const chosen = versions.find(({ version }) => version.id === chosenId) ?? firstShown(versions);
  const beside = versions.find(({ version }) => version.id === besideId && version.id !== chosen?.version.id);
  const mayWrite = may(role, 'organisation.write');
  const choose = (id: string) => {
    setChosenId(id);
    setBesideId(null);
  };
  return (
    <Page
      title={regulation.title}
      subtitle={
        <span className={styles.told}>
          <Badge color={stateTones[state]}>{t(`admin.regulations.state.${state}`)}</Badge>
          <span>
            {[
              labelOf(kinds, regulation.kind, language),
              wall === null ? t('admin.regulations.noWall') : t('admin.regulations.hangs', { wall }),
              regulation.endedOn &&
                t('admin.regulations.endedOn', {
                  day: regulation.endedOn,
                  why: regulation.endedBecause ?? '',
                }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      }
      actions={
        <>
          <Back />
          <HistoryButton of="admin.regulationHistory" id={regulation.id} />
          {mayWrite && <Remove view={view} />}
          {mayWrite && (
            <Button
              variant="default"
              leftSection={<IconPencil size={18} stroke={1.7} />}
              onClick={() => setEditing(true)}
            >
              {t('admin.regulations.editHead')}
            </Button>
          )}
          {chosen && <PrintMenu title={regulation.title} version={chosen} />}
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.main}>
          {chosen &&
            (chosen.state === 'draft' && mayWrite ? (
              <DraftCard key={chosen.version.id} view={chosen} isFirst={versions.length === 1} />
            ) : (
              <VersionCard view={chosen} />
            ))}
          {chosen && beside && <SideBySide one={beside} other={chosen} onClose={() => setBesideId(null)} />}
        </div>
        <Versions
          view={view}
          chosenId={chosen?.version.id ?? null}
          onChoose={choose}
          onBeside={setBesideId}
          mayWrite={mayWrite}
        />
      </div>
      {editing && <HeadDialog regulation={regulation} onClose={() => setEditing(false)} />}
    </Page>
  );
}

/** What is being written, else what holds, else the newest. */
function firstShown(versions: readonly VersionView[]): VersionView | undefined {
  return (
    versions.find(({ state }) => state === 'draft') ??
    versions.find(({ state }) => state === 'inForce') ??
    versions[0]
  );
}

function Remove({ view: { regulation } }: { view: RegulationView }) {
  const { t } = useText();
  const navigate = useNavigate();
  const { mutateAsync: remove } = useOfficeCommand('admin.removeRegulation');
  const tellUndo = useUndo();
  const toBin = async () => {
    try {
      await navigate(regulationsPath);
      await remove({ id: regulation.id });
      await tellUndo({ message: t('admin.regulations.removed'), call: 'admin.removeRegulation' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Button
      variant="subtle"
      color="red"
      leftSection={<IconTrash size={18} stroke={1.7} />}
      onClick={() => void toBin()}
    >
      {t('admin.regulations.remove')}
    </Button>
  );
}

function PrintMenu({ title, version: { version } }: { title: string; version: VersionView }) {
  const { t } = useText();
  const { today } = useSession();
  const paper = usePaper('admin.regulationPaper', {
    making: t('admin.organisation.print.making'),
    formats: { docx: 'admin.organisation.print.word' },
  });
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} stroke={1.7} />}
            rightSection={<IconChevronDown size={14} stroke={1.7} />}
          >
            {t('admin.organisation.print.open')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {regulationSheets.map((sheet) => (
            <Menu.Item
              key={sheet}
              onClick={() => void paper.preview({ versionIds: [version.id], day: today, sheet }, title)}
            >
              {t(`admin.regulations.sheet.${sheet}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {paper.element}
    </>
  );
}
