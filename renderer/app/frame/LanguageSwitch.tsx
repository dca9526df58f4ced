import { SegmentedControl } from '@mantine/core';
import type { Language } from '../../../shared/record.ts';
import { useText } from '../text.ts';

/** Each language by its own name, so that it is found from within the other. */
export const languages: { value: Language; label: string }[] = [
  { value: 'zh-CN', label: '中文' },
  { value: 'en', label: 'English' },
];

export function LanguageSwitch({ onChange }: { onChange(language: Language): void }) {
  const { t, language } = useText();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('frame.user.language')}
      data={languages}
      value={language}
      onChange={(value) => onChange(value as Language)}
    />
  );
}
