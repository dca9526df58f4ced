/** Names by ear, files that may be doubles, merging, brothers and sisters. */
export const doubles = {
  doubles: {
    byEar: 'Sounds alike',
  },
};
