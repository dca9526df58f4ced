/** Who sees what, in the settings. */
export const access = {
  access: {
    title: 'Who sees what',
    find: 'Find an act or a field',
    none: 'Nothing found. Try “ID” or “print”.',
    print: 'Print this table',
    acts: 'What each may do',
    act: 'Act',
    scope: 'Which children',
    reach: { school: 'The whole school', classes: 'The own class', own: 'Those mentored' },
    field: 'Field',
    kin: 'People at the child’s side',
    coveredInLists: 'covered in lists for everybody',
    sight: { whole: 'Whole', masked: 'In part; whole by a recorded click', absent: 'Not shown' },
  },
};
