/** 结对帮扶、成长记录。 */

export const mentoring = {};
