/** 名单视图。 */
export const views = {
  views: {
    button: '视图',
    mine: '我的视图',
    shared: '全校共享',
    none: '把常用的筛选、列和排序存成视图，下次一点就到。',
    saveAs: '存为新视图',
    saveChanges: '保存修改',
    changed: '“{{name}}”有改动',
    rename: '改名',
    share: '共享给全校',
    unshare: '不再共享，只留给自己',
    remove: '删除视图',
    setStart: '设为打开名单时的视图',
    clearStart: '打开名单时不用它',
    isStart: '打开名单时用',
    name: '名称',
    saved: '视图“{{name}}”已保存',
    removed: '视图“{{name}}”已删除',
    finder: '名单视图',
  },
};
