/** What was approved of a report: its editions as they stay, their files, and how each was handed over. */
import { ActionIcon, Badge, Button, Group, Menu, Modal, Stack, Text, Textarea } from '@mantine/core';
import { IconDownload, IconPencil, IconRubberStamp, IconSend, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { changedSince, type Figure } from '../../../shared/areas/reports/figure.ts';
import {
  type Delivery,
  deliveryModel,
  type FiledReport,
  type FiledRow,
  filedFormats,
} from '../../../shared/areas/reports/filed.ts';
import { labelOf } from '../../../shared/codes/codeList.ts';
import { deliveryWay } from '../../../shared/codes/index.ts';
import { toHtml } from '../../../shared/paper/html.ts';
import { may } from '../../../shared/roles.ts';
import { formatDay } from '../../../shared/values/day.ts';
import { useOfficeCommand, useOfficeQuery } from '../../app/calls.ts';
import { office } from '../../app/office.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import { FormButtons } from '../../ui/FormButtons.tsx';
import { notifyDone, notifyProblem, useUndo } from '../../ui/notify.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { RecordForm } from '../../ui/RecordForm/index.ts';
import { useSave } from '../../ui/Saving.tsx';
import { SectionCard } from '../../ui/SectionCard.tsx';
import { usePaper } from '../../ui/usePaper.tsx';
import styles from './filed.module.css';

interface FiledProps {
  kind: string;
  period: string;
  /** The receiving office, as a delivery begins with it. */
  receiver: string | null;
  /** The numbers as they are now, and the names of those on the paper: a correction begins with those that changed. */
  figures?: readonly Pick<Figure, 'name' | 'text'>[];
  used?: ReadonlySet<string>;
  /** Places that are still to be filled in; said before it is approved. */
  todos?: number;
  /** Approves what is shown now. */
  approve: (changes: string | null) => Promise<FiledReport>;
  /** Makes and keeps its PDF; else that of the paper is kept. */
  keepPdf?: (filedReportId: string) => Promise<void>;
  /** Why it can't be approved yet. */
  hindered?: string | null;
}

const noFigures: readonly Figure[] = [];
const noNames: ReadonlySet<string> = new Set();

export function Filed(props: FiledProps) {
  const { kind, period, receiver, approve, keepPdf, hindered = null } = props;
  const { figures = noFigures, used = noNames, todos = 0 } = props;
  const { t, language } = useText();
  const { role } = useSession();
  const { data: rows } = useOfficeQuery('reports.filedReports', { kind, period });
  const { mutateAsync: keepFiledPdf } = useOfficeCommand('reports.keepFiledPdf');
  const [asking, setAsking] = useState(false);
  const [delivering, setDelivering] = useState<{ row: FiledRow; delivery: Delivery | null } | null>(null);
  /** Draws its PDF and keeps it with the other files. */
  const draw = async (id: string) => {
    if (keepPdf) return keepPdf(id);
    const made = await office.call('reports.filedPaper', { id, format: 'document' });
    if (!(made instanceof Uint8Array))
      await keepFiledPdf({ id, bytes: await office.shell.pdf(toHtml(made)) });
  };
  const act = async (changes: string | null) => {
    const report = await approve(changes);
    setAsking(false);
    notifyDone(t('reports.filed.approved', { title: report.title }));
    await draw(report.id).catch(notifyProblem);
  };
  if (!rows) return null;
  const latest = rows.find((row) => row.latest);
  const mayApprove = may(role, 'reports.approve');
  const mayWrite = may(role, 'reports.write');
  return (
    <SectionCard
      title={t('reports.filed.title')}
      actions={
        mayApprove && (
          <Button
            size="compact-md"
            variant={rows.length === 0 ? 'filled' : 'default'}
            disabled={hindered !== null}
            {...(hindered === null ? {} : { title: hindered })}
            leftSection={<IconRubberStamp size={18} stroke={1.7} />}
            onClick={() => setAsking(true)}
          >
            {t(rows.length === 0 ? 'reports.filed.approve' : 'reports.filed.approveAgain')}
          </Button>
        )
      }
    >
      {rows.length === 0 && (
        <Text size="sm" c="gray.7">
          {hindered ?? t(mayApprove ? 'reports.filed.none' : 'reports.filed.noneYet')}
        </Text>
      )}
      <Stack gap="sm">
        {rows.map((row) => (
          <div key={row.report.id} className={styles.edition}>
            <Group gap="xs" justify="space-between">
              <Text size="sm" fw={600}>
                {t('reports.filed.edition', { edition: row.report.edition })}{' '}
                {!row.latest && <Badge color="gray">{t('reports.filed.replaced')}</Badge>}
              </Text>
              <Files row={row} {...(mayWrite && !keepPdf ? { draw } : {})} />
            </Group>
            <Text size="sm" c="gray.7">
              {t('reports.filed.by', {
                name: row.approvedBy,
                day: formatDay(row.report.approvedOn, language, 'long'),
              })}
            </Text>
            {row.report.changes && (
              <Text size="sm">{t('reports.filed.changes', { changes: row.report.changes })}</Text>
            )}
            {row.deliveries.map(({ delivery, by }) => (
              <Group key={delivery.id} gap={4} wrap="nowrap" align="flex-start">
                <Text size="sm" c="pine.8" flex={1}>
                  {t('reports.filed.delivered', {
                    day: formatDay(delivery.day, language, 'long'),
                    way: labelOf(deliveryWay, delivery.way, language),
                    receiver: delivery.receiver,
                    by,
                  })}
                  {delivery.receivedBy && t('reports.filed.receivedBy', { name: delivery.receivedBy })}
                  {delivery.note && t('reports.filed.note', { note: delivery.note })}
                </Text>
                {mayWrite && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={24}
                    aria-label={t('reports.filed.editDelivery')}
                    title={t('reports.filed.editDelivery')}
                    onClick={() => setDelivering({ row, delivery })}
                  >
                    <IconPencil size={16} stroke={1.7} />
                  </ActionIcon>
                )}
              </Group>
            ))}
            {mayWrite && row.latest && (
              <Button
                mt={4}
                size="compact-sm"
                variant={row.deliveries.length === 0 ? 'light' : 'subtle'}
                leftSection={<IconSend size={16} stroke={1.7} />}
                onClick={() => setDelivering({ row, delivery: null })}
              >
                {t('reports.filed.deliver')}
              </Button>
            )}
          </div>
        ))}
      </Stack>
      {asking && (
        <ApproveDialog
          again={latest !== undefined}
          changed={changedSince(figures, latest?.report.figures ?? {}, used)}
          todos={todos}
          onApprove={act}
          onClose={() => setAsking(false)}
        />
      )}
      {delivering && (
        <DeliveryDialog {...delivering} receiver={receiver} onClose={() => setDelivering(null)} />
      )}
    </SectionCard>
  );
}

interface FilesProps {
  row: FiledRow;
  /** For whoever may keep it: a PDF that was not drawn yet, because the program was closed, is drawn when it is asked for. */
  draw?: (id: string) => Promise<void>;
}

/** The kept files: to be looked at and printed, or saved. */
function Files({ row, draw }: FilesProps) {
  const { t } = useText();
  const { id, title, edition } = row.report;
  const name = edition > 1 ? `${title}（${t('reports.filed.edition', { edition })}）` : title;
  const paper = usePaper('reports.filedPaper', { making: t('reports.filed.opening'), formats: {} });
  const keep = useSave();
  const savePdf = () =>
    keep({
      name: `${name}.pdf`,
      // an assessment is kept with its evidence
      what: row.report.kind === 'assessment' ? 'binding' : 'reports.filedPaper',
      bytes: async () => {
        if (!row.formats.includes('pdf')) await draw?.(id);
        return office.call('reports.filedPdf', { id });
      },
    });
  return (
    <Group gap={4}>
      <Button size="compact-sm" variant="default" onClick={() => void paper.preview({ id }, name)}>
        {t('reports.filed.open')}
      </Button>
      <Menu>
        <Menu.Target>
          <Button size="compact-sm" variant="default" leftSection={<IconDownload size={16} stroke={1.7} />}>
            {t('reports.filed.save')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {filedFormats.map((format) =>
            format === 'document' ||
            !(row.formats.includes(format) || (format === 'pdf' && draw !== undefined)) ? null : (
              <Menu.Item
                key={format}
                onClick={() => void (format === 'pdf' ? savePdf() : paper.save({ id }, name, format))}
              >
                {t(`reports.filed.format.${format}`)}
              </Menu.Item>
            ),
          )}
        </Menu.Dropdown>
      </Menu>
      {paper.element}
    </Group>
  );
}

interface ApproveDialogProps {
  again: boolean;
  changed: ReturnType<typeof changedSince>;
  todos: number;
  onApprove(changes: string | null): Promise<void>;
  onClose(): void;
}

function ApproveDialog({ again, changed, todos, onApprove, onClose }: ApproveDialogProps) {
  const { t } = useText();
  const [changes, setChanges] = useState(() =>
    changed.map(({ name, was, text }) => `${name} ${was} → ${text}`).join(t('reports.month.and')),
  );
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      await onApprove(again ? changes.trim() || null : null);
    } catch (caught) {
      setError(caught);
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t('reports.filed.question')}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Text>{t(again ? 'reports.filed.againText' : 'reports.filed.text')}</Text>
          {todos > 0 && <Text c="apricot.9">{t('reports.filed.todosLeft', { count: todos })}</Text>}
          {again && (
            <Textarea
              label={t('reports.filed.whatChanged')}
              value={changes}
              onChange={(event) => setChanges(event.currentTarget.value)}
              autosize
              minRows={3}
              maxLength={2000}
              required
              data-autofocus
            />
          )}
          <ProblemAlert error={error} />
          <FormButtons onCancel={onClose} busy={busy} label={t('reports.filed.confirm')} />
        </Stack>
      </form>
    </Modal>
  );
}

interface DeliveryDialogProps {
  row: FiledRow;
  /** Null for a new one. */
  delivery: Delivery | null;
  receiver: string | null;
  onClose(): void;
}

function DeliveryDialog({ row, delivery, receiver, onClose }: DeliveryDialogProps) {
  const { t } = useText();
  const { today } = useSession();
  const { mutateAsync: save } = useOfficeCommand('reports.saveDelivery');
  const { mutateAsync: remove } = useOfficeCommand('reports.removeDelivery');
  const tellUndo = useUndo();
  const [first] = useState(() => {
    if (delivery === null)
      return {
        ...{ way: 'paper', day: today, receivedBy: null, note: null },
        receiver: receiver ?? row.deliveries.at(-1)?.delivery.receiver ?? '',
      };
    const { way, day, receivedBy, note } = delivery;
    return { way, day, receivedBy, note, receiver: delivery.receiver };
  });
  const { id, version } = delivery ?? { id: null, version: null };
  const toBin = async (of: string) => {
    try {
      await remove({ id: of });
      onClose();
      await tellUndo({ message: t('reports.filed.deliveryRemoved'), call: 'reports.removeDelivery' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(delivery ? 'reports.filed.editDelivery' : 'reports.filed.deliver')}
      closeOnClickOutside={false}
    >
      <RecordForm
        model={deliveryModel}
        values={first}
        focus="receivedBy"
        submitLabel={t('frame.save')}
        onSubmit={async (patch) => {
          await save({ id, version, filedReportId: row.report.id, patch: { ...first, ...patch } });
          onClose();
          await tellUndo({ message: t('reports.filed.deliveryKept'), call: 'reports.saveDelivery' });
        }}
      >
        {id !== null && (
          <Button
            variant="subtle"
            color="red"
            size="compact-sm"
            w="max-content"
            leftSection={<IconTrash size={16} stroke={1.7} />}
            onClick={() => void toBin(id)}
          >
            {t('reports.filed.removeDelivery')}
          </Button>
        )}
      </RecordForm>
    </Modal>
  );
}
