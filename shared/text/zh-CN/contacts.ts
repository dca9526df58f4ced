/** 谈心、家访、家校联系。 */

export const contacts = {};
