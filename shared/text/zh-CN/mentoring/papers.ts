/** 帮扶的打印件。 */
export const papers = {
  papers: { print: '打印', making: '正在排版', table: '结对帮扶一览表', handbook: '帮扶手册' },
};
