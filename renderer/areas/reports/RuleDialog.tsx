/** By when, with how much and to whom a month is reported. */
import { Modal } from '@mantine/core';
import { type ReportingRule, reportingRuleModel } from '../../../shared/areas/reports/month.ts';
import { useOfficeCommand } from '../../app/calls.ts';
import { useText } from '../../app/text.ts';
import { notifyDone } from '../../ui/notify.tsx';
import { RecordForm } from '../../ui/RecordForm/index.ts';

export function RuleDialog({ rule, onClose }: { rule: ReportingRule; onClose(): void }) {
  const { t } = useText();
  const { mutateAsync: save } = useOfficeCommand('reports.saveReportingRule');
  return (
    <Modal opened onClose={onClose} title={t('reports.month.rule')} closeOnClickOutside={false}>
      <RecordForm
        model={reportingRuleModel}
        values={rule}
        focus="receiver"
        submitLabel={t('frame.save')}
        onCancel={onClose}
        onSubmit={async (patch) => {
          await save({ ...rule, ...patch });
          notifyDone(t('reports.month.ruleKept'));
          onClose();
        }}
      />
    </Modal>
  );
}
