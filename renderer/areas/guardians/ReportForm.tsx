/** Recording a report: which situation, when and by whom it was found, what was seen, who else may see it. */
import { Modal, MultiSelect } from '@mantine/core';
import { useState } from 'react';
import * as z from 'zod';
import {
  clockMinute,
  type DutyReport,
  dutyReportModel,
  minuteOf,
} from '../../../shared/areas/guardians/report.ts';
import type { DutySign } from '../../../shared/areas/guardians/reportCalls.ts';
import { useOfficeCommand, useOfficeQuery } from '../../app/calls.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import { notifyDone } from '../../ui/notify.tsx';
import { RecordForm } from '../../ui/RecordForm/index.ts';
import { useGuardedSave } from '../children/file/useGuardedSave.ts';

interface ReportFormProps {
  childId: string;
  report: DutyReport | null;
  suggested: DutySign['found'];
  onClose(): void;
}

/** The minute as people write it, with a space between day and time. */
const model: typeof dutyReportModel = {
  ...dutyReportModel,
  fields: {
    ...dutyReportModel.fields,
    foundAt: {
      ...dutyReportModel.fields.foundAt,
      check: z.string().refine((text) => clockMinute.safeParse(toMinute(text)).success, 'notAMinute'),
    },
  },
};

function toMinute(text: string): string {
  return text.trim().replace(/\s+/, 'T');
}

function asWritten<R extends { foundAt: string }>(values: R): R {
  return { ...values, foundAt: values.foundAt.replace('T', ' ') };
}

const newFields = ['situations', 'foundAt', 'foundById', 'seen'] as const;
const allFields = [...newFields, 'closedOn', 'outcome'] as const;

export function ReportForm({ childId, report, suggested, onClose }: ReportFormProps) {
  const { t } = useText();
  const { staffId } = useSession();
  const { data: staff } = useOfficeQuery('admin.staffNames', null);
  const { mutateAsync: save } = useOfficeCommand('guardians.saveReport');
  const guarded = useGuardedSave(report?.version ?? null);
  const [named, setNamed] = useState<string[]>(report?.named ?? []);
  const [first] = useState(() => ({
    situations: [...new Set(suggested.map((each) => each.situation))],
    foundAt: minuteOf(Date.now()),
    foundById: staffId,
  }));
  const people = (staff ?? []).map((each) => ({ value: each.id, label: each.name }));
  return (
    <Modal opened onClose={onClose} title={t('guardians.duty.add')} size="xl">
      <RecordForm
        model={model}
        fields={report ? allFields : newFields}
        values={asWritten(report ?? first)}
        links={{ foundById: people }}
        focus={report ? 'outcome' : 'situations'}
        onSubmit={async (patch) => {
          const { situations, foundAt, foundById, seen, closedOn, outcome } = report
            ? patch
            : { ...first, ...patch };
          const at = foundAt === undefined ? undefined : toMinute(foundAt);
          const given = { situations, foundAt: at, foundById, seen, closedOn, outcome, named };
          await guarded((version) =>
            save({
              id: report?.id ?? null,
              version,
              childId,
              patch: Object.fromEntries(
                Object.entries(given).filter(([, value]) => value !== undefined),
              ) as typeof given,
            }),
          );
          notifyDone(t('guardians.duty.saved'));
          onClose();
        }}
      >
        <MultiSelect
          label={t('guardians.duty.namedLabel')}
          data={people}
          value={named}
          onChange={setNamed}
          searchable
        />
      </RecordForm>
    </Modal>
  );
}
