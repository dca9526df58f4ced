/** 导入结对表。 */
export const importTable = {
  import: {
    command: '导入结对表',
    open: '导入',
    title: '导入结对表',
    subtitle: '{{rows}} 行，先看清楚再导入',
    choose: '选结对表',
    other: '换一张表',
    commit: '导入 {{count}} 行',
    done: '已结对 {{count}} 名，新加 {{teachers}} 位教师',
    empty: '把做好的结对表拿进来',
    emptyText:
      'Excel 或 CSV，有“学生姓名”和“帮扶教师”两列就行，最好还有班级和结对日期。先给你看每一行会怎样，点了导入才写。',
    newTeachers: '这些教师还没有，会加成没有账号的教师：{{names}}',
    newTeacher: '新教师',
    takeRow: '导入第 {{row}} 行',
    which: '第 {{row}} 行是哪个孩子',
    column: {
      row: '行',
      take: '导入',
      child: '孩子',
      class: '班级',
      teacher: '帮扶教师',
      since: '从哪天起',
      what: '会怎样',
    },
    verdict: { new: '结对', change: '换教师', same: '已经是', doubtful: '要问一下', impossible: '不能导入' },
    issue: {
      childUnknown: '没有这个名字的孩子',
      childSeveral: '同名的不止一个，选一个',
      classDiffers: '班级对不上，选一个或者不导入',
      childTwice: '上面已经有这个孩子',
      teacherEmpty: '没有写教师',
      teacherSeveral: '同名的教师不止一位，请在结对板上安排',
      sinceUnread: '日期看不懂或还没到，按今天算',
    },
  },
};
