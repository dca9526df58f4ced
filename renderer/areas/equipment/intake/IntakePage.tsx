/** One coming-in, step by step: asked for, approved, counted by two, entered. */
import { Anchor, Badge, Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconArrowLeft, IconPrinter, IconTrash, IconTruckDelivery } from '@tabler/icons-react';
import { useNavigate, useParams } from 'react-router';
import { intakeModel } from '../../../../shared/areas/equipment/intake.ts';
import type { IntakeView } from '../../../../shared/areas/equipment/intakeCalls.ts';
import { may } from '../../../../shared/roles.ts';
import { formatIsbn } from '../../../../shared/values/isbnHyphens.ts';
import { formatYuan } from '../../../../shared/values/money.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { HistoryButton } from '../../../ui/Changes/index.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FieldList } from '../../../ui/FieldList.tsx';
import { Lines } from '../../../ui/Lines.tsx';
import { notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { Page } from '../../../ui/Page.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { usePaper } from '../../../ui/usePaper.tsx';
import styles from '../equipment.module.css';
import { intakePath, intakesPath } from '../paths.ts';
import { useThingCodes } from '../useThingCodes.ts';
import { AcceptCard } from './AcceptCard.tsx';
import { IntakeForm } from './IntakeForm.tsx';
import { DecideCard, EnterCard } from './IntakeSteps.tsx';
import { stateTone } from './IntakesPage.tsx';

export function NewIntakePage() {
  const { t } = useText();
  const navigate = useNavigate();
  return (
    <Page title={t('equipment.intake.add')} subtitle={t('equipment.intake.addHint')}>
      <SectionCard>
        <IntakeForm
          view={null}
          onSaved={(id) => navigate(intakePath(id), { replace: true })}
          onCancel={() => navigate(intakesPath)}
        />
      </SectionCard>
    </Page>
  );
}

export function IntakePage() {
  const { id = '' } = useParams();
  const { t } = useText();
  const navigate = useNavigate();
  const { data: view, error } = useOfficeQuery('equipment.intake', { id });
  if (!view)
    return (
      <Page title={t('equipment.intake.title')}>
        {error ? (
          <EmptyState
            icon={IconTruckDelivery}
            title={t('equipment.intake.notThere')}
            action={<Button onClick={() => navigate(intakesPath)}>{t('equipment.intake.back')}</Button>}
          />
        ) : (
          <Lines count={8} />
        )}
      </Page>
    );
  return (
    <Page
      title={view.intake.title}
      subtitle={
        <Group gap="sm">
          <Anchor
            component="button"
            type="button"
            className={styles.back}
            onClick={() => navigate(intakesPath)}
          >
            <IconArrowLeft size={16} stroke={1.7} aria-hidden />
            {t('equipment.intake.back')}
          </Anchor>
          <Badge color={stateTone[view.state]}>{t(`equipment.intake.state.${view.state}`)}</Badge>
          <span>
            {t('equipment.intake.sums', {
              count: view.lines,
              pieces: view.pieces,
              yuan: formatYuan(view.fen),
            })}
          </span>
        </Group>
      }
      actions={<Actions view={view} />}
    >
      <Step view={view} />
      {view.mayChange ? (
        <SectionCard title={t('equipment.intake.what')}>
          <IntakeForm
            key={view.intake.version}
            view={view}
            onSaved={() => {}}
            onCancel={() => navigate(intakesPath)}
          />
        </SectionCard>
      ) : (
        <Facts view={view} />
      )}
    </Page>
  );
}

function Actions({ view }: { view: IntakeView }) {
  const { t } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const { mutateAsync: remove } = useOfficeCommand('equipment.removeIntake');
  const tellUndo = useUndo();
  const sheet = usePaper('equipment.intakePaper', {
    making: t('equipment.ledger.print.making'),
    formats: { docx: 'equipment.ledger.print.word', xlsx: 'equipment.ledger.print.excel' },
  });
  const { id, title } = view.intake;
  const toBin = async () => {
    try {
      await remove({ id });
      navigate(intakesPath);
      await tellUndo({ message: t('equipment.intake.removed'), call: 'equipment.removeIntake' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  const mayRemove = view.mayChange || (view.state !== 'entered' && may(role, 'equipment.write'));
  return (
    <>
      <HistoryButton of="equipment.history" id={id} />
      {mayRemove && (
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={18} stroke={1.7} />}
          onClick={() => void toBin()}
        >
          {t('equipment.intake.remove')}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} stroke={1.7} />}
        onClick={() => void sheet.preview({ id }, t('equipment.intake.sheetName', { title }))}
      >
        {t('equipment.intake.sheet')}
      </Button>
      {sheet.element}
    </>
  );
}

/** The step that comes next, for whoever may take it. */
function Step({ view }: { view: IntakeView }) {
  const { t } = useText();
  const { role } = useSession();
  const { refusedBecause } = view.intake;
  switch (view.state) {
    case 'asked':
      return may(role, 'equipment.approve') ? (
        <DecideCard view={view} />
      ) : (
        <Text size="sm">{t('equipment.intake.waits')}</Text>
      );
    case 'refused':
      return <Text size="sm">{t('equipment.intake.refusedBecause', { reason: refusedBecause })}</Text>;
    case 'coming':
      return may(role, 'equipment.write') ? <AcceptCard key={view.intake.version} view={view} /> : null;
    case 'accepted':
      return may(role, 'equipment.write') ? <EnterCard view={view} /> : null;
    default:
      return null;
  }
}

function Facts({ view }: { view: IntakeView }) {
  const { t } = useText();
  const { sources } = useThingCodes();
  const { intake, items, giver } = view;
  const fields = { ...intakeModel.fields, source: { ...intakeModel.fields.source, codes: sources } };
  const people: [string, string][] = [
    ['decidedById', view.decidedBy],
    ['acceptedById', view.acceptedBy],
    ['secondById', view.secondBy],
    ['requestedById', view.requestedBy],
    ['helperId', giver],
  ].flatMap(([key, name]) => {
    const id = intake[key as 'helperId'];
    return id && name ? [[id, name]] : [];
  });
  const filled = Object.entries(intake).flatMap(([key, value]) =>
    value !== null && key in fields ? [key as keyof typeof fields] : [],
  );
  return (
    <Stack>
      <SectionCard title={t('equipment.intake.what')}>
        <FieldList
          model={{ ...intakeModel, fields }}
          fields={filled}
          values={intake}
          names={new Map(people)}
        />
      </SectionCard>
      <SectionCard title={t('equipment.intake.lines')} flush>
        <Table horizontalSpacing="md" verticalSpacing={6} className={styles.table}>
          <Table.Thead>
            <Table.Tr>
              {(['name', 'more', 'quantity', 'received', 'price', 'wrong', 'codes'] as const).map((key) => (
                <Table.Th key={key}>{t(`equipment.intake.line.column.${key}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map(({ line, codes }) => (
              <Table.Tr key={line.id}>
                <Table.Td>{line.name}</Table.Td>
                <Table.Td>{line.isbn ? formatIsbn(line.isbn) : line.model}</Table.Td>
                <Table.Td>{line.quantity}</Table.Td>
                <Table.Td>{line.received}</Table.Td>
                <Table.Td>{line.priceFen === null ? '' : formatYuan(line.priceFen)}</Table.Td>
                <Table.Td>{line.wrong}</Table.Td>
                <Table.Td>{codes && [...new Set([codes.first, codes.last])].join('–')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </SectionCard>
    </Stack>
  );
}
