export const carersPath = '/guardians';
