/** 建设: what the home has against the standard, the steps of building it, what stands in the way, and the month's progress. */
import { Button, Menu, Text } from '@mantine/core';
import { IconChevronDown, IconPlus, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type {
  BuildingObstacle,
  BuildingStep,
  BuildingView,
  SpaceView,
} from '../../../../../shared/areas/admin/building.ts';
import { may } from '../../../../../shared/roles.ts';
import { formatYuan } from '../../../../../shared/values/money.ts';
import { monthOf } from '../../../../../shared/values/month.ts';
import { useOfficeQuery } from '../../../../app/calls.ts';
import { useSession } from '../../../../app/session.tsx';
import { useText } from '../../../../app/text.ts';
import { Lines } from '../../../../ui/Lines.tsx';
import { Page } from '../../../../ui/Page.tsx';
import { ProblemAlert } from '../../../../ui/ProblemAlert.tsx';
import { StatCard } from '../../../../ui/StatCard.tsx';
import { usePaper } from '../../../../ui/usePaper.tsx';
import { standardPath } from '../../../equipment/paths.ts';
import { roomListPath } from '../../../rooms/paths.ts';
import { OrganisationTabs } from '../OrganisationTabs.tsx';
import styles from '../organisation.module.css';
import { type BuildingState, fundsPath } from '../paths.ts';
import { ObstacleDialog, StepDialog } from './BuildingDialogs.tsx';
import { MonthCard } from './MonthCard.tsx';
import { ObstaclesCard } from './ObstaclesCard.tsx';
import { StepsCard } from './StepsCard.tsx';

type Opened = { step: BuildingStep | null } | { obstacle: BuildingObstacle | null };

export function BuildingPage() {
  const { t } = useText();
  const { role, today } = useSession();
  const came = useLocation().state as BuildingState | null;
  const [month, setMonth] = useState(came?.month ?? monthOf(today));
  const [opened, setOpened] = useState<Opened | null>(came?.write ? { step: null } : null);
  // rooms, equipment and money are other pages' to change
  const { data: view, error, refetch } = useOfficeQuery('admin.building', null, { fresh: true });
  const mayWrite = may(role, 'organisation.write');
  return (
    <Page
      title={t('admin.building.title')}
      subtitle={t('admin.building.subtitle')}
      actions={
        <>
          <PrintMenu month={month} />
          {mayWrite && (
            <Button
              variant="default"
              leftSection={<IconPlus size={18} stroke={1.7} />}
              onClick={() => setOpened({ obstacle: null })}
            >
              {t('admin.building.addObstacle')}
            </Button>
          )}
          {mayWrite && (
            <Button
              leftSection={<IconPlus size={18} stroke={1.7} />}
              onClick={() => setOpened({ step: null })}
            >
              {t('admin.building.addStep')}
            </Button>
          )}
        </>
      }
    >
      <OrganisationTabs />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!view && !error && <Lines count={10} />}
      {view && (
        <>
          <Standard view={view} />
          <StepsCard rows={view.steps} mayWrite={mayWrite} onOpen={(step) => setOpened({ step })} />
          <ObstaclesCard
            rows={view.obstacles}
            mayWrite={mayWrite}
            onOpen={(obstacle) => setOpened({ obstacle })}
          />
          <MonthCard month={month} onMonth={setMonth} mayWrite={mayWrite} />
        </>
      )}
      {opened && 'step' in opened && <StepDialog step={opened.step} onClose={() => setOpened(null)} />}
      {opened && 'obstacle' in opened && (
        <ObstacleDialog obstacle={opened.obstacle} onClose={() => setOpened(null)} />
      )}
    </Page>
  );
}

function Standard({ view: { indoor, outdoor, equipment, money } }: { view: BuildingView }) {
  const { t } = useText();
  const navigate = useNavigate();
  const toRooms = () => void navigate(roomListPath);
  const lacking = equipment.missing.length;
  return (
    <div className={styles.stats}>
      <Space label={t('admin.building.indoor')} space={indoor} onOpen={toRooms} />
      <Space label={t('admin.building.outdoor')} space={outdoor} onOpen={toRooms} />
      <StatCard
        label={t('admin.building.equipment')}
        value={lacking}
        hint={
          lacking === 0
            ? t('admin.building.equipmentWhole', { count: equipment.lines })
            : equipment.missing
                .slice(0, 3)
                .map((each) => t('admin.building.lacks', each))
                .join(t('admin.building.and'))
        }
        onOpen={() => void navigate(standardPath)}
      />
      {money && (
        <StatCard
          label={t('admin.building.money', { year: money.year })}
          value={formatYuan(money.balance)}
          hint={t('admin.building.moneyTold', {
            granted: formatYuan(money.granted),
            spent: formatYuan(money.spent),
          })}
          onOpen={() => void navigate(fundsPath)}
        />
      )}
    </div>
  );
}

interface SpaceProps {
  label: string;
  space: SpaceView;
  onOpen(): void;
}

function Space({ label, space: { squareMetres, least, unmeasured }, onOpen }: SpaceProps) {
  const { t } = useText();
  const verdict =
    squareMetres === null
      ? t('admin.building.unmeasured')
      : squareMetres >= least
        ? t('admin.building.large', { least })
        : t('admin.building.small', { least, lacks: least - squareMetres });
  return (
    <StatCard
      label={label}
      value={squareMetres === null ? '—' : t('admin.building.metres', { count: squareMetres })}
      hint={
        <>
          <Text span inherit c={squareMetres !== null && squareMetres < least ? 'apricot.9' : undefined}>
            {verdict}
          </Text>
          {squareMetres !== null &&
            unmeasured > 0 &&
            t('admin.building.someUnmeasured', { count: unmeasured })}
        </>
      }
      onOpen={onOpen}
    />
  );
}

function PrintMenu({ month }: { month: string }) {
  const { t } = useText();
  const paper = usePaper('admin.buildingPaper', {
    making: t('admin.organisation.print.making'),
    formats: { docx: 'admin.organisation.print.word', xlsx: 'admin.organisation.print.excel' },
  });
  const names = {
    state: t('admin.building.paper.state'),
    month: t('admin.building.paper.month', { year: month.slice(0, 4), month: Number(month.slice(5)) }),
  };
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
          {(['state', 'month'] as const).map((each) => (
            <Menu.Item key={each} onClick={() => void paper.preview({ paper: each, month }, names[each])}>
              {names[each]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {paper.element}
    </>
  );
}
