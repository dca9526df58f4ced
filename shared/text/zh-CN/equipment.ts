/** 器材：台账、验收、清查、报废。 */
export const equipment = {};
