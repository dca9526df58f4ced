/** Words of the page in both languages, switched at once; see shared/text. */
import dayjs from 'dayjs';
import i18next from 'i18next';
import 'dayjs/locale/zh-cn';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '../../shared/record.ts';
import { zhCN } from '../../shared/text/zh-CN.ts';

/** In Chinese until somebody has signed in: the page itself keeps nothing, a language belongs to an account. */
export async function startText(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: zhCN } },
    // English comes with the first who wants it
    partialBundledLanguages: true,
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

/** What was asked for last: loading English must not win over a later wish. */
let wanted: Language = 'zh-CN';

/** For this page, now. Keeping it with the account is admin.savePreferences; see useLanguage in app/session.tsx. */
export async function showLanguage(language: Language): Promise<void> {
  wanted = language;
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('../../shared/text/en.ts');
    i18next.addResourceBundle('en', 'translation', en);
  }
  if (wanted !== language) return;
  await i18next.changeLanguage(language);
  settle(language);
}

function settle(language: Language): void {
  document.documentElement.lang = language;
  dayjs.locale(language === 'zh-CN' ? 'zh-cn' : 'en');
}
