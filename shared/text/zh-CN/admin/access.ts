/** 设置里的“谁能看什么”。 */
export const access = {
  access: {
    title: '谁能看什么',
    find: '找一件事或一项内容',
    none: '没有找到。试试“身份证”“打印”。',
    print: '打印这张表',
    acts: '能做什么',
    act: '事情',
    scope: '看得到哪些孩子',
    reach: { school: '全校', classes: '自己班', own: '自己帮扶的' },
    field: '内容',
    kin: '家人',
    coveredInLists: '名单里对谁都遮住',
    sight: { whole: '完整', masked: '部分，点开会记下来', absent: '不显示' },
  },
};
