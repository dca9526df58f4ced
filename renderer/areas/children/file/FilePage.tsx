/** One child's file: how is this child, who answers for it, and all that is known, edited in place. */
import { ActionIcon, Anchor, Button, Menu, Popover, Tabs } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import {
  IconArrowLeft,
  IconCalendarSearch,
  IconDots,
  IconPrinter,
  IconTrash,
  IconUserOff,
} from '@tabler/icons-react';
import { Suspense, useEffect, useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import type { ChildFile } from '../../../../shared/areas/children/calls.ts';
import { everyone } from '../../../../shared/areas/children/filter.ts';
import { childSections } from '../../../../shared/areas/children/model.ts';
import { Refusal } from '../../../../shared/problem.ts';
import { may } from '../../../../shared/roles.ts';
import { type Day, formatDay, isDay } from '../../../../shared/values/day.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Lines } from '../../../ui/Lines.tsx';
import { notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { usePaper } from '../../../ui/usePaper.tsx';
import { useGuests } from '../../area.ts';
import { BadNumbers } from '../../phone/file/BadNumbers.tsx';
import { childPath, listPath, surveyPath } from '../openList.ts';
import { TimelineTab } from '../timeline/TimelineTab.tsx';
import { useChildModel } from '../useChildModel.ts';
import { AttachmentsTab } from './attachments/AttachmentsTab.tsx';
import { CardMenu } from './CardMenu.tsx';
import { CarerPart } from './CarerPart.tsx';
import { ChildPart } from './ChildPart.tsx';
import { Doubts } from './Doubts.tsx';
import { type Editing, EditingProvider, useEditing } from './editing.tsx';
import styles from './file.module.css';
import { Glance } from './Glance.tsx';
import { History } from './History.tsx';
import { GrandparentsPart, ParentPart } from './KinPart.tsx';
import { isSeen, type Part, parts } from './places.ts';
import { SiblingsLine } from './SiblingsLine.tsx';
import { WhoLine } from './WhoLine.tsx';

export function FilePage() {
  const { id = '' } = useParams();
  return (
    <EditingProvider key={id} first={(useLocation().state as FileState | null)?.edit ?? null}>
      <FileOf id={id} />
    </EditingProvider>
  );
}

function FileOf({ id }: { id: string }) {
  const { t } = useText();
  const navigate = useNavigate();
  const came = useLocation().state as FileState | null;
  // kept while the page stays open: saving and undoing must not lose the way back
  const [survey] = useState(came?.survey ?? null);
  const [day, setDay] = useState<Day | null>(dayIn(came));
  const [tab, setTab] = useState<string | null>(came?.tab ?? 'file');
  const { fileTabs } = useGuests();
  const { today, role } = useSession();
  const { data: file, error, refetch } = useOfficeQuery('children.get', { id, day }, { keepPrevious: true });

  // a file that was merged is found in the one that stayed
  const now = file?.child.id;
  useEffect(() => {
    if (now !== undefined && now !== id) navigate(childPath(now), { replace: true });
  }, [now, id, navigate]);

  if (error && !file) return <FileGone error={error} onRetry={() => void refetch()} />;
  if (!file) return <FileSkeleton />;
  // a past day is for reading: what is written holds now
  const mayWrite = may(role, 'children.write') && day === null;
  return (
    <Page
      hint="file"
      title={file.child.name}
      subtitle={
        <span className={styles.headLine}>
          <Back survey={survey} />
          <WhoLine file={file} />
        </span>
      }
      actions={<FileActions file={file} day={day} onDay={setDay} />}
    >
      <ProblemAlert error={error} />
      {day !== null && <DayBanner day={day} onBack={() => setDay(null)} />}
      <Glance file={file} day={day ?? today} mayWrite={mayWrite} />
      <SiblingsLine file={file} mayWrite={mayWrite} />
      <Doubts file={file} mayWrite={mayWrite} />
      {day === null && <BadNumbers childId={file.child.id} />}
      <Tabs value={tab} onChange={setTab}>
        <Tabs.List>
          <Tabs.Tab value="file">{t('children.file.tabFile')}</Tabs.Tab>
          <Tabs.Tab value="timeline">{t('children.timeline.tab')}</Tabs.Tab>
          {fileTabs.map(({ value, label }) => (
            <Tabs.Tab key={value} value={value}>
              {t(label)}
            </Tabs.Tab>
          ))}
          <Tabs.Tab value="attachments">{t('children.attachments.tab')}</Tabs.Tab>
          <Tabs.Tab value="history">{t('children.file.tabHistory')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="file" pt="md">
          <Parts file={file} today={today} mayWrite={mayWrite} />
        </Tabs.Panel>
        <Tabs.Panel value="timeline" pt="md">
          {tab === 'timeline' && <TimelineTab id={id} today={today} mayWrite={mayWrite} />}
        </Tabs.Panel>
        {fileTabs.map(({ value, tab: Content }) => (
          <Tabs.Panel key={value} value={value} pt="md">
            {tab === value && (
              <Suspense fallback={<Lines count={4} />}>
                <Content file={file} today={today} mayWrite={mayWrite} />
              </Suspense>
            )}
          </Tabs.Panel>
        ))}
        <Tabs.Panel value="attachments" pt="md">
          {tab === 'attachments' && <AttachmentsTab file={file} mayWrite={mayWrite} />}
        </Tabs.Panel>
        <Tabs.Panel value="history" pt="md">
          {tab === 'history' && <History id={id} />}
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

/** To the list, or to the survey's sheet that this file was opened from. */
function Back({ survey }: { survey: FileState['survey'] | null }) {
  const { t } = useText();
  const navigate = useNavigate();
  const goBack = () =>
    survey ? navigate(surveyPath, { state: { classId: survey.classId ?? undefined } }) : navigate(listPath);
  return (
    <Anchor
      component="button"
      type="button"
      className={styles.back}
      aria-label={survey ? undefined : t('children.command.list')}
      onClick={() => void goBack()}
    >
      <IconArrowLeft size={16} stroke={1.7} aria-hidden />
      {t(survey ? 'children.survey.back' : 'children.file.back')}
    </Anchor>
  );
}

/** What a page hands on that opens a file: the day that it showed, the form or tab to open, the survey to go back to. */
interface FileState {
  day?: unknown;
  edit?: Editing;
  /** The tab to begin with. */
  tab?: string;
  survey?: { classId: string | null };
}

/** The list hands on the day that it showed. */
function dayIn(state: unknown): Day | null {
  const day = (state as { day?: unknown } | null)?.day;
  return typeof day === 'string' && isDay(day) ? day : null;
}

interface PartsProps {
  file: ChildFile;
  today: Day;
  mayWrite: boolean;
}

function Parts({ file, today, mayWrite }: PartsProps) {
  const { t } = useText();
  const { edit } = useEditing();
  const { role } = useSession();
  const model = useChildModel();
  const seen = parts.filter((part) => isSeen(part, role, model));
  useHotkeys([
    [
      'e',
      () => {
        const target = partInView()?.dataset.edits;
        if (target) edit(target);
      },
    ],
  ]);
  return (
    <div className={styles.columns}>
      <nav className={styles.contents} aria-label={t('children.file.sections')}>
        {seen.map((part) => (
          <Anchor key={part} component="button" type="button" c="dark.6" onClick={() => goToPart(part)}>
            {t(`children.section.${part}`)}
          </Anchor>
        ))}
      </nav>
      <div className={styles.parts}>
        {seen.map((part) => (
          <PartOf key={part} part={part} file={file} today={today} mayWrite={mayWrite} />
        ))}
      </div>
    </div>
  );
}

function PartOf({ part, ...props }: PartsProps & { part: Part }) {
  const section = childSections.find((each) => each === part);
  if (section) return <ChildPart section={section} {...props} />;
  if (part === 'father' || part === 'mother') return <ParentPart role={part} {...props} />;
  return part === 'carer' ? <CarerPart {...props} /> : <GrandparentsPart {...props} />;
}

function goToPart(part: Part): void {
  const place = document.getElementById(`part-${part}`);
  place?.scrollIntoView({ block: 'start' });
  place?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
}

/** The part that the keys are in, or the first whose end is still in sight. */
function partInView(): HTMLElement | undefined {
  const focused = document.activeElement?.closest<HTMLElement>('[data-part]');
  if (focused) return focused;
  const headerHeight = 120;
  return [...document.querySelectorAll<HTMLElement>('[data-part]')].find(
    (each) => each.getBoundingClientRect().bottom > headerHeight,
  );
}

interface FileActionsProps {
  file: ChildFile;
  day: Day | null;
  onDay(day: Day | null): void;
}

function FileActions({ file, day, onDay }: FileActionsProps) {
  const { t } = useText();
  const { role } = useSession();
  const archives = usePaper('children.archives', {
    making: t('children.list.preparingArchives'),
    formats: { docx: 'children.list.word' },
  });
  return (
    <>
      <DayPicker day={day} onDay={onDay} />
      {may(role, 'children.print') && <CardMenu child={file.child} day={day} />}
      {may(role, 'children.print') && (
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} stroke={1.7} />}
          onClick={() =>
            void archives.preview(
              { filter: { ...everyone, day }, ids: [file.child.id] },
              t('children.file.archiveName'),
            )
          }
        >
          {t('children.file.print')}
        </Button>
      )}
      {may(role, 'children.delete') && <MoreMenu file={file} />}
      {archives.element}
    </>
  );
}

function DayPicker({ day, onDay }: { day: Day | null; onDay(day: Day | null): void }) {
  const { t } = useText();
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconCalendarSearch size={18} stroke={1.7} />}
          onClick={() => setOpened((was) => !was)}
        >
          {t('children.file.viewDay')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <DayInput
          label={t('children.file.viewDay')}
          value={day}
          onChange={(chosen) => {
            if (chosen !== null && !isDay(chosen)) return;
            onDay(chosen);
            setOpened(false);
          }}
          data-autofocus
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function DayBanner({ day, onBack }: { day: Day; onBack(): void }) {
  const { t, language } = useText();
  return (
    <div className={styles.banner} role="status">
      <IconCalendarSearch size={18} stroke={1.7} aria-hidden />
      <span>{t('children.file.viewingDay', { day: formatDay(day, language, 'long') })}</span>
      <Button variant="default" size="compact-sm" ml="auto" onClick={onBack}>
        {t('children.file.backToToday')}
      </Button>
    </div>
  );
}

/** To the bin at once, since it can be taken back. */
function MoreMenu({ file }: { file: ChildFile }) {
  const { t } = useText();
  const navigate = useNavigate();
  const { close } = useEditing();
  const { mutateAsync: remove } = useOfficeCommand('children.remove');
  const tellUndo = useUndo();
  const toBin = async () => {
    try {
      close();
      await remove({ id: file.child.id });
      navigate(listPath);
      await tellUndo({ message: t('children.file.removed'), call: 'children.remove' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
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
          {t('children.file.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function FileGone({ error, onRetry }: { error: unknown; onRetry(): void }) {
  const { t } = useText();
  const navigate = useNavigate();
  const gone = error instanceof Refusal && error.problem.code === 'notFound';
  return (
    <Page title={t('children.list.title')}>
      {gone ? (
        <EmptyState
          icon={IconUserOff}
          title={t('children.file.notFoundTitle')}
          text={t('children.file.notFoundHint')}
          action={<Button onClick={() => navigate(listPath)}>{t('children.command.list')}</Button>}
        />
      ) : (
        <ProblemAlert error={error} onRetry={onRetry} />
      )}
    </Page>
  );
}

function FileSkeleton() {
  const { t } = useText();
  return (
    <Page title={t('children.file.loading')}>
      {[3, 4, 2].map((lines) => (
        <SectionCard key={lines}>
          <Lines count={lines} />
        </SectionCard>
      ))}
    </Page>
  );
}
