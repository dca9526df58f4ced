export const boardPath = '/mentoring';
export const typicalPath = '/mentoring/typical';
