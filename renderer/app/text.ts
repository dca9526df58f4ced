/** Words of the page in both languages, switched at once; see shared/text. */
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '../../shared/record.ts';
import { en } from '../../shared/text/en.ts';
import { zhCN } from '../../shared/text/zh-CN.ts';

const stored = 'tongjia.language';

export async function startText(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: localStorage.getItem(stored) ?? 'zh-CN',
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: zhCN }, en: { translation: en } },
    // React escapes what it draws.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = i18next.language;
}

/** `t('children.list.title')`, `t('children.count', { count: 3 })`; `language` for labels that models carry. */
export function useText() {
  const { t, i18n } = useTranslation();
  return { t, language: i18n.language as Language };
}

export async function switchLanguage(language: Language): Promise<void> {
  localStorage.setItem(stored, language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
