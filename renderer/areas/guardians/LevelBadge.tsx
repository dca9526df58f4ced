/** A child's level of risk, in a word and a colour. */
import { Badge } from '@mantine/core';
import { labelOf } from '../../../shared/codes/codeList.ts';
import { riskLevel } from '../../../shared/codes/index.ts';
import { useText } from '../../app/text.ts';

const colours: Record<string, string> = { high: 'red', middle: 'apricot', low: 'pine' };

export function LevelBadge({ level }: { level: string | null }) {
  const { language } = useText();
  if (level === null) return null;
  return (
    <Badge color={colours[level] ?? 'gray'} variant="light">
      {labelOf(riskLevel, level, language)}
    </Badge>
  );
}
