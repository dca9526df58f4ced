/** Where the pages of organisation and plans lie. */
export const leadershipPath = '/organisation';
export const fundsPath = '/organisation/funds';

export interface FundsState {
  enter?: boolean;
  year?: number;
}

export const regulationsPath = '/organisation/rules';

/** As they were on the day; `write` begins a new one. */
export interface RegulationsState {
  day?: string;
  write?: boolean;
}

export const buildingPath = '/organisation/building';

/** `write` begins a new step. */
export interface BuildingState {
  month?: string;
  write?: boolean;
}
