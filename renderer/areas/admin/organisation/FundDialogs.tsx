/** A budget head, and an entry of one: what was applied for, granted or spent. */
import { Modal, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import {
  type FundEntry,
  type FundHead,
  fundEntryModel,
  fundHeadModel,
} from '../../../../shared/areas/admin/funds.ts';
import { useOfficeCommand, useOfficeJob } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { notifyDone, useUndo } from '../../../ui/notify.tsx';
import { RecordForm } from '../../../ui/RecordForm/index.ts';
import { type Scan, ScanChoice } from './ScanChoice.tsx';

interface HeadDialogProps {
  /** Null for a new one. */
  head: FundHead | null;
  year: number;
  onClose(): void;
  onSaved(head: FundHead): void;
}

export function HeadDialog({ head, year, onClose, onSaved }: HeadDialogProps) {
  const { t } = useText();
  const { mutateAsync: save } = useOfficeCommand('admin.saveFundHead');
  const [first] = useState(() => head ?? { kind: 'daily', year });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(head ? 'admin.organisation.money.head' : 'admin.organisation.money.addHead')}
      size={640}
    >
      <RecordForm
        model={fundHeadModel}
        values={first}
        focus="name"
        onCancel={onClose}
        onSubmit={async (patch) => {
          const made = await save({
            ...{ id: head?.id ?? null, version: head?.version ?? null },
            patch: head ? patch : { ...first, ...patch },
          });
          onClose();
          onSaved(made);
          notifyDone(t('frame.saved'));
        }}
      />
    </Modal>
  );
}

interface EntryDialogProps {
  heads: readonly FundHead[];
  /** Under which it goes. */
  head: FundHead;
  /** Null for a new one. */
  entry: FundEntry | null;
  onClose(): void;
}

export function EntryDialog({ heads, head, entry, onClose }: EntryDialogProps) {
  const { t } = useText();
  const { today } = useSession();
  const { mutateAsync: save } = useOfficeJob('admin.saveFundEntry');
  const tellUndo = useUndo();
  const [headId, setHeadId] = useState(head.id);
  const [scan, setScan] = useState<Scan>('keep');
  const [first] = useState(() => entry ?? { kind: 'spent', day: today });
  return (
    <Modal
      opened
      onClose={onClose}
      title={
        entry
          ? t('admin.organisation.money.entry')
          : t('admin.organisation.money.addTo', { name: heads.find(({ id }) => id === headId)?.name })
      }
      size={720}
      closeOnClickOutside={false}
    >
      <Stack>
        {!entry && heads.length > 1 && (
          <Select
            allowDeselect={false}
            label={t('admin.organisation.money.head')}
            data={heads.map(({ id, name }) => ({ value: id, label: name }))}
            value={headId}
            onChange={(id) => id && setHeadId(id)}
          />
        )}
        <RecordForm
          model={fundEntryModel}
          values={first}
          focus="fen"
          changedBeside={scan !== 'keep'}
          onCancel={onClose}
          onSubmit={async (patch) => {
            const values = entry ? patch : { ...first, ...patch };
            const title = values.title ?? entry?.title ?? '';
            await save({
              ...{ id: entry?.id ?? null, version: entry?.version ?? null, fundHeadId: headId },
              patch: onlyAsked(values),
              scan:
                typeof scan === 'string'
                  ? scan
                  : { readId: scan.readId, title: title.slice(0, 60), day: values.day ?? entry?.day ?? null },
            });
            onClose();
            await tellUndo({
              message: t('admin.organisation.money.kept', { title }),
              call: 'admin.saveFundEntry',
            });
          }}
        >
          <ScanChoice there={Boolean(entry?.materialId)} scan={scan} onChange={setScan} />
        </RecordForm>
      </Stack>
    </Modal>
  );
}

const asked = ['kind', 'day', 'fen', 'title', 'payee', 'voucher'] as const;

/** Without what the form was not asked about. */
function onlyAsked(values: Partial<FundEntry>): Partial<Pick<FundEntry, (typeof asked)[number]>> {
  return Object.fromEntries(asked.filter((key) => key in values).map((key) => [key, values[key]]));
}
