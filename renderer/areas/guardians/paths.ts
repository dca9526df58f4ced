export const carersPath = '/guardians';
export const riskPath = '/risk';
export const helpersPath = '/helpers';
export const helperPath = (id: string) => `${helpersPath}/${id}`;
