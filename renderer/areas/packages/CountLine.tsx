import { Text } from '@mantine/core';
import { rowKindNamed } from '../../../shared/areas/packages/rows.ts';
import { labelOfField } from '../../../shared/record.ts';
import { useText } from '../../app/text.ts';

/** '儿童 82 · 数字 61 · 照片 12': what a package holds. */
export function CountLine({ counts }: { counts: Record<string, number> | undefined }) {
  const { t, language } = useText();
  if (!counts) return null;
  const name = (key: string) => {
    const kind = rowKindNamed(key);
    if (kind) return labelOfField(kind, language);
    return t(`packages.counts.${key}`);
  };
  return (
    <Text size="sm" c="gray.7">
      {Object.entries(counts)
        .map(([key, count]) => `${name(key)} ${count}`)
        .join(' · ')}
    </Text>
  );
}
