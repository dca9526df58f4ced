/** Assessment, inspection and putting right: what can be asked. */
export const assessmentCalls = {};
