/** What a typed ID number says of birth date and sex (GB 11643): it fills what is empty and names what differs. */
import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { sex } from '../../../../shared/codes/index.ts';
import { type Day, formatDay } from '../../../../shared/values/day.ts';
import { readIdNumber } from '../../../../shared/values/idNumber.ts';
import { useText } from '../../../app/text.ts';

type Draft = Record<string, unknown>;

/** For RecordForm's `follow`: a valid number fills an empty birth date and, where the form has it, an empty sex. */
export function followIdNumber(today: Day) {
  return (key: string, value: unknown, draft: Draft): Draft => {
    if (key !== 'idNumber' || typeof value !== 'string') return {};
    const read = readIdNumber(value, today);
    if (!read.ok) return {};
    return {
      ...('birthDate' in draft && draft.birthDate === null ? { birthDate: read.birthDate } : {}),
      ...('sex' in draft && draft.sex === null ? { sex: read.sex } : {}),
    };
  };
}

interface HintProps {
  draft: Draft;
  set(values: Draft): void;
  today: Day;
}

/** Under the ID number: what it says, and the way to take it over where the form says otherwise. */
export function IdNumberHint({ draft, set, today }: HintProps): ReactNode {
  const { t, language } = useText();
  const read = typeof draft.idNumber === 'string' ? readIdNumber(draft.idNumber, today) : null;
  if (!read?.ok) return null;
  const says = {
    ...('birthDate' in draft ? { birthDate: read.birthDate } : {}),
    ...('sex' in draft ? { sex: read.sex } : {}),
  };
  const differs = Object.entries(says).some(([key, value]) => draft[key] !== value);
  const words = {
    birthDate: formatDay(read.birthDate, language, 'long'),
    sex: labelOf(sex, read.sex, language),
  };
  if (!differs)
    return (
      <Text span inherit c="pine.8">
        {t('children.file.idGives', words)}
      </Text>
    );
  return (
    <>
      <Text span inherit c="apricot.8">
        {t('children.file.idDiffers', words)}
      </Text>{' '}
      <Button variant="subtle" size="compact-xs" onClick={() => set(says)}>
        {t('children.file.fillFromId')}
      </Button>
    </>
  );
}
