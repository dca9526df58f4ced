export const boardPath = '/mentoring';
export const importPath = '/mentoring/import';
export const workPath = '/mentoring/work';
export const typicalPath = '/mentoring/typical';
