/** 活动的安排和记录。 */
export const activities = {};
