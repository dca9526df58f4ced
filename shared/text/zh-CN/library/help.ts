/** 帮助：图书借还。 */
import type { HelpTexts } from '../../helpTopics.ts';

export const libraryHelp = {
  desk: {
    title: '借还台：扫一下就借、就还',
    also: '图书 器材 借书 还书 扫码 扫描枪 条码 借阅卡',
    body: ['扫借阅卡、书或器材上的条码，程序自己认出扫的是什么。没有扫描枪，打条码下面的编号再按〔Enter〕。'],
  },
} satisfies Partial<HelpTexts>;
