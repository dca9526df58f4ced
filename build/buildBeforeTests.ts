/** The end-to-end tests look at the program as it is built. */
export { buildProgram as setup } from './build.ts';
