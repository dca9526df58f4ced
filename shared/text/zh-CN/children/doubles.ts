/** 找人时的近音，疑似重复的档案，合并，兄弟姐妹。 */
export const doubles = {
  doubles: {
    byEar: '读音相近',
  },
};
