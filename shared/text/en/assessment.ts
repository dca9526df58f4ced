/** Assessment, inspection and putting right. */
export const assessment = {};
