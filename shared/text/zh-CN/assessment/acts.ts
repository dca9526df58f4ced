/** 考核和整改：做过的事的名字。 */
export const assessmentActs = {};
