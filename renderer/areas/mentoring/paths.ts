export const boardPath = '/mentoring';
export const workPath = '/mentoring/work';
export const typicalPath = '/mentoring/typical';
