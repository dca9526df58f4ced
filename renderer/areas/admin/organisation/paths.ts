/** Where the pages of organisation and plans lie. */
export const leadershipPath = '/organisation';
export const fundsPath = '/organisation/funds';

export interface FundsState {
  enter?: boolean;
}
