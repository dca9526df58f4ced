/** 考核和督查整改：指标、自评、佐证、督查、整改、责任书。 */
export const assessment = {};
