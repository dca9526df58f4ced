/** 没有账号的教师。 */
export const teachers = {
  teachers: {
    title: '没有账号的教师',
    hint: '只结对帮扶、不用电脑的教师记在这里，帮扶的孩子由别人录入。',
    add: '加一位教师',
    edit: '修改教师',
    none: '还没有',
    phone: '电话',
    children: '帮扶的孩子',
    left: '已离校',
    leave: '离校了',
    back: '回来了',
    give: '给账号',
    giveTitle: '给{{name}}账号',
    given: '{{name}}可以登录了',
  },
};
