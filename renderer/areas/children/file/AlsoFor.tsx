/** In the foot of a form: for whose files the change is made too. All of them unless somebody says otherwise. */
import { Checkbox, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { Siblings } from '../../../../shared/areas/children/siblings.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import styles from './file.module.css';

export interface Also {
  /** Children whose files may be changed too. */
  children: readonly string[];
  outOfReach: number;
  siblings: Siblings['linked'];
  chosen: readonly string[];
  choose(ids: string[]): void;
}

/** Of the person `kinId` of this file; of the home where no person is named. */
export function useAlso(childId: string, kinId: string | null): Also {
  const { data } = useOfficeQuery('children.siblings', { id: childId });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const person = kinId === null ? undefined : data?.shared.find((each) => each.kinId === kinId);
  const children = kinId === null ? (data?.linked ?? []).map((each) => each.id) : (person?.children ?? []);
  return {
    children,
    outOfReach: (kinId === null ? data?.outOfReach : person?.outOfReach) ?? 0,
    siblings: data?.linked ?? [],
    chosen: children.filter((id) => !left.has(id)),
    choose: (ids) => setLeft(new Set(children.filter((id) => !ids.includes(id)))),
  };
}

export function AlsoFor({ also, what }: { also: Also; what: string }) {
  const { t } = useText();
  if (also.children.length + also.outOfReach === 0) return null;
  const nameOf = (id: string) => {
    const child = also.siblings.find((each) => each.id === id);
    return [child?.name ?? '', child?.className && `（${child.className}）`].filter(Boolean).join('');
  };
  return (
    <div className={styles.also}>
      <Checkbox.Group
        label={t('children.siblings.also', { what })}
        value={[...also.chosen]}
        onChange={also.choose}
      >
        <Group gap="md" mt={6}>
          {also.children.map((id) => (
            <Checkbox key={id} value={id} label={nameOf(id)} />
          ))}
        </Group>
      </Checkbox.Group>
      {also.outOfReach > 0 && (
        <Text size="sm" c="dimmed" mt={6}>
          {t('children.siblings.alsoOutOfReach', { count: also.outOfReach })}
        </Text>
      )}
    </div>
  );
}
