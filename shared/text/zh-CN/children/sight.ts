/** 谁能看什么：遮住的内容。 */
export const sight = {
  sight: {
    seeWhole: '看完整的{{label}}',
    seeWholeHint: '看完整；谁在什么时候看过，会记下来',
    hideAgain: '重新遮住{{label}}',
    wholeNumbers: '花名册，含完整号码（会记下来）',
  },
};
