/** 交接：一位教师的孩子交给别人。 */
export const handOver = {
  handOver: {
    open: '交接',
    title: '把孩子交接给别的老师',
    from: '哪位教师的孩子',
    hint: '选了教师，这里列出帮扶的孩子，接手的老师已经先排好，可以改。',
    child: '孩子',
    to: '交给',
    toWho: '{{name}}交给谁',
    stays: '不交',
    note: '给接手的老师的话',
    noteWho: '{{name}}：给接手的老师的话',
    noteHint: '要留心什么、说到哪里了',
    save: '交接 {{count}} 名',
    done: '{{name}}的 {{count}} 名孩子已交接',
  },
};
