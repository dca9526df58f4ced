/** The State's holidays: the names that its lists use are Chinese, and are shown in English where the page is. Pure. */
import type { Language } from '../../../record.ts';

const inEnglish: Readonly<Record<string, string>> = {
  元旦: 'New Year',
  元旦节: 'New Year',
  春节: 'Spring Festival',
  清明节: 'Qingming',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat',
  中秋节: 'Mid-Autumn',
  国庆节: 'National Day',
  国庆中秋: 'National Day and Mid-Autumn',
  抗战胜利日: 'Victory Day',
};

/** Names of a school's own days stay as they are. */
export function holidayName(name: string, language: Language): string {
  return language === 'en' ? (inEnglish[name] ?? name) : name;
}
