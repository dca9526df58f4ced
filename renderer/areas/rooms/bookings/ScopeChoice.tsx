import { Group, SegmentedControl } from '@mantine/core';
import { useText } from '../../../app/text.ts';
import { type Scope, scopes } from './time.ts';

/** Of a booking that repeats: only this one, this and later, all. */
export function ScopeChoice({ value, onChange }: { value: Scope; onChange(scope: Scope): void }) {
  const { t } = useText();
  return (
    <Group gap="sm">
      <span>{t('rooms.repeat.scope')}</span>
      <SegmentedControl
        aria-label={t('rooms.repeat.scope')}
        value={value}
        onChange={(scope) => onChange(scope as Scope)}
        data={scopes.map((each) => ({ value: each, label: t(`rooms.repeat.scopes.${each}`) }))}
      />
    </Group>
  );
}
