/** The same sentences for what the office writes itself: a workbook's headings, values in a history. */
import type { Language } from '../record.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

type Texts = { [key: string]: string | Texts };

/** say('zh-CN', 'frame.yes'). An unknown key comes back as it is, as on the page. */
export function say(language: Language, key: string, params: Record<string, string | number> = {}): string {
  const one = params.count === 1 ? textOf(language, `${key}_one`) : undefined;
  const text = one ?? textOf(language, key);
  if (text === undefined) return key;
  return text.replace(/\{\{(\w+)\}\}/g, (hole, name: string) => String(params[name] ?? hole));
}

/** Whether there is a sentence for a key. */
export function isSaid(key: string): boolean {
  return say('zh-CN', key) !== key;
}

function textOf(language: Language, key: string): string | undefined {
  const text = key
    .split('.')
    .reduce<string | Texts | undefined>(
      (texts, name) => (typeof texts === 'object' ? texts[name] : undefined),
      language === 'zh-CN' ? zhCN : en,
    );
  return typeof text === 'string' ? text : undefined;
}
