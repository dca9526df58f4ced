/** 典型儿童。 */
export const typical = {
  typical: {
    subtitle: '每班定 {{least}}—{{most}} 名最要关心的孩子',
    enough: '{{named}} 名',
    short: '{{named}} 名，还差 {{missing}} 名',
    many: '{{named}} 名，多于 {{most}} 名',
    name: '定为典型',
    nameWho: '定为典型：{{name}}',
    unname: '不再是',
    unnameWho: '{{name}} 不再是典型儿童',
    reasonWho: '{{name}}为什么是典型儿童',
    reasonHint: '例如：父母离异、单独居住、成绩下降',
    mentor: '帮扶教师 {{name}}',
    noMentor: '还没有帮扶教师',
    since: '{{day}} 定的',
    empty: '还没有留守儿童',
    emptyText: '有了档案，各班就在这里定典型儿童。',
  },
};
