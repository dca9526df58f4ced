/** Words of the page in both languages, switched at once; see shared/text. */
import dayjs from 'dayjs';
import i18next from 'i18next';
import 'dayjs/locale/zh-cn';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '../../shared/record.ts';
import { en } from '../../shared/text/en.ts';
import { zhCN } from '../../shared/text/zh-CN.ts';

/** In Chinese until somebody has signed in: the page itself keeps nothing, a language belongs to an account. */
export async function startText(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: zhCN }, en: { translation: en } },
    // React escapes what it draws.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  settle('zh-CN');
}

/** `t('children.list.title')`, `t('children.count', { count: 3 })`; `language` for labels that models carry. */
export function useText() {
  const { t, i18n } = useTranslation();
  return { t, language: i18n.language as Language };
}

/** For this page, now. Keeping it with the account is admin.savePreferences; see useLanguage in app/session.tsx. */
export async function showLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  settle(language);
}

function settle(language: Language): void {
  document.documentElement.lang = language;
  dayjs.locale(language === 'zh-CN' ? 'zh-cn' : 'en');
}
