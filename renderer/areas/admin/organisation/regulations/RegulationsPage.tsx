/** 制度: the school's rules as they are today or were on another day, which of them hang on the wall, and their papers. */
import { Badge, Button, Menu, Switch } from '@mantine/core';
import { IconChevronDown, IconPaperclip, IconPlus, IconPrinter, IconScale } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { RegulationRow } from '../../../../../shared/areas/admin/regulations.ts';
import { type CodeList, labelOf } from '../../../../../shared/codes/codeList.ts';
import { may } from '../../../../../shared/roles.ts';
import { isDay } from '../../../../../shared/values/day.ts';
import { useOfficeQuery } from '../../../../app/calls.ts';
import { useSession } from '../../../../app/session.tsx';
import { useText } from '../../../../app/text.ts';
import { DayInput } from '../../../../ui/DayInput.tsx';
import { EmptyState } from '../../../../ui/EmptyState.tsx';
import { Page } from '../../../../ui/Page.tsx';
import { ProblemAlert } from '../../../../ui/ProblemAlert.tsx';
import { RecordTable, type TableColumn } from '../../../../ui/RecordTable/index.ts';
import { TableCard } from '../../../../ui/TableCard.tsx';
import { usePaper } from '../../../../ui/usePaper.tsx';
import { OrganisationTabs } from '../OrganisationTabs.tsx';
import { type RegulationsState, regulationsPath } from '../paths.ts';
import { HeadDialog } from './HeadDialog.tsx';
import { stateTones } from './tones.ts';
import { useRegulationModel } from './useRegulationModel.ts';

export function RegulationsPage() {
  const { t } = useText();
  const { role, today } = useSession();
  const navigate = useNavigate();
  const came = useLocation().state as RegulationsState | null;
  const [day, setDay] = useState<string | null>(came?.day ?? today);
  const [all, setAll] = useState(false);
  const [writing, setWriting] = useState(came?.write === true);
  const asked = day !== null && isDay(day) ? day : today;
  const { data, error, refetch } = useOfficeQuery(
    'admin.regulations',
    { day: asked },
    { keepPrevious: true },
  );
  const { kinds } = useRegulationModel();
  const columns = useColumns(kinds);
  const shown = data?.filter(({ state }) => all || state !== 'ended');
  const held = data?.filter(({ state }) => state === 'inForce') ?? [];
  const write = may(role, 'organisation.write') && (
    <Button leftSection={<IconPlus size={18} stroke={1.7} />} onClick={() => setWriting(true)}>
      {t('admin.regulations.add')}
    </Button>
  );
  return (
    <Page
      fills
      title={t('admin.regulations.title')}
      subtitle={
        data && data.length > 0
          ? t('admin.regulations.told', {
              held: held.length,
              wall: held.filter(({ wall }) => wall !== null).length,
            })
          : t('admin.regulations.subtitle')
      }
      actions={
        <>
          <Switch
            label={t('admin.regulations.all')}
            checked={all}
            onChange={(event) => setAll(event.currentTarget.checked)}
          />
          <DayInput w={150} aria-label={t('admin.regulations.day')} value={day} onChange={setDay} />
          <PrintMenu day={asked} />
          {write}
        </>
      }
    >
      <OrganisationTabs />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <TableCard>
        <RecordTable<RegulationRow>
          label={t('admin.regulations.title')}
          columns={columns}
          rows={error ? [] : shown}
          rowKey={({ regulation }) => regulation.id}
          onOpen={({ regulation }) => void navigate(`${regulationsPath}/${regulation.id}`)}
          empty={
            error ? null : (
              <EmptyState
                icon={IconScale}
                title={t('admin.regulations.empty')}
                text={t('admin.regulations.emptyHint')}
                {...(write ? { action: write } : {})}
              />
            )
          }
        />
      </TableCard>
      {writing && (
        <HeadDialog
          regulation={null}
          onClose={() => setWriting(false)}
          onSaved={({ id }) => void navigate(`${regulationsPath}/${id}`)}
        />
      )}
    </Page>
  );
}

function PrintMenu({ day }: { day: string }) {
  const { t } = useText();
  const making = t('admin.organisation.print.making');
  const register = usePaper('admin.regulationRegister', {
    making,
    formats: { docx: 'admin.organisation.print.word', xlsx: 'admin.organisation.print.excel' },
  });
  const wall = usePaper('admin.regulationPaper', {
    making,
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
          <Menu.Item onClick={() => void register.preview({ day }, t('admin.regulations.register'))}>
            {t('admin.regulations.register')}
          </Menu.Item>
          {(['official', 'wall', 'wallLarge'] as const).map((sheet) => (
            <Menu.Item
              key={sheet}
              onClick={() =>
                void wall.preview({ versionIds: null, day, sheet }, t('admin.regulations.wallSet'))
              }
            >
              {t(`admin.regulations.set.${sheet}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {register.element}
      {wall.element}
    </>
  );
}

function useColumns(kinds: CodeList): TableColumn<RegulationRow>[] {
  const { t, language } = useText();
  return useMemo(() => {
    const column = (key: 'kind' | 'title' | 'state' | 'version' | 'inForceOn' | 'wall', width: number) => ({
      ...{ key, width, title: t(`admin.regulations.column.${key}`) },
    });
    return [
      {
        ...column('kind', 140),
        sortValue: ({ regulation }) => labelOf(kinds, regulation.kind, language),
        render: ({ regulation }) => labelOf(kinds, regulation.kind, language),
      },
      {
        ...column('title', 260),
        grow: true,
        sortValue: ({ regulation }) => regulation.title,
        render: ({ regulation, files }) => (
          <>
            {regulation.title}{' '}
            {files > 0 && (
              <IconPaperclip size={14} stroke={1.7} role="img" aria-label={t('admin.regulations.hasFiles')} />
            )}
          </>
        ),
      },
      {
        ...column('state', 170),
        render: ({ state, draft }) => (
          <>
            <Badge color={stateTones[state]}>{t(`admin.regulations.state.${state}`)}</Badge>{' '}
            {draft && state !== 'draft' && (
              <Badge color="apricot" variant="light">
                {t('admin.regulations.hasDraft')}
              </Badge>
            )}
          </>
        ),
      },
      {
        ...column('version', 90),
        render: ({ version }) => version && t('admin.regulations.version', { number: version.number }),
      },
      { ...column('inForceOn', 120), render: ({ version }) => version?.inForceOn },
      { ...column('wall', 160), sortValue: ({ wall }) => wall, render: ({ wall }) => wall },
    ];
  }, [t, language, kinds]);
}
