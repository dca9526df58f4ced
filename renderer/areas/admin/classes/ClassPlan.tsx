import { Button, Group, NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { gradeName } from '../../../../shared/values/className.ts';
import { useText } from '../../../app/text.ts';
import { grades, type Plan } from './rows.ts';

/** A whole school's classes in three choices: from which grade, to which, how many in each. */
export function ClassPlan({ onPlan }: { onPlan(plan: Plan): void }) {
  const { t, language } = useText();
  const [plan, setPlan] = useState<Plan>({ from: 1, to: 6, each: 2 });
  const choice = grades.map((grade) => ({ value: String(grade), label: gradeName(grade, language) }));
  return (
    <Group align="flex-end" gap="xs">
      <Select
        label={t('admin.plan.from')}
        w={120}
        data={choice}
        value={String(plan.from)}
        onChange={(from) => setPlan({ ...plan, from: Number(from), to: Math.max(plan.to, Number(from)) })}
        allowDeselect={false}
      />
      <Select
        label={t('admin.plan.to')}
        w={120}
        data={choice.slice(plan.from - 1)}
        value={String(plan.to)}
        onChange={(to) => setPlan({ ...plan, to: Number(to) })}
        allowDeselect={false}
      />
      <NumberInput
        label={t('admin.plan.each')}
        w={120}
        min={1}
        max={20}
        clampBehavior="strict"
        value={plan.each}
        onChange={(each) => setPlan({ ...plan, each: Number(each) || 1 })}
      />
      <Button variant="light" onClick={() => onPlan(plan)}>
        {t('admin.plan.make')}
      </Button>
    </Group>
  );
}
