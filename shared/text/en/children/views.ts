/** Views of the list. */
export const views = {
  views: {
    button: 'Views',
    mine: 'My views',
    shared: 'Shared with all',
    none: 'Keep a filter, columns and order as a view, and come back with one click.',
    saveAs: 'Save as a new view',
    saveChanges: 'Save changes',
    changed: '“{{name}}” was changed',
    rename: 'Rename',
    share: 'Share with all',
    unshare: 'Keep for me alone',
    remove: 'Delete the view',
    setStart: 'Open the list with it',
    clearStart: 'Don’t open the list with it',
    isStart: 'The list opens with it',
    name: 'Name',
    saved: 'View “{{name}}” saved',
    removed: 'View “{{name}}” deleted',
    finder: 'Views of the list',
  },
};
