/** A good input for every call of assessment and putting right. */
export const assessmentInputs = {};
