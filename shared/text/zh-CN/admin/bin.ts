/** 回收站，和修改记录的检查。 */
export const bin = {
  bin: {
    title: '回收站',
    what: '删掉的都在这里，随时可以原样恢复，不会过期，也清不掉。',
    name: '名称',
    record: '种类',
    hanging: '一起回来的',
    hangingOf: '{{label}} {{count}}',
    withChild: '连同{{child}}的档案',
    when: '删掉的时间',
    who: '谁',
    how: '怎么删的',
    restore: '恢复',
    restored: '已恢复：{{title}}',
    restoredEmptied: '已恢复：{{title}}。这几项没有带回来，请看一看：{{fields}}。',
    none: '回收站是空的',
    noneText: '删掉的档案、家人、班级和学期会到这里，可以随时恢复。',
  },
  chain: {
    whole: '修改记录完整：{{rows}} 条，一条不少，没有人动过。',
    unchecked: '修改记录还没有检查，打开一会儿后会自动检查。',
    checkedAt: '上次检查：',
    check: '现在检查',
    checking: '正在检查修改记录',
    checked: '检查好了，修改记录完整',
    broken: '修改记录被动过，从第 {{seq}} 条起对不上',
    brokenShort: '修改记录的检查没有通过',
    fault: {
      changed:
        '第 {{seq}} 条{{about}}和前面的接不上：它，或者它前面的，在程序外面被改过、删掉、插进或调换过。',
      cut: '第 {{seq}} 条和它后面的不见了：可能换上了一份旧的资料，或者后面的被删掉了。',
      replaced:
        '第 {{seq}} 条{{about}}和上次关闭时的不是同一条：可能换上了一份旧的资料，后来又在上面做了事。',
    },
    about: '（{{when}}，{{record}}）',
    todo: '前 {{rows}} 条是好的。请先做一次备份，留住现在的样子；再想想最近谁动过这台电脑和资料文件夹；需要时从出事以前的备份恢复。拿不准，请带上这一页找县里管这件事的人一起看。',
    backUp: '去备份',
    look: '去看看',
    tellPrincipal: '修改记录的检查没有通过，请告诉校长。你可以照常工作。',
  },
};
