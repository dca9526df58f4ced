/** What is asked for a thing lost or damaged: how it is settled, how much, why. */
import { Group, Select, TextInput } from '@mantine/core';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { chargeOutcome } from '../../../../shared/codes/index.ts';
import { useText } from '../../../app/text.ts';
import { MoneyInput } from '../../../ui/RecordForm/MoneyInput.tsx';

export interface ChargeDraft {
  /** Null: nothing is asked. */
  outcome: string | null;
  amountFen: number | null;
  reason: string;
}

export const noCharge: ChargeDraft = { outcome: null, amountFen: null, reason: '' };

/** As the office takes it; null where nothing is asked. */
export function chargeOf({ outcome, amountFen, reason }: ChargeDraft) {
  return outcome === null ? null : { outcome, amountFen, reason: reason.trim() || null };
}

interface ChargeFieldsProps {
  draft: ChargeDraft;
  onChange(draft: ChargeDraft): void;
}

export function ChargeFields({ draft, onChange }: ChargeFieldsProps) {
  const { t, language } = useText();
  return (
    <>
      <Group grow align="flex-start">
        <Select
          label={t('library.desk.charge')}
          placeholder={t('library.desk.noCharge')}
          clearable
          data={chargeOutcome.entries
            .filter(({ code }) => code !== 'foundAgain')
            .map(({ code }) => ({ value: code, label: labelOf(chargeOutcome, code, language) }))}
          value={draft.outcome}
          onChange={(outcome) => onChange({ ...draft, outcome })}
        />
        {draft.outcome !== null && draft.outcome !== 'forgiven' && (
          <MoneyInput
            label={t('library.desk.amount')}
            error={undefined}
            withAsterisk={draft.outcome === 'paid'}
            value={draft.amountFen}
            onChange={(sum) => onChange({ ...draft, amountFen: typeof sum === 'number' ? sum : null })}
            onBlur={() => {}}
          />
        )}
      </Group>
      <TextInput
        label={t('library.desk.reason')}
        maxLength={200}
        disabled={draft.outcome === null}
        value={draft.reason}
        onChange={(event) => onChange({ ...draft, reason: event.currentTarget.value })}
      />
    </>
  );
}
